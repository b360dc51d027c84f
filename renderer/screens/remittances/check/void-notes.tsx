import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { IconWarning } from "../../../parts/icons.ts";
import classes from "../remittances.module.css";

/** What was voided of a check, by whom and why. */
export function VoidNotes({ voids }: Pick<OutputOf<"remittances.standing">, "voids">) {
  if (voids.length === 0) return null;
  return (
    <section className={classes.notes} aria-label="What was voided">
      {voids.map((one) => (
        <p key={`${one.at} ${one.claimNumber}`} className={classes.noteLine}>
          <IconWarning size={14} aria-hidden="true" />
          <span>
            {one.claimNumber === null ? "The whole check" : `The posting of claim ${one.claimNumber}`} was voided on{" "}
            {formatDate(one.at.slice(0, 10) as IsoDate)} by {one.userName}: {one.reason}
          </span>
        </p>
      ))}
    </section>
  );
}
