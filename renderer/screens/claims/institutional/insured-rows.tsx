import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { BoxText } from "../form/box.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { LETTERS, RANKS, RowHead, useBilled } from "./payer-columns.tsx";

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
