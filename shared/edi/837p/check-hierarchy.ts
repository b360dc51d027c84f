import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemAt, problemIn } from "../guide/report.ts";
import { element, type Segment } from "../x12/segment.ts";

type Level = {
  readonly number: string;
  readonly code: string;
  readonly segment: Segment;
  readonly loopId: string;
  children: number;
};

/** The level that must stand above each: a patient under a subscriber, a subscriber under a billing provider. */
const PARENT_CODES: Readonly<Record<string, string>> = { "22": "20", "23": "22" };

/** Checks HL: numbers count from 1, parents exist and are of the right kind, and HL04 tells the truth. */
export function checkHierarchy({ report }: CheckContext): TransactionChecks {
  const levels = new Map<string, Level>();
  let count = 0;
  return {
    place: (placement) => {
      const { segment } = placement;
      if (segment.id !== "HL") return;
      count += 1;
      const number = element(segment, 1);
      const code = element(segment, 3);
      if (number !== String(count)) {
        const message = `Levels must be numbered one after the other: ${count} is due here.`;
        report(problemIn(placement, { code: "level-number", element: "HL01", value: number, message }));
      }
      const parentNumber = element(segment, 2);
      const parent = levels.get(parentNumber);
      const wanted = PARENT_CODES[code];
      if (wanted !== undefined && parent?.code !== wanted) {
        const message = "The level above (HL02) does not exist or is not the one that this level belongs to.";
        report(problemIn(placement, { code: "level-parent", element: "HL02", value: parentNumber, message }));
      }
      if (parent) parent.children += 1;
      levels.set(number, { number, code, segment, loopId: placement.loop.def.id, children: 0 });
    },
    closeLoop: (loop) => {
      // Levels close when the whole transaction does: only then all children are known.
      if (loop.def.id !== "ST") return;
      for (const level of levels.values()) {
        const says = element(level.segment, 4);
        if (says !== "" && says !== (level.children > 0 ? "1" : "0")) {
          const message = `HL04 says that there ${says === "1" ? "are" : "are no"} levels below this one; there ${level.children > 0 ? "are" : "are none"}.`;
          report(problemAt(level, { code: "level-children", element: "HL04", value: says, message }));
        }
      }
    },
  };
}
