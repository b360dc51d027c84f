import type { Coverage, Patient } from "../../../shared/contract/patients.ts";
import { formatDate } from "../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../shared/money/cents.ts";
import { sumCents } from "../../../shared/money/cents.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { Money } from "../../parts/money.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { useCollectionMarks } from "./collection/collection-marks.tsx";
import type { Account } from "./patient-page.tsx";
import classes from "./patient-summary.module.css";
import { inForce, RANK_WORDS, RELATIONSHIP_WORDS } from "./patient-text.ts";
import { PlanNotice } from "./plans/plan-notice.tsx";
import { useOpenPlan } from "./plans/use-open-plan.ts";

interface PatientSummaryProps {
  patient: Patient;
  account: Account;
  today: IsoDate;
}

/** What the eye should find first: who owes how much, who insures today, and what to beware of. */
export function PatientSummary({ patient, account, today }: PatientSummaryProps) {
  const covering = patient.coverages.filter((coverage) => inForce(coverage, today));
  return (
    <div className={classes.summary}>
      <section className={classes.balances} aria-label="Balance by who owes it">
        <div className={classes.owing}>
          <Balance name="Insurance owes" cents={account.insuranceOwesCents} />
          <Balance name="Patient owes" cents={account.patientOwesCents} strong />
          {account.unappliedCents !== 0 && <Balance name="Not applied yet" cents={account.unappliedCents} />}
        </div>
        <Aging account={account} />
      </section>
      <section className={classes.coverages} aria-label="Coverage in force today">
        {covering.length === 0 && <StatusMark tone="pending" word="No coverage in force today" />}
        {covering.map((coverage) => (
          <CoverageLine key={coverage.rank + coverage.payerId} coverage={coverage} />
        ))}
      </section>
      <Alerts patient={patient} today={today} />
    </div>
  );
}

function Balance({ name, cents, strong = false }: { name: string; cents: Cents; strong?: boolean }) {
  return (
    <div className={classes.balance} data-strong={strong || undefined}>
      <span>{name}</span>
      <Money cents={cents} withSign />
    </div>
  );
}

function Aging({ account: { patientAging, onPlanCents } }: { account: Account }) {
  const buckets: ReadonlyArray<readonly [string, Cents]> = [
    ["0–30", patientAging.days0To30Cents],
    ["31–60", patientAging.days31To60Cents],
    ["61–90", patientAging.days61To90Cents],
    ["91–120", patientAging.days91To120Cents],
    ["over 120", patientAging.daysOver120Cents],
    ...(onPlanCents === 0 ? [] : [["on plan", onPlanCents] as const]),
  ];
  if (sumCents(buckets.map(([, amount]) => amount)) === 0) return null;
  return (
    <dl className={classes.aging} aria-label="What the patient owes, by days">
      {buckets.map(([days, amount], index) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd>
            <Money cents={amount} lost={(index === 3 || index === 4) && amount > 0} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CoverageLine({ coverage }: { coverage: Coverage }) {
  const payers = useLedgerQuery("payers.list", { includeInactive: true });
  const payer = payers.value?.find((one) => one.id === coverage.payerId);
  const until = coverage.effectiveTo && ` until ${formatDate(coverage.effectiveTo)}`;
  return (
    <div className={classes.coverage}>
      <span className={classes.rank}>{RANK_WORDS[coverage.rank]}</span>
      <span className={classes.payer}>
        {payer?.name}
        {coverage.planName && <span className={classes.soft}> {coverage.planName}</span>}
      </span>
      <span className={classes.soft} data-selectable>
        {coverage.memberId}
      </span>
      <span className={classes.soft}>
        {RELATIONSHIP_WORDS[coverage.relationship]}
        {coverage.copayCents !== null && (
          <>
            {" · copay "}
            <Money cents={coverage.copayCents} withSign />
          </>
        )}
        {until}
      </span>
    </div>
  );
}

function Alerts({ patient, today }: { patient: Patient; today: IsoDate }) {
  const plan = useOpenPlan(patient.id);
  const collection = useCollectionMarks(patient.id);
  const holds =
    patient.statementHoldReason !== null &&
    (patient.statementHoldUntil === null || patient.statementHoldUntil >= today);
  const marks = [
    plan && <PlanNotice key="plan" plan={plan} />,
    ...collection,
    holds && <StatusMark key="hold" tone="hold" washed word={`No statements: ${patient.statementHoldReason}`} />,
    patient.releaseSignedDate === null && (
      <StatusMark key="release" tone="pending" washed word="No release of information on file (box 12)" />
    ),
    patient.assignmentSignedDate === null && (
      <StatusMark key="assignment" tone="pending" washed word="No assignment of benefits on file (box 13)" />
    ),
    patient.deathDate !== null && (
      <StatusMark key="death" tone="draft" washed word={`Died ${formatDate(patient.deathDate)}`} />
    ),
  ].filter(Boolean);
  if (marks.length === 0 && !patient.note) return null;
  return (
    <div className={classes.alerts}>
      {marks}
      {patient.note && <span className={classes.note}>{patient.note}</span>}
    </div>
  );
}
