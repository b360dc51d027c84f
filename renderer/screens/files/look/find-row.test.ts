import { describe, expect, it } from "vitest";
import { openEdiView } from "../../../../shared/edi/view/open-edi-view.ts";
import { balancedRemittance } from "../../../../test/fixtures/edi/fictional-remittance.ts";
import { findHeading, findNextBeside, findSegmentRow } from "./find-row.ts";

const view = openEdiView(balancedRemittance, []);
const fetch = async (place: number) => view.rows(place, 1)[0];
const count = view.totals.rows;

describe("finding a row of a file", () => {
  it("finds every segment's own row", async () => {
    for (let number = 1; number <= view.totals.segments; number += 1) {
      const row = await fetch((await findSegmentRow(number, count, fetch)) ?? -1);
      expect(row).toMatchObject({ segmentNumber: number });
      expect(row?.kind).not.toBe("loop");
    }
  });

  it("finds nothing for a segment that is not there", async () => {
    expect(await findSegmentRow(view.totals.segments + 1, count, fetch)).toBeUndefined();
  });

  it("goes from a row to its heading and from a heading past all that is in it", async () => {
    const claim = view.rows(0, 500).find((row) => row.kind === "loop" && row.id === "2100");
    const first = (claim?.row ?? 0) + 1;
    expect(await findHeading(first, fetch)).toBe(claim?.row);
    const beside = await fetch((await findNextBeside(claim?.row ?? 0, count, fetch)) ?? -1);
    expect(beside?.depth).toBeLessThanOrEqual(claim?.depth ?? -1);
    expect(beside?.row).toBeGreaterThan(first);
    expect(await findHeading(0, fetch)).toBeUndefined();
  });
});
