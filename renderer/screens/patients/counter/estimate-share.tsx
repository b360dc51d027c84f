import { useState } from "react";
import type { InputOf, OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { useToday } from "../../../state/session.ts";
import { acceptProcedureCode, searchCodes } from "../../claims/form/code-labels.ts";
import classes from "../take-payment.module.css";

const search = searchCodes("procedure");

interface EstimateShareProps {
  patientId: string;
  coverageId: string;
  benefits: NonNullable<NonNullable<OutputOf<"counter.show">["coverage"]>["benefits"]>;
}

/** What a visit will probably leave to the patient: codes typed one after another, the sum at once. */
export function EstimateShare({ patientId, coverageId, benefits }: EstimateShareProps) {
  const today = useToday();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { asOfDate: _day, source: _source, ...amounts } = benefits;
  const services = codes.map((procedureCode) => ({ procedureCode, units: 1, preventive: false }));
  const input: InputOf<"counter.estimateShare"> = {
    ...{ patientId, coverageId, serviceDate: today, benefits: amounts, services },
  };
  const { value, error } = useLedgerQuery("counter.estimateShare", codes.length > 0 ? input : null);
  return (
    <section className={classes.part} aria-label="What the visit will cost the patient">
      <CodeField
        // A field for the next code each time one was taken.
        key={codes.length}
        label="What will this visit cost?"
        placeholder="Code or words, then Enter"
        value={null}
        search={search}
        acceptFree={acceptProcedureCode}
        autoFocus={codes.length > 0}
        onChange={(option) => option && setCodes((now) => [...now, option.value])}
      />
      {error && <ErrorNote error={error} />}
      {value && codes.length > 0 && <ShareFacts answer={value} />}
    </section>
  );
}

const BASIS = {
  "last-allowed": (day: string) => `allowed on ${day}`,
  fee: () => "our fee",
  none: () => "no price known",
} as const;

function ShareFacts({ answer: { services, share } }: { answer: OutputOf<"counter.estimateShare"> }) {
  return (
    <dl className={classes.facts}>
      {services.map((service, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a service is its place.
        <div key={index} className={classes.fact}>
          <dt>
            {service.procedureCode}, {BASIS[service.basis](service.basisDate ? formatDate(service.basisDate) : "")}
          </dt>
          <dd data-right>{service.allowedCents === null ? "not known" : formatDollars(service.allowedCents)}</dd>
        </div>
      ))}
      <dt>Deductible</dt>
      <dd data-right>{formatDollars(share.deductibleCents)}</dd>
      <dt>Coinsurance</dt>
      <dd data-right>{formatDollars(share.coinsuranceCents)}</dd>
      <dt>Copay</dt>
      <dd data-right>{formatDollars(share.copayCents)}</dd>
      {share.limitedCents > 0 && (
        <>
          <dt>Above the year's limit</dt>
          <dd data-right>-{formatDollars(share.limitedCents)}</dd>
        </>
      )}
      <dt>
        <strong>The patient's share</strong>
      </dt>
      <dd data-right>
        <strong>{formatDollars(share.shareCents)}</strong>
      </dd>
    </dl>
  );
}
