import { Button } from "@mantine/core";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Details } from "../../../state/details.tsx";
import classes from "../take-payment.module.css";
import { EstimateShare } from "./estimate-share.tsx";
import { RecordBenefits } from "./record-benefits.tsx";

type Counter = OutputOf<"counter.show">;

interface CheckInProps {
  patientId: string;
  /** With the copay that is asked for, or null. */
  onTakePayment: (copayCents: Cents | null) => void;
  onClose: () => void;
}

/** A patient at the counter. Enter goes on to taking the payment. */
export function CheckIn({ patientId, onTakePayment, onClose }: CheckInProps) {
  const { value, error, refresh } = useLedgerQuery("counter.show", { patientId });
  return (
    <Details title="At the counter" onClose={onClose} focusFirst>
      <div className={classes.form}>
        {error && <ErrorNote error={error} onRetry={refresh} />}
        {value && (
          <>
            <Button onClick={() => onTakePayment(value.copayCents === 0 ? null : value.copayCents)}>
              {takeLabel(value)}
            </Button>
            <CounterFacts counter={value} />
            {value.coverage ? (
              <CoverageParts key={value.coverage.benefits?.asOfDate} patientId={patientId} counter={value} />
            ) : (
              <p className={classes.none}>No insurance is in force today: the whole visit is the patient's to pay.</p>
            )}
          </>
        )}
      </div>
    </Details>
  );
}

function takeLabel({ copayCents, owedCents }: Counter): string {
  if (copayCents !== null && copayCents > 0) return `Take the copay of ${formatDollars(copayCents)}`;
  return owedCents > 0 ? `Take ${formatDollars(owedCents)}` : "Take payment";
}

function CounterFacts({ counter }: { counter: Counter }) {
  const { copayCents, owedCents, instalmentCents, notDueCents, insurancePendingCents, unappliedCents } = counter;
  const fact = (name: string, amount: Counter["owedCents"], always = false) =>
    always || amount !== 0 ? (
      <>
        <dt>{name}</dt>
        <dd data-right>{formatDollars(amount)}</dd>
      </>
    ) : null;
  return (
    <dl className={classes.facts}>
      <dt>Copay for the visit</dt>
      <dd data-right>{copayCents === null ? "not known" : formatDollars(copayCents)}</dd>
      {fact("Owed from before", owedCents, true)}
      {fact("Of it, plan payments due", instalmentCents)}
      {fact("On a plan, not due", notDueCents)}
      {fact("Insurance still decides", insurancePendingCents)}
      {fact("Paid and not applied", unappliedCents)}
    </dl>
  );
}

function CoverageParts({ patientId, counter }: { patientId: string; counter: Counter }) {
  const { coverage } = counter;
  if (!coverage) return null;
  return (
    <>
      <RecordBenefits patientId={patientId} coverage={coverage} copayCents={counter.copayCents} />
      {coverage.benefits && (
        <EstimateShare patientId={patientId} coverageId={coverage.coverageId} benefits={coverage.benefits} />
      )}
    </>
  );
}
