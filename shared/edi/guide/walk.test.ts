import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guide835 } from "../835/guide.ts";
import { guide837p } from "../837p/guide.ts";
import { USUAL_DELIMITERS } from "../x12/segment.ts";
import { segmentOf } from "../x12/segment-of.ts";
import type { Guide, LoopDef } from "./guide.ts";
import { walkGuide } from "./walk.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "835":
    "BPR*I*1|N1*PR*A|N1*PE*B|LX*1|CLP*C1*1|CLP*1*1|CAS*CO*45|CAS*PR*1|NM1*QC*1|NM1*82*1|NM1*ZZ*1|MOA***MA01|REF*EA*1|REF*6R*2|REF*QQ*3|DTM*232*1|DTM*472*1|AMT*AU*1|AMT*B6*1|SVC*HC:99213*1|LQ*HE*N1|PLB*1*2|PER*CX|XYZ*1|CAS|SE*1*1".split(
      "|",
    ),
  "837":
    "BHT*0019|NM1*41*2|NM1*85*2|NM1*IL*1|NM1*QC*1|NM1*PR*2|NM1*82*1|HL*1**20*1|HL*2*1*22*0|HL*3*2*23*0|SBR*P|PAT*19|CLM*1*1|DTP*431|DTP*472|REF*G1*1|REF*6R*1|LX*1|SV1*HC:1|PWK*OZ*BM|PWK*CT*AB|CAS*CO*1|HI*ABK:A|AMT*D|N3*A|N4*B|LIN**N4|SVD*A|PRV*BI|XYZ*1".split(
      "|",
    ),
};

/** Where the segments of a transaction stand, as a text for each. */
function placesOf(guide: Guide, texts: readonly string[]): string[] {
  const walk = walkGuide(guide);
  return texts.map((text, index) => {
    const { loop, def, occurrence, opened, closed, outOfOrder } = walk.place(
      segmentOf(text, index + 1, USUAL_DELIMITERS),
    );
    const place = def && loop.def.children.indexOf(def);
    const loops = [opened, closed].map((some) => some.map((one) => one.def.id).join(">"));
    return [text, loop.def.id, place, occurrence, ...loops, outOfOrder].join(" ");
  });
}

/** The guide as it is before any file was read. */
function forgetful(guide: Guide): Guide {
  const copyOf = (def: LoopDef): LoopDef => ({
    ...def,
    children: def.children.map((child) => (child.kind === "loop" ? copyOf(child) : child)),
    next: def.next.map(() => undefined),
  });
  return { ...guide, root: copyOf(guide.root) };
}

describe("walking a guide", () => {
  it.each([guide835(), guide837p()])("places segments alike whatever was read before: $name", (guide) => {
    const any = fc.constantFrom(...(TEXTS[guide.transaction] ?? []));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), fc.boolean(), (texts, hasSt) => {
        const all = hasSt ? [`ST*${guide.transaction}*0001`, ...texts] : texts;
        const fresh = placesOf(forgetful(guide), all);
        expect(placesOf(guide, all)).toEqual(fresh);
        expect(placesOf(guide, all)).toEqual(fresh);
      }),
      { numRuns: 300 },
    );
  });
});
