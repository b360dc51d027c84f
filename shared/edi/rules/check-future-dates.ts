import { fromD8 } from "../../dates/date-text.ts";
import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import { element } from "../x12/segment.ts";

/** Where a day stands that cannot lie ahead: position of the date, and the qualifiers meant (all, where none). */
const PAST_DATES: Readonly<Record<string, { readonly position: number; readonly qualifiers?: ReadonlySet<string> }>> = {
  DMG: { position: 2 },
  DTM: { position: 2, qualifiers: new Set(["150", "151", "232", "233", "472"]) },
  DTP: { position: 3, qualifiers: new Set(["431", "439", "453", "454", "304", "455", "472", "484", "573"]) },
};

/** Notices births, services and accidents after today. A warning: the computer's clock may be wrong as well. */
export function checkFutureDates({ today, report }: CheckContext): TransactionChecks {
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      const rule = PAST_DATES[segment.id];
      if (!rule || (rule.qualifiers && !rule.qualifiers.has(element(segment, 1)))) return;
      const value = element(segment, rule.position);
      const last = fromD8(value.slice(-8));
      if (!last || last <= today) return;
      const at = `${segment.id}0${rule.position}`;
      const message = `${at} lies in the future.`;
      report(
        problemIn(placement, {
          severity: "warning",
          code: "date-future",
          element: at,
          value,
          message,
          fix: "Check the year.",
        }),
      );
    },
  };
}
