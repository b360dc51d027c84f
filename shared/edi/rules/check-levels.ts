import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemAt, problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element, type Segment } from "../x12/segment.ts";

type Level = {
  readonly number: string;
  readonly code: string;
  readonly segment: Segment;
  readonly loopId: string;
  children: number;
};

/** By the code of a level, the codes that may stand above it; none for the levels at the top. */
export type ParentCodes = Readonly<Record<string, readonly string[]>>;

/**
 * Checks HL: numbers count from 1, parents exist and are of the right kind, and HL04 tells the truth.
 * @param lacking how grave it is when a level promises levels below that it lacks: answers stop where they refuse.
 */
export function checkLevels(
  { report }: CheckContext,
  parentCodes: ParentCodes,
  lacking: "error" | "warning" = "error",
): BusinessCheck {
  const levels = new Map<string, Level>();
  let count = 0;
  const take = (placement: Placement): void => {
    const { segment } = placement;
    count += 1;
    const number = element(segment, 1);
    const code = element(segment, 3);
    if (number !== String(count)) {
      const message = `Levels must be numbered one after the other: ${count} is due here.`;
      report(problemIn(placement, { code: "level-number", element: "HL01", value: number, message }));
    }
    const parentNumber = element(segment, 2);
    const parent = levels.get(parentNumber);
    const wanted = Object.hasOwn(parentCodes, code) ? (parentCodes[code] ?? []) : undefined;
    if (wanted && wanted.length > 0 && !(parent && wanted.includes(parent.code))) {
      const message = "The level above (HL02) does not exist or is not the one that this level belongs to.";
      const fix = "HL02 must be the number (HL01) of the level that this one belongs to.";
      report(problemIn(placement, { code: "level-parent", element: "HL02", value: parentNumber, message, fix }));
    }
    if (parent) parent.children += 1;
    levels.set(number, { number, code, segment, loopId: placement.loop.def.id, children: 0 });
  };
  const finish = (): void => {
    for (const level of levels.values()) {
      const says = element(level.segment, 4);
      if (says === "" || says === (level.children > 0 ? "1" : "0")) continue;
      const message = `HL04 says that there ${says === "1" ? "are" : "are no"} levels below this one; there ${level.children > 0 ? "are" : "are none"}.`;
      const severity = says === "1" ? lacking : "error";
      report(problemAt(level, { severity, code: "level-children", element: "HL04", value: says, message }));
    }
  };
  return {
    on: { HL: take },
    // Levels close when the whole transaction does: only then all children are known.
    closeLoop: (loop) => {
      if (loop.def.id === "ST") finish();
    },
  };
}
