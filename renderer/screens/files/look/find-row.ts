import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";

type Fetch = (place: number) => Promise<EdiViewRow | undefined>;

/**
 * The row of a segment. Rows stand in the order of their segments, so a few of them are asked for, whatever the size.
 * @returns the segment's own row, not its loop's heading; undefined for a number that the file has not.
 */
export async function findSegmentRow(
  segmentNumber: number,
  rowCount: number,
  fetch: Fetch,
): Promise<number | undefined> {
  let low = 0;
  let high = rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = await fetch(middle);
    if (!row) return undefined;
    // A heading carries the number of its first segment and stands before it.
    if (row.segmentNumber < segmentNumber || (row.segmentNumber === segmentNumber && row.kind === "loop")) {
      low = middle + 1;
    } else if (row.segmentNumber === segmentNumber) return middle;
    else high = middle - 1;
  }
  return undefined;
}

/** The heading that a row stands under: the nearest row before it that is indented less. */
export async function findHeading(place: number, fetch: Fetch): Promise<number | undefined> {
  const depth = (await fetch(place))?.depth ?? 0;
  for (let before = place - 1; before >= 0; before -= 1) {
    const row = await fetch(before);
    if (!row || row.depth < depth) return row && before;
  }
  return undefined;
}

/** The next row that is not part of this one: the next loop beside a loop, whatever is in it. */
export async function findNextBeside(place: number, rowCount: number, fetch: Fetch): Promise<number | undefined> {
  const depth = (await fetch(place))?.depth ?? 0;
  for (let after = place + 1; after < rowCount; after += 1) {
    const row = await fetch(after);
    if (!row || row.depth <= depth) return row && after;
  }
  return undefined;
}
