import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import { ActPart } from "../acts/act-part.tsx";
import classes from "../take-payment.module.css";

type Coverage = NonNullable<OutputOf<"counter.show">["coverage"]>;

interface RecordBenefitsProps {
  patientId: string;
  coverage: Coverage;
  /** What the card says, to begin with. */
  copayCents: Cents | null;
}

/** What the payer says of the plan today. What was recorded before stays. */
export function RecordBenefits({ patientId, coverage, copayCents }: RecordBenefitsProps) {
  const known = coverage.benefits;
  const [asOfDate, setAsOf] = useState<IsoDate | null>(useToday());
  const [deductibleLeft, setDeductible] = useState<Cents | null>(known?.deductibleLeftCents ?? null);
  const [copay, setCopay] = useState<Cents | null>(known?.copayCents ?? copayCents ?? ZERO_CENTS);
  const [percent, setPercent] = useState(known?.coinsurancePercent ?? 0);
  const [limit, setLimit] = useState<Cents | null>(known?.outOfPocketLeftCents ?? null);
  const [source, setSource] = useState(known?.source ?? "");
  const record = useLedgerCommand("benefits.record");
  const act = () => {
    if (asOfDate === null || deductibleLeft === null || copay === null) return;
    const amounts = { deductibleLeftCents: deductibleLeft, copayCents: copay, outOfPocketLeftCents: limit };
    const benefits = { asOfDate, ...amounts, coinsurancePercent: percent, source };
    void record.run({ patientId, coverageId: coverage.coverageId, benefits });
  };
  return (
    <ActPart
      actLabel="Keep the benefits"
      ready={asOfDate !== null && deductibleLeft !== null && copay !== null}
      running={record.running}
      error={record.error}
      onAct={act}
    >
      <h3 className={classes.member}>
        {coverage.payerName} {coverage.memberId}
      </h3>
      <div className={classes.pair}>
        <DateField label="As of" value={asOfDate} onChange={setAsOf} field="asOfDate" />
        <MoneyField label="Deductible left" value={deductibleLeft} onChange={setDeductible} />
        <MoneyField label="Copay" value={copay} onChange={setCopay} />
        <NumberField label="Coinsurance, %" value={percent} min={0} max={100} onChange={setPercent} />
        <MoneyField label="Year's limit left" description="Empty: not known." value={limit} onChange={setLimit} />
        <TextField label="Said by" description="A call, a portal." value={source} maxLength={80} onChange={setSource} />
      </div>
    </ActPart>
  );
}
