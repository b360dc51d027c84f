import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/** Kinds of days on which a service was given or began: of a line, and of a claim. */
const SERVICE_DAYS: ReadonlySet<string> = new Set(["150", "472", "232"]);

/** Notices what a remittance pays on no day: a line without its own day where the claim has none either (DTM). */
export function checkServiceDays({ report }: CheckContext): BusinessCheck {
  let claim: LoopInstance | undefined;
  let line: LoopInstance | undefined;
  const takeDay = ({ segment, loop }: Placement): void => {
    if (!SERVICE_DAYS.has(element(segment, 1))) return;
    if (loop.def.id === "2100") claim = loop;
    else line = loop;
  };
  return {
    on: { DTM: takeDay },
    closeLoop: (loop) => {
      if (loop.def.id !== "2110" || line === loop || claim === loop.parent || !loop.first) return;
      const message = "The line has no day of service, and neither has its claim.";
      const fix = "Find the line by its procedure and charge, or ask the payer.";
      const finding = { severity: "warning", code: "service-day-missing", element: "DTM02", message, fix } as const;
      report(problemAt({ segment: loop.first, loopId: "2110" }, finding));
    },
  };
}
