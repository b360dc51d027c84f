import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { Coverage } from "../../../../shared/contract/patients.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { BoxText, useFieldSeverity } from "../form/box.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { LETTERS, RANKS, RowHead, useBilled } from "./payer-columns.tsx";

/** FL50 to 57, rows A to C: which coverages are billed, which of them is asked now, and what the patient may owe. */
export function PayerRows() {
  return (
    <section className={classes.payers} data-field="coverageIds" aria-label="FL50 to 57, payers">
      <RowHead
        labels={[
          ["50", "Payer"],
          ["", "Asked now"],
          ["51", "Plan ID"],
          ["52", "Rel."],
          ["53", "Asg."],
          ["55", "Patient owes, est."],
          ["56", "Billing NPI"],
        ]}
      />
      {RANKS.map((rank) => (
        <PayerRow key={rank} rank={rank} />
      ))}
    </section>
  );
}

function PayerRow({ rank }: { rank: CoverageRank }) {
  const { state, dispatch, facts, readOnly } = useBill();
  const { coverageIds, destination, patientEstimateCents } = state.draft;
  const { coverage, payer } = useBilled(rank);
  const letter = LETTERS[rank];
  const severity = useFieldSeverity(`coverageIds.${rank}`);
  const nameOf = ({ payerId }: Coverage) => facts.payers.find((one) => one.id === payerId)?.name ?? "Payer";
  const isAsked = destination === rank;
  const patient = facts.patient;
  return (
    <>
      <span className={classes.letter}>{letter}</span>
      <div className={classes.cell} data-severity={severity}>
        <SelectField
          aria-label={`FL50${letter}, payer`}
          disabled={readOnly || !patient}
          value={coverageIds[rank] ?? ""}
          field={`coverageIds.${rank}`}
          options={[
            { value: "", label: rank === "primary" ? "none: the patient pays" : "none" },
            ...(patient?.coverages ?? []).flatMap((one) =>
              one.id ? [{ value: one.id, label: `${nameOf(one)} · ${one.memberId}` }] : [],
            ),
          ]}
          onChange={(id) =>
            dispatch({ type: "changed", change: { coverageIds: { ...coverageIds, [rank]: id || null } } })
          }
        />
      </div>
      <label className={classes.asked}>
        <input
          type="radio"
          name="destination"
          aria-label={`Payer ${letter} is asked now`}
          disabled={readOnly || coverage === undefined}
          checked={isAsked}
          data-field={isAsked ? "destination" : undefined}
          onChange={() => dispatch({ type: "changed", change: { destination: rank } })}
        />
      </label>
      <BoxText>{payer?.payerId ?? ""}</BoxText>
      <BoxText>{coverage ? (patient?.releaseSignedDate ? "Y" : "I") : ""}</BoxText>
      <BoxText>{coverage ? (patient?.assignmentSignedDate ? "Y" : "N") : ""}</BoxText>
      {isAsked && coverage ? (
        <MoneyField
          aria-label={`FL55${letter}, what the patient is thought to owe`}
          disabled={readOnly}
          value={patientEstimateCents}
          field="patientEstimateCents"
          onChange={(amount) => dispatch({ type: "changed", change: { patientEstimateCents: amount } })}
        />
      ) : (
        <span />
      )}
      <BoxText>{rank === "primary" ? (facts.practice?.npi ?? "") : ""}</BoxText>
    </>
  );
}
