import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import { element } from "../x12/segment.ts";
import { isCarc } from "./identifier-forms.ts";

/** Groups under which a reason makes sense, for reasons where the group decides who owes. */
const USUAL_GROUPS: Readonly<Record<string, readonly string[]>> = {
  "1": ["PR", "OA"],
  "2": ["PR", "OA"],
  "3": ["PR", "OA"],
  "45": ["CO", "PR"],
  "253": ["CO", "OA"],
};

/** Checks CAS: the form of each reason, and reasons under a group that does not go with them. */
export function checkAdjustmentCodes({ report }: CheckContext): TransactionChecks {
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      if (segment.id !== "CAS") return;
      const group = element(segment, 1);
      for (let position = 2; position < segment.elements.length; position += 3) {
        const carc = element(segment, position);
        if (carc === "") continue;
        const place = { severity: "warning", element: `CAS${String(position).padStart(2, "0")}`, value: carc } as const;
        if (!isCarc(carc)) {
          report(
            problemIn(placement, {
              ...place,
              code: "carc-form",
              message: "This is not the form of an adjustment reason code.",
            }),
          );
        } else if (USUAL_GROUPS[carc]?.includes(group) === false) {
          const message = `Reason ${carc} does not usually go with group ${group}: look at who really owes this amount.`;
          report(problemIn(placement, { ...place, code: "carc-group", message }));
        }
      }
    },
  };
}
