import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { type Finding, problemAt, problemIn } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { checkLevels } from "../rules/check-levels.ts";
import { isDecimal } from "../x12/decimal.ts";
import { element, type Segment } from "../x12/segment.ts";

/**
 * Checks the levels of an eligibility inquiry or response: payer, provider, subscriber, dependent. A response may end at
 * the level that refuses, and repeat what the question promised below it.
 */
export function checkEligibilityLevels(context: CheckContext): BusinessCheck {
  const parents = { "20": [], "21": ["20"], "22": ["21"], "23": ["22"] };
  return checkLevels(context, parents, context.guide.transaction === "271" ? "warning" : "error");
}

/** Checks that a question says enough about the subscriber to find one: a member id, or a name and a birth date. */
export function checkEligibilityQuestions({ guide, report }: CheckContext): BusinessCheck {
  if (guide.transaction !== "270") return {};
  const named = new Map<LoopInstance, { name?: Segment; birth?: Segment }>();
  const take = ({ segment, loop }: Placement): void => {
    if (loop.def.id !== "2100C") return;
    const known = named.get(loop) ?? {};
    named.set(loop, segment.id === "NM1" ? { ...known, name: segment } : { ...known, birth: segment });
  };
  return {
    on: { NM1: take, DMG: take },
    closeLoop: (loop) => {
      const { name, birth } = named.get(loop) ?? {};
      if (loop.def.id !== "2100C" || !name || element(name, 9) !== "") return;
      if (element(name, 3) !== "" && birth && element(birth, 2) !== "") return;
      const message = "A payer finds nobody without a member id, or a name and a birth date.";
      const finding = { severity: "warning", code: "subscriber-unknown", message } as const;
      report(problemAt({ segment: name, loopId: loop.def.id }, finding));
    },
  };
}

/** Checks the figures of a benefit: a copay with an amount, coinsurance as a fraction, and entities inside LS and LE. */
export function checkBenefits({ guide, report }: CheckContext): BusinessCheck {
  if (guide.transaction !== "271") return {};
  const takeBenefit = (placement: Placement): void => {
    for (const finding of faultsOfBenefit(placement.segment)) report(problemIn(placement, finding));
  };
  const opened = new Map<LoopInstance, Segment>();
  const closed = new Set<LoopInstance>();
  const withEntities = new Map<LoopInstance, Segment>();
  const open = ({ segment, loop }: Placement): void => void opened.set(loop, segment);
  const close = ({ loop }: Placement): void => void closed.add(loop);
  const takeName = ({ segment, loop }: Placement): void => {
    if (loop.parent && /^2120/.test(loop.def.id)) withEntities.set(loop.parent, segment);
  };
  return {
    on: { EB: takeBenefit, LS: open, LE: close, NM1: takeName },
    closeLoop: (loop) => {
      if (!/^2110/.test(loop.def.id)) return;
      const start = opened.get(loop);
      const entity = withEntities.get(loop);
      const place = start ?? entity;
      if (!place || (start && closed.has(loop))) return;
      const message = start
        ? "The loop that LS opens is not closed by LE."
        : "Those who belong to a benefit must stand between LS and LE.";
      report(problemAt({ segment: place, loopId: loop.def.id }, { code: "loop-bounds", message }));
    },
  };
}

function faultsOfBenefit(segment: Segment): Finding[] {
  const faults: Finding[] = [];
  const [information, amount, percent] = [1, 7, 8].map((position) => element(segment, position)) as [
    string,
    string,
    string,
  ];
  if ((information === "B" || information === "C" || information === "G") && amount === "" && percent === "") {
    const message = "A copay, deductible or out-of-pocket limit is named without an amount.";
    faults.push({ severity: "warning", code: "benefit-amount", element: "EB07", message });
  }
  if (isDecimal(percent) && (Number(percent) > 1 || Number(percent) < 0)) {
    const message = "Percentages are sent as fractions: .2 is twenty percent. This one is over a hundred percent.";
    faults.push({ severity: "warning", code: "benefit-percent", element: "EB08", value: percent, message });
  }
  return faults;
}
