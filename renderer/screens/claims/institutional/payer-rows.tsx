import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { Coverage } from "../../../../shared/contract/patients.ts";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { BoxText, useFieldSeverity } from "../form/box.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";

const RANKS = ["primary", "secondary", "tertiary"] as const;
const LETTERS: Readonly<Record<CoverageRank, string>> = { primary: "A", secondary: "B", tertiary: "C" };

/** The coverage billed at a rank and its payer. */
function useBilled(rank: CoverageRank) {
  const { state, facts } = useBill();
  const id = state.draft.coverageIds[rank];
  const coverage = facts.patient?.coverages.find((one) => one.id !== null && one.id === id);
  return { coverage, payer: facts.payers.find((one) => one.id === coverage?.payerId) };
}

/** The head of three rows: numbers and labels of their columns. */
function RowHead({ labels }: { labels: readonly (readonly [number: string, label: string])[] }) {
  return (
    <>
      <span className={classes.bandHead} />
      {labels.map(([number, label]) => (
        <span key={label} className={classes.bandHead}>
          <b>{number}</b> {label}
        </span>
      ))}
    </>
  );
}

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

const RELATIONS: Readonly<Record<string, string>> = { "18": "18 self", "01": "01 spouse", "19": "19 child" };

/** FL58 to 65, rows A to C: the insured as registered, authorization, and the payer's number of a former bill. */
export function InsuredRows() {
  return (
    <section
      className={classes.insured}
      data-field="authorizations"
      aria-label="FL58 to 65, insured and authorizations"
    >
      <RowHead
        labels={[
          ["58", "Insured"],
          ["59", "Relation"],
          ["60", "Insured’s ID"],
          ["61, 62", "Group"],
          ["63", "Authorization"],
          ["64", "Document control no."],
        ]}
      />
      {RANKS.map((rank) => (
        <InsuredRow key={rank} rank={rank} />
      ))}
    </section>
  );
}

function InsuredRow({ rank }: { rank: CoverageRank }) {
  const { state, dispatch, facts, readOnly } = useBill();
  const { authorizations, destination, payerControlNumber } = state.draft;
  const { coverage } = useBilled(rank);
  const letter = LETTERS[rank];
  const insured = coverage && (coverage.subscriber ?? facts.patient);
  return (
    <>
      <span className={classes.letter}>{letter}</span>
      <BoxText>{insured ? `${insured.last}, ${insured.first}` : ""}</BoxText>
      <BoxText>{coverage ? (RELATIONS[coverage.relationship] ?? coverage.relationship) : ""}</BoxText>
      <BoxText>{coverage?.memberId ?? ""}</BoxText>
      <BoxText>{[coverage?.planName, coverage?.groupNumber].filter(Boolean).join(", ")}</BoxText>
      {coverage ? (
        <TextField
          aria-label={`FL63${letter}, authorization`}
          maxLength={50}
          disabled={readOnly}
          value={authorizations[rank]}
          field={`authorizations.${rank}`}
          onChange={(text) =>
            dispatch({ type: "changed", change: { authorizations: { ...authorizations, [rank]: text } } })
          }
        />
      ) : (
        <span />
      )}
      {destination === rank && coverage ? (
        <TextField
          aria-label={`FL64${letter}, the payer’s number of the former bill`}
          maxLength={50}
          disabled={readOnly}
          value={payerControlNumber}
          field="payerControlNumber"
          onChange={(text) => dispatch({ type: "changed", change: { payerControlNumber: text } })}
        />
      ) : (
        <span />
      )}
    </>
  );
}

/** What the electronic claim says and paper has no box for: assignment, referral, where the services were given. */
export function BesidePaper() {
  const { state, dispatch, facts, readOnly } = useBill();
  const { acceptAssignment, referralNumber, facilityId } = state.draft;
  return (
    <div className={classes.beside}>
      <span className={classes.besideTitle}>Not on paper</span>
      <SelectField
        label="Accepts assignment"
        disabled={readOnly}
        value={acceptAssignment}
        field="acceptAssignment"
        options={[
          { value: "A", label: "Yes" },
          { value: "B", label: "Lab only" },
          { value: "C", label: "No" },
        ]}
        onChange={(chosen) => dispatch({ type: "changed", change: { acceptAssignment: chosen } })}
      />
      <SelectField
        label="Where services were given"
        disabled={readOnly}
        value={facilityId ?? ""}
        field="facilityId"
        options={[
          { value: "", label: "as billing provider" },
          ...facts.facilities.map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(id) => dispatch({ type: "changed", change: { facilityId: id || null } })}
      />
      <TextField
        label="Referral no."
        maxLength={50}
        disabled={readOnly}
        value={referralNumber}
        field="referralNumber"
        onChange={(text) => dispatch({ type: "changed", change: { referralNumber: text } })}
      />
    </div>
  );
}
