import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import { element } from "../x12/segment.ts";
import { isAccepted } from "./acknowledgement.ts";

/** Checks that the counts of AK9 agree with the transactions that are answered one by one. */
export function checkAcknowledgementCounts({ report }: CheckContext): TransactionChecks {
  let answered = 0;
  let accepted = 0;
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      if (segment.id === "AK2") answered += 1;
      if (segment.id === "IK5" && isAccepted(element(segment, 1))) accepted += 1;
      if (segment.id !== "AK9" || answered === 0) return;
      const stated = Number(element(segment, 4));
      // A receiver may list only the rejected ones: then more are accepted than were listed.
      if (stated >= accepted && stated <= Number(element(segment, 3)) - (answered - accepted)) return;
      const message = `The acknowledgement says that ${stated} transactions were accepted; its list has ${accepted} accepted and ${answered - accepted} rejected.`;
      report(
        problemIn(placement, {
          severity: "warning",
          code: "accepted-count",
          element: "AK904",
          value: element(segment, 4),
          message,
        }),
      );
    },
  };
}
