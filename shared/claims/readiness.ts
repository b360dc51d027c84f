import type { IsoDate } from "../dates/iso-date.ts";
import type { ClaimProblem } from "./claim-problem.ts";
import type { Readiness } from "./claim-states.ts";

/** Why a claim waits, and until when; without a day it waits until somebody releases it. */
export interface ClaimHold {
  reason: string;
  untilDate: IsoDate | null;
}

/** Whether a hold is still in force: it ends on its day. */
export function isHeld(hold: ClaimHold | null, today: IsoDate): boolean {
  return hold !== null && (hold.untilDate === null || today < hold.untilDate);
}

/** Whether a claim may go: held before all, then errors, then warnings. */
export function readinessOf(problems: readonly ClaimProblem[], hold: ClaimHold | null, today: IsoDate): Readiness {
  if (isHeld(hold, today)) return "held";
  if (problems.some((problem) => problem.severity === "error")) return "errors";
  return problems.length > 0 ? "warnings" : "clean";
}
