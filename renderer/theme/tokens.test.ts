import { describe, expect, it } from "vitest";
import { contrastRatio } from "./contrast.ts";
import { DARK, DARK_TONES, LIGHT, LIGHT_TONES, SPACE_PX, STATUS_TONES } from "./tokens.ts";

describe("contrastRatio", () => {
  it("is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastRatio("#0e5a66", "#0e5a66")).toBe(1);
  });
});

describe.each([
  ["light", LIGHT, LIGHT_TONES],
  ["dark", DARK, DARK_TONES],
] as const)("the %s scheme", (_name, scheme, tones) => {
  const grounds = [scheme.paper, scheme.sheet, scheme.well, scheme.hover, scheme.accentWash];

  it("has readable text on every ground it is used on", () => {
    for (const text of [scheme.ink, scheme.inkSoft, scheme.inkFaint, scheme.accent]) {
      for (const ground of grounds)
        expect(contrastRatio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastRatio(scheme.onAccent, scheme.accentFill)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(scheme.onAccent, scheme.accentFillHover)).toBeGreaterThanOrEqual(4.5);
  });

  it("has visible edges of controls and a visible focus ring", () => {
    for (const ground of [scheme.paper, scheme.sheet, scheme.well]) {
      expect(contrastRatio(scheme.edge, ground), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(contrastRatio(scheme.accent, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it("has readable status words on their own wash and on every ground", () => {
    for (const tone of STATUS_TONES) {
      for (const ground of [tones[tone].wash, ...grounds]) {
        expect(contrastRatio(tones[tone].text, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

it("keeps every space on the 4 px grid, the hairline gap apart", () => {
  for (const [name, px] of Object.entries(SPACE_PX)) if (name !== "hair") expect(px % 4).toBe(0);
});
