import { describe, expect, it } from "vitest";
import { guide835 } from "../835/guide.ts";
import { guide837p } from "../837p/guide.ts";
import { guide999 } from "../999/guide.ts";
import { tokenise } from "../x12/tokenise.ts";
import { ELEMENT_WORDS, SEGMENT_WORDS } from "./element-words.ts";
import { type GuideNode, type LoopDef, triggerOf } from "./guide.ts";
import { guideFor } from "./guides.ts";
import { parseGuide } from "./notation.ts";
import { walkGuide } from "./walk.ts";

const tiny = parseGuide(
  { transaction: "999", version: "X", functionalCode: "FA", name: "tiny" },
  `
ST R1 | 01R ID3
loop A < ST R>1 group
LX R1 | 01R N1-6
REF S1 | 01R ID2 {AA}
REF S2 | 01R ID2 {BB}
  | 02S AN1-5
loop B < A S2 part
CLP R1 | 01R AN1-38
K3 S1 | 01-02S AN1-80
in ST
PLB S>1 P0102 | 01R COMPx3(1R ID2 {X1,X2}; 2S N1-4) | 02S R1-18 | 04S AN1-3 /[A-C]+/
SE R1 | 01R N1-10
`,
);

function place(ids: string): string[] {
  const isa =
    "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260704*0915*^*00501*000000007*0*T*:~";
  const walk = walkGuide(tiny);
  return [...tokenise(`${isa}${ids}`)].slice(1).map((segment) => {
    const { loop, def, outOfOrder, opened } = walk.place(segment);
    return `${segment.id}@${loop.def.id}${def ? "" : "?"}${outOfOrder ? "!" : ""}${opened.length > 0 ? `+${opened.length}` : ""}`;
  });
}

describe("the notation of guides", () => {
  it("says loops, usage, repeats, codes, composites, ranges and rules", () => {
    const [, group, plb] = tiny.root.children;
    expect(group).toMatchObject({ kind: "loop", id: "A", label: "group", max: Number.POSITIVE_INFINITY });
    expect((group as LoopDef).children.map((child) => child.kind)).toEqual(["segment", "segment", "segment", "loop"]);
    expect((group as LoopDef).groupStarts).toEqual([0, 1, 1, 3]);
    expect(plb).toMatchObject({ id: "PLB", usage: "S", notes: [{ kind: "P", positions: [1, 2] }] });
    if (plb?.kind !== "segment") throw new Error("PLB is a segment.");
    expect(plb.elements[3]).toBeUndefined();
    expect(plb.elements[1]).toMatchObject({ type: "COMP", repeat: 3 });
    expect(plb.elements[4]?.pattern?.test("D")).toBe(false);
  });

  it.each([
    ["a line that is no segment", "ST R1 | 01R ID3\nnonsense"],
    ["an element that cannot be read", "ST R1 | 01Q ID3"],
    ["a type that cannot be read", "ST R1 | 01R XX3"],
    ["a loop under nothing", "ST R1 | 01R ID3\nloop B < NOWHERE R1 part"],
  ])("refuses %s", (_name, notation) => {
    expect(() => parseGuide({ transaction: "0", version: "0", functionalCode: "0", name: "0" }, notation)).toThrow();
  });
});

describe("placing segments", () => {
  it("opens, repeats and leaves loops", () => {
    expect(place("ST*1~LX*1~REF*AA~CLP*1~K3*A~CLP*2~LX*2~PLB*X1~SE*1~")).toEqual([
      "ST@ST",
      "LX@A+1",
      "REF@A",
      "CLP@B+1",
      "K3@B",
      "CLP@B+1",
      "LX@A+1",
      "PLB@ST",
      "SE@ST",
    ]);
  });

  it("lets neighbours of one id come in any order", () =>
    expect(place("ST*1~LX*1~REF*BB~REF*AA~")).toEqual(["ST@ST", "LX@A+1", "REF@A", "REF@A"]));

  it("opens a loop whose first segment is missing", () => expect(place("ST*1~CLP*1~")).toEqual(["ST@ST", "CLP@B+2"]));

  it("keeps what is out of order or unknown", () => {
    expect(place("ST*1~LX*1~CLP*1~REF*AA~ZZZ*1~K3*A~")).toEqual([
      "ST@ST",
      "LX@A+1",
      "CLP@B+1",
      "REF@A!",
      "ZZZ@B?",
      "K3@B",
    ]);
  });

  it("keeps a segment with an unknown qualifier among its kind", () =>
    expect(place("ST*1~LX*1~REF*QQ~").at(-1)).toBe("REF@A"));
});

describe("the guides", () => {
  it.each([guide837p(), guide835(), guide999()])("have a word for every segment and every element: %#", (guide) => {
    const seen = new Set<string>();
    const visit = (node: GuideNode): void => {
      if (node.kind === "loop") {
        expect(triggerOf(node).usage, node.id).not.toBe("");
        for (const child of node.children) visit(child);
        return;
      }
      seen.add(node.id);
    };
    visit(guide.root);
    for (const id of seen) expect(SEGMENT_WORDS[id], id).toBeTruthy();
    expect(Object.keys(ELEMENT_WORDS).length).toBeGreaterThan(40);
  });

  it("are found by transaction and version", () => {
    expect(guideFor("837", "005010X222A1")).toBe(guide837p());
    expect(guideFor("835", "005010X221A1")).toBe(guide835());
    expect(guideFor("837", "005010X224A2")).toBeUndefined();
  });
});
