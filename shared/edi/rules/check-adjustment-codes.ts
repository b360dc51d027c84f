import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";
import { isRarcForm, judgeCarc } from "./adjustment-reason-codes.ts";

/** Groups under which a reason makes sense, for reasons where the group decides who owes. */
const USUAL_GROUPS: Readonly<Record<string, readonly string[]>> = {
  "1": ["PR", "OA"],
  "2": ["PR", "OA"],
  "3": ["PR", "OA"],
  "45": ["CO", "PR"],
  "253": ["CO", "OA"],
};

/** Checks CAS and remarks: the form of each reason, and reasons under a group that does not go with them. */
export function checkAdjustmentCodes({ report }: CheckContext): TransactionChecks {
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      if (segment.id === "LQ" || segment.id === "MOA") checkRemarks(placement, report);
      if (segment.id !== "CAS") return;
      const group = element(segment, 1);
      for (let position = 2; position < segment.elements.length; position += 3) {
        const carc = element(segment, position);
        if (carc === "") continue;
        const place = { severity: "warning", element: `CAS${String(position).padStart(2, "0")}`, value: carc } as const;
        const judged = judgeCarc(carc);
        if (judged === "malformed") {
          report(
            problemIn(placement, {
              ...place,
              code: "carc-form",
              message: "This is not the form of an adjustment reason code.",
            }),
          );
        } else if (judged === "unknown") {
          const message = "This adjustment reason code is not in the program's list. It is kept and shown as it is.";
          report(problemIn(placement, { ...place, code: "carc-unknown", message }));
        } else if (USUAL_GROUPS[carc]?.includes(group) === false) {
          const message = `Reason ${carc} does not usually go with group ${group}: look at who really owes this amount.`;
          report(problemIn(placement, { ...place, code: "carc-group", message }));
        }
      }
    },
  };
}

/** Remark codes: LQ02 under HE, and MOA03 to MOA07. */
function checkRemarks(placement: Placement, report: CheckContext["report"]): void {
  const { segment } = placement;
  const positions = segment.id === "MOA" ? [3, 4, 5, 6, 7] : element(segment, 1) === "HE" ? [2] : [];
  for (const position of positions) {
    const value = element(segment, position);
    if (value === "" || isRarcForm(value)) continue;
    const message = "This is not the form of a remark code.";
    report(
      problemIn(placement, {
        severity: "warning",
        code: "rarc-form",
        element: `${segment.id}0${position}`,
        value,
        message,
      }),
    );
  }
}
