import type { AcknowledgementReason } from "../../../../shared/acknowledgements/statement.ts";
import classes from "../files.module.css";

/** Reasons in plain words, each with its code and the box of the form where it is mended. */
export function ReasonList({ reasons }: { reasons: readonly AcknowledgementReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons} data-selectable>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.text} ${reason.field ?? ""}`}>
          {reason.text} {!reason.text.includes(reason.code) && <span className={classes.code}>{reason.code}</span>}{" "}
          {reason.box !== null && <span className={classes.code}>Box {reason.box}</span>}
        </li>
      ))}
    </ul>
  );
}
