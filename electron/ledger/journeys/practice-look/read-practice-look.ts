import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Clock } from "../../clock.ts";
import type { Drawing, PracticeLook } from "../../printing/practice-look.ts";

/** The ink of our documents: the colour of a practice that chose none. */
export const PLAIN_COLOR = "#16191d";

/** The practice's logo and colour; plain black where none was chosen. */
export function readPracticeLook(read: ReadHandle): PracticeLook {
  const row = read.first(build.selectFrom("practiceLook").selectAll().where("id", "=", 1));
  if (!row) return { accentColor: PLAIN_COLOR, logo: null };
  const { accentColor, logoBytes, logoWidthPx, logoHeightPx } = row;
  const logo =
    logoBytes === null || logoWidthPx === null || logoHeightPx === null
      ? null
      : { bytes: logoBytes, widthPx: logoWidthPx, heightPx: logoHeightPx };
  return { accentColor, logo };
}

/** What a drawing is told besides what it draws: when it is made, and how the practice's papers look. */
export function startDrawing({ read, clock }: { read: ReadHandle; clock: Clock }): Drawing {
  return { createdAt: clock.now(), look: readPracticeLook(read) };
}
