import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fictionalBatch, fictionalClaim, secondaryClaim } from "../../../test/fixtures/edi/fictional-claim.ts";
import { balancedRemittance, mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { write837p } from "../837p/write.ts";
import { segmentOf } from "../x12/segment-of.ts";
import { tokenise } from "../x12/tokenise.ts";
import { acceptsSegment, lookAt } from "./accept-segment.ts";
import { checkElements } from "./check-segment.ts";
import type { SegmentDef } from "./guide.ts";
import { guideFor } from "./guides.ts";
import { type Placement, walkGuide } from "./walk.ts";

/** Every segment of the fixtures where it stands, with its definition. */
function placements(): (Placement & { readonly def: SegmentDef })[] {
  const files: readonly (readonly [transaction: string, version: string, text: string])[] = [
    ["837", "005010X222A1", write837p(fictionalBatch([fictionalClaim(), secondaryClaim()]))],
    ["835", "005010X221A1", balancedRemittance],
    ["999", "005010X231A1", mixedAcknowledgement],
  ];
  return files.flatMap(([transaction, version, text]) => {
    const walk = walkGuide(guideFor(transaction, version)!);
    const inside = [...tokenise(text)].filter((one) => !["ISA", "TA1", "GS", "GE", "IEA"].includes(one.id));
    return inside.flatMap((segment) => {
      const { def, ...placement } = walk.place(segment);
      return def ? [{ ...placement, def }] : [];
    });
  });
}

const all = placements();

/** Whether the whole check finds nothing to say. */
function isRight(placement: Placement & { readonly def: SegmentDef }): boolean {
  let found = 0;
  checkElements(placement, placement.def, () => {
    found += 1;
  });
  return found === 0;
}

describe("the quick look at a segment", () => {
  it("accepts nearly every segment of clean files", () => {
    const accepted = all.filter((one) => acceptsSegment(one.segment, lookAt(one.def)));
    expect(all.every(isRight)).toBe(true);
    expect(accepted.length).toBeGreaterThan(all.length * 0.9);
  });

  it("never accepts what the whole check finds fault with", () => {
    const character = fc.constantFrom(..."~*:^ 09.-AZz!\u0000\u00e9\u4e2d".replace("~", ""));
    const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 6 }), added: fc.array(character, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(edit, { minLength: 1, maxLength: 3 }), (placement, edits) => {
        const { segment, def } = placement;
        let text = segment.raw;
        for (const { at, removed, added } of edits) {
          const place = segment.id.length + 1 + (at % Math.max(1, text.length - segment.id.length));
          text = text.slice(0, place) + added.join("") + text.slice(place + removed);
        }
        const broken = segmentOf(text, segment.number, segment.delimiters);
        if (acceptsSegment(broken, lookAt(def))) expect(isRight({ ...placement, segment: broken }), text).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
