import type { BusinessCheck, CheckContext, TakePlacement } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { type Finding, problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";

/** Says something about the segment at hand. */
export type Say = (finding: Finding) => void;

/** A rule that looks at one segment alone. */
export type SegmentRule = (placement: Placement, say: Say) => void;

/** Checks made of rules by segment id. */
export function bySegment({ report }: CheckContext, rules: Readonly<Record<string, SegmentRule>>): BusinessCheck {
  const on: Record<string, TakePlacement> = {};
  for (const [id, rule] of Object.entries(rules)) {
    on[id] = (placement) => rule(placement, (finding) => report(problemIn(placement, finding)));
  }
  return { on };
}

/** A finding that is a warning. */
export function warning(code: FindingCode, element: string, value: string, message: string, fix?: string): Finding {
  return { severity: "warning", code, element, value, message, fix };
}
