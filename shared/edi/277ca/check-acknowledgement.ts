import { type Cents, sumCents } from "../../money/cents.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { statusCategory } from "../claim-status/category-words.ts";
import { elementName, elementPlace } from "../guide/element-words.ts";
import { type Finding, problemAt, problemIn } from "../guide/report.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { checkLevels } from "../rules/check-levels.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, element, type Segment } from "../x12/segment.ts";

/** Checks the levels of a claim acknowledgement: payer, submitter, billing provider, patient. */
export function checkAcknowledgementLevels(context: CheckContext): BusinessCheck {
  return checkLevels(context, { "20": [], "21": ["20"], "19": ["21"], PT: ["19"] }, "warning");
}

/** Checks that the action (STC03) agrees with the category, and that a provider's answer says something. */
export function checkAcknowledgedStatuses({ report }: CheckContext): BusinessCheck {
  const withStatus = new Set<LoopInstance>();
  const dated = new Set<LoopInstance>();
  const take = (placement: Placement): void => {
    withStatus.add(placement.loop);
    for (const finding of missingOf(placement)) report(problemIn(placement, finding));
    const category = component(placement.segment, 1, 1);
    const action = element(placement.segment, 3);
    const outcome = statusCategory(category)?.outcome;
    const rejected = outcome === "rejected";
    const takenIn = outcome === "accepted" || outcome === "received";
    if (!(rejected && action === "WQ") && !(takenIn && action === "U")) return;
    const message = rejected
      ? "The status is a rejection, while STC03 says that the data was taken in (WQ). The status counts."
      : "The status says that the data was taken in, while STC03 says that it was not (U). The status counts.";
    const at = { element: "STC03", value: action };
    report(problemIn(placement, { severity: "warning", code: "status-action", ...at, message }));
  };
  // A claim may leave its days to its lines.
  const takeDate = ({ loop }: Placement): void =>
    void dated.add(loop.def.id === "2220D" && loop.parent ? loop.parent : loop);
  return {
    on: { STC: take, DTP: takeDate },
    closeLoop: (loop) => {
      if (!loop.first) return;
      const place = { segment: loop.first, loopId: loop.def.id };
      if (loop.def.id === "2200C" && !withStatus.has(loop)) {
        const message = "The answer for the billing provider has a trace number and no status (STC).";
        report(problemAt(place, { severity: "warning", code: "status-missing", message }));
      }
      if (loop.def.id === "2200D" && !dated.has(loop)) {
        const message = "The answer does not say from which days of service the claim is (DTP 472).";
        const fix = "Find the claim by its number.";
        report(problemAt(place, { severity: "warning", code: "dates-missing", message, fix }));
      }
    },
  };
}

/** By loop: the elements of STC that receivers expect although X12's own examples leave them out. */
const EXPECTED_IN_STATUS: Readonly<Record<string, readonly number[]>> = { "2200B": [2, 4], "2220D": [2] };

/** What an answer for the batch or a line should say beside its status: its day, and what was charged. */
function missingOf({ segment, loop }: Placement): Finding[] {
  return (EXPECTED_IN_STATUS[loop.def.id] ?? [])
    .filter((position) => element(segment, position) === "")
    .map((position) => {
      const message = `${elementName("STC", position)} is left out; receivers expect it.`;
      return { severity: "warning", code: "status-incomplete", element: elementPlace("STC", position), message };
    });
}

type Batch = { stated: Map<string, Segment>; charge: Cents | undefined; claims: number; loop: LoopInstance };

/** Checks the batch's counts and amounts: taken in and not taken in are all, and no more claims are listed than that. */
export function checkAcknowledgementTotals({ report }: CheckContext): BusinessCheck {
  let batch: Batch | undefined;
  const remember = ({ segment, loop }: Placement): void => {
    if (loop.def.id !== "2200B") return;
    if (batch?.loop !== loop) batch = { stated: new Map(), charge: undefined, claims: 0, loop };
    if (segment.id === "STC") batch.charge ??= centsFromDecimal(element(segment, 4));
    else batch.stated.set(element(segment, 1), segment);
  };
  const countClaim = ({ loop }: Placement): void => {
    if (batch && loop.def.id === "2200D" && enclosingLoop(loop, "2000B") === batch.loop.parent) batch.claims += 1;
  };
  return {
    on: { STC: remember, QTY: remember, AMT: remember, TRN: countClaim },
    closeLoop: (loop) => {
      if (loop.def.id !== "2000B" || !batch || batch.loop.parent !== loop) return;
      compareCounts(batch, report);
      compareAmounts(batch, report);
      batch = undefined;
    },
  };
}

function compareCounts({ stated, claims }: Batch, report: CheckContext["report"]): void {
  const segments = [stated.get("90"), stated.get("AA")].filter((one) => one !== undefined);
  const [first] = segments;
  const counts = segments.map((segment) => Number(element(segment, 2)));
  if (!first || counts.some(Number.isNaN)) return;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (claims <= total) return;
  const message = `The acknowledgement counts ${total} claims as taken in or not; it lists ${claims}.`;
  const finding = { severity: "warning", code: "acknowledged-count", element: "QTY02", message } as const;
  report(problemAt({ segment: first, loopId: "2200B" }, { ...finding, value: element(first, 2) }));
}

function compareAmounts({ stated, charge }: Batch, report: CheckContext["report"]): void {
  const segments = [stated.get("YU"), stated.get("YY")].filter((one) => one !== undefined);
  const [first] = segments;
  const amounts = segments.map((segment) => centsFromDecimal(element(segment, 2)));
  if (!first || charge === undefined || !amounts.every((amount) => amount !== undefined)) return;
  if (sumCents(amounts) === charge) return;
  const message = "The amounts taken in and not taken in (AMT) do not add up to the charges of the batch (STC04).";
  const finding = { severity: "warning", code: "acknowledged-amount", element: "AMT02", message } as const;
  report(problemAt({ segment: first, loopId: "2200B" }, { ...finding, value: element(first, 2) }));
}
