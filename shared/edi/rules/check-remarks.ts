import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { element, type Segment } from "../x12/segment.ts";

/** Reasons that say too little alone: their list asks for a remark code beside them. */
const NEEDS_REMARK: ReadonlySet<string> = new Set(["16", "96", "125", "129", "226", "227", "252", "A1"]);
/** A reason, its amount and its quantity stand one after the other, up to six times. */
const FIRST_REASON = 2;
const REASON_STEP = 3;

type Adjusted = { readonly loop: LoopInstance; readonly cas: Segment; readonly position: number };

/** Notices reasons of a remittance that a remark code must explain, and that none explains. */
export function checkRemarks({ report }: CheckContext): BusinessCheck {
  let unexplained: Adjusted[] = [];
  // Loops of the claim at hand, so many of them. A list, because it is written for each line and asked for few.
  const remarked: LoopInstance[] = [];
  let remarkedCount = 0;
  const isRemarked = (loop: LoopInstance): boolean =>
    remarkedCount > 0 && remarked.lastIndexOf(loop, remarkedCount - 1) >= 0;
  const takeReasons = ({ segment, loop }: Placement): void => {
    for (let position = FIRST_REASON; position <= segment.last; position += REASON_STEP) {
      if (!NEEDS_REMARK.has(element(segment, position))) continue;
      unexplained.push({ loop, cas: segment.kept(), position });
      return;
    }
  };
  const takeRemark = ({ loop }: Placement): void => {
    remarked[remarkedCount] = loop;
    remarkedCount += 1;
  };
  return {
    on: { CAS: takeReasons, LQ: takeRemark, MIA: takeRemark, MOA: takeRemark },
    closeLoop: (loop) => {
      if (loop.def.id !== "2100") return;
      for (const { loop: at, cas, position } of unexplained) {
        // A remark of the claim explains its lines as well.
        if (isRemarked(at) || isRemarked(loop)) continue;
        const reason = element(cas, position);
        const place = { element: `CAS${String(position).padStart(2, "0")}`, value: reason };
        const message = `Reason ${reason} says too little alone, and no remark code explains it.`;
        const fix = "Ask the payer what was wrong.";
        report(
          problemAt(
            { segment: cas, loopId: at.def.id },
            { severity: "warning", code: "remark-missing", ...place, message, fix },
          ),
        );
      }
      if (unexplained.length > 0) unexplained = [];
      remarkedCount = 0;
    },
  };
}
