import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { checkLevels } from "../rules/check-levels.ts";
import { element } from "../x12/segment.ts";

/** Checks the levels of a claim status request or response: payer, asking party, provider, subscriber, dependent. */
export function checkStatusLevels(context: CheckContext): BusinessCheck {
  const parents = { "20": [], "21": ["20"], "19": ["21"], "22": ["19"], "23": ["22"] };
  return checkLevels(context, parents, context.guide.transaction === "277" ? "warning" : "error");
}

/**
 * Checks that a request says enough to be answered: the subscriber's birth where the subscriber is the patient, days of
 * service at the claim or its lines, and one trace number for each question.
 */
export function checkStatusQuestions({ guide, report }: CheckContext): BusinessCheck {
  if (guide.transaction !== "276") return {};
  const born = new Set<LoopInstance>();
  const asked = new Set<LoopInstance>();
  const dated = new Set<LoopInstance>();
  const traces = new Set<string>();
  const warn = (loop: LoopInstance, code: FindingCode, message: string, value?: string): void => {
    if (!loop.first) return;
    const place = { segment: loop.first, loopId: loop.def.id };
    report(problemAt(place, { severity: "warning", code, message, ...(value === undefined ? {} : { value }) }));
  };
  const takeTrace = ({ segment, loop }: Placement): void => {
    if (loop.parent) asked.add(loop.parent);
    const trace = element(segment, 2);
    if (traces.has(trace)) {
      warn(loop, "trace-repeated", "Two questions have the same trace number: answers cannot be told apart.", trace);
    }
    traces.add(trace);
  };
  const takeBirth = ({ loop }: Placement): void => void born.add(loop);
  const takeDays = ({ loop }: Placement): void => void dated.add(loop);
  // A line must have its days: the guide asks for them.
  const takeLine = ({ loop }: Placement): void => void (loop.parent && dated.add(loop.parent));
  return {
    on: { DMG: takeBirth, TRN: takeTrace, DTP: takeDays, SVC: takeLine },
    closeLoop: (loop) => {
      const { id } = loop.def;
      if (id === "2000D" && asked.has(loop) && !born.has(loop)) {
        warn(loop, "birth-date-missing", "The subscriber is the patient; payers ask for the birth date (DMG) then.");
      }
      if ((id === "2200D" || id === "2200E") && !dated.has(loop)) {
        warn(loop, "dates-missing", "The question has no dates of service, neither for the claim nor for a line.");
      }
    },
  };
}
