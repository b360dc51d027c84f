import { carcLabel, groupLabel } from "../../../../shared/codes/carc-labels.ts";
import type { PlannedAdjustment } from "../../../../shared/remittance/posting-plan.ts";
import { Money } from "../../../parts/money.tsx";
import classes from "../remittances.module.css";

/** What becomes of an adjustment, in the field's words. */
function consequence(adjustment: PlannedAdjustment): string {
  switch (adjustment.action) {
    case "write-off":
      return adjustment.postedCents === adjustment.amountCents
        ? "written off"
        : "written off in part; the rest was before";
    case "patient-responsibility":
      return adjustment.to === "patient" ? "the patient owes it" : "the next payer is asked";
    case "denial":
      return "denied: stays open, work item";
    case "informational":
      return "restates another payer; nothing moves";
    case "review":
      return "a person has to look";
  }
}

/** One reason of the payer with our words for it, its amount and what becomes of it. */
export function AdjustmentLine({ adjustment }: { adjustment: PlannedAdjustment }) {
  const { group, carc } = adjustment;
  return (
    <>
      <dt data-denied={adjustment.action === "denial" || undefined}>
        <b title={groupLabel(group)}>
          {group}-{carc}
        </b>{" "}
        {carcLabel(carc)}
        <span className={classes.consequence}>{consequence(adjustment)}</span>
      </dt>
      <dd>
        <Money cents={adjustment.amountCents} lost={adjustment.action === "denial"} />
      </dd>
    </>
  );
}
