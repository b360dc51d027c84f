import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInPage, joinPieces, type TextPiece } from "./page-text.ts";

const piece = (text: string, left: number, top = 100): TextPiece => ({
  text,
  left,
  top,
  width: text.length * 6,
  height: 10,
});

describe("words on a page", () => {
  it("are found in any case, each place with its box", () => {
    const page = joinPieces([piece("FICTIONAL, QUILL", 72), piece("quill again", 72, 200)]);
    expect(findInPage(page, "Quill")).toEqual([
      [{ left: 72 + 11 * 6, top: 100, width: 30, height: 10 }],
      [{ left: 72, top: 200, width: 30, height: 10 }],
    ]);
  });

  it("are found across a change of font within a word, and across two cells, but not as one word there", () => {
    const word = joinPieces([piece("W", 72), piece("ó", 78), piece("jcik", 84)]);
    expect(findInPage(word, "wójcik")).toHaveLength(1);
    expect(findInPage(word, "wójcik")[0]).toHaveLength(3);
    const cells = joinPieces([piece("03", 72), piece("02", 100)]);
    expect(findInPage(cells, "03 02")[0]).toHaveLength(2);
    expect(findInPage(cells, "0302")).toEqual([]);
  });

  it.each(["", "   ", "absent"])("%j is nowhere", (words) => {
    expect(findInPage(joinPieces([piece("present", 72)]), words)).toEqual([]);
  });

  it("keep their places where small letters are longer than capitals", () => {
    const page = joinPieces([piece("İİİx", 0)]);
    expect(findInPage(page, "x")).toEqual([[{ left: 18, top: 100, width: 6, height: 10 }]]);
  });

  it("of any piece are found in its own box and never outside of it", () => {
    const pieces = fc.array(fc.tuple(fc.stringMatching(/^[A-Za-z0-9 ]{1,12}$/), fc.nat(500)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pieces, fc.nat(7), (texts, which) => {
        const placed = texts.map(([text, left], index) => piece(text, left, index * 20));
        const chosen = placed[which % placed.length]!;
        fc.pre(chosen.text.trim() !== "" && !/\s\s/.test(chosen.text));
        const found = findInPage(joinPieces(placed), chosen.text).flat();
        const own = found.filter((box) => box.top === chosen.top);
        expect(own.length).toBeGreaterThan(0);
        for (const box of own) {
          expect(box.left).toBeGreaterThanOrEqual(chosen.left - 1e-9);
          expect(box.left + box.width).toBeLessThanOrEqual(chosen.left + chosen.width + 1e-9);
        }
      }),
    );
  });
});
