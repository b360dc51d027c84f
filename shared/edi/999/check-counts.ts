import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";
import { isAccepted } from "./acknowledgement.ts";

/** Checks that the counts of AK9 agree with the transactions that are answered one by one. */
export function checkAcknowledgementCounts({ report }: CheckContext): BusinessCheck {
  let answered = 0;
  let accepted = 0;
  const compare = (placement: Placement): void => {
    compareAnswer(placement, report);
    if (answered === 0) return;
    const { segment } = placement;
    const stated = Number(element(segment, 4));
    // A receiver may list only the rejected ones: then more are accepted than were listed.
    if (stated >= accepted && stated <= Number(element(segment, 3)) - (answered - accepted)) return;
    const message = `The acknowledgement says that ${stated} transactions were accepted; its list has ${accepted} accepted and ${answered - accepted} rejected.`;
    const at = { element: "AK904", value: element(segment, 4) };
    report(problemIn(placement, { severity: "warning", code: "accepted-count", ...at, message }));
  };
  const countAnswered = (): void => {
    answered += 1;
  };
  const countAccepted = ({ segment }: Placement): void => {
    if (isAccepted(element(segment, 1))) accepted += 1;
  };
  return { on: { AK2: countAnswered, IK5: countAccepted, AK9: compare } };
}

/** AK901 says in one letter what the counts say in numbers. */
function compareAnswer(placement: Placement, report: CheckContext["report"]): void {
  const { segment } = placement;
  const answer = element(segment, 1);
  const [received, accepted] = [Number(element(segment, 3)), Number(element(segment, 4))];
  const agrees =
    (isAccepted(answer) && accepted === received) ||
    (answer === "P" && accepted > 0 && accepted < received) ||
    (answer === "R" && accepted === 0);
  if (agrees || !["A", "E", "P", "R"].includes(answer) || Number.isNaN(received) || Number.isNaN(accepted)) return;
  const message = `The answer for the group (${answer}) does not go with ${accepted} transactions accepted of ${received}.`;
  const at = { element: "AK901", value: answer };
  report(problemIn(placement, { severity: "warning", code: "answer-differs", ...at, message }));
}
