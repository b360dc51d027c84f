import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeText } from "./coded-text.ts";
import { shortKey, textBetween } from "./short-texts.ts";

describe("texts that are remembered", () => {
  it("are the texts that stand there, whatever came before", () => {
    const character = fc.constantFrom(..."AB12 .-\u0000\u00e9\u4e2d");
    const words = fc.array(
      fc.array(character, { maxLength: 6 }).map((some) => some.join("")),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (some) => {
        for (const word of [...some, ...some]) {
          const { text, codes } = codeText(`*${word}*`);
          expect(textBetween(text, codes, 1, 1 + word.length)).toBe(word);
        }
      }),
    );
  });

  it("have a number of their own up to four characters", () => {
    const { codes } = codeText("CLP*N130*99213");
    expect(shortKey(codes, 0, 3)).toBe(0x434c50);
    expect(shortKey(codes, 4, 8)).toBe(0x4e313330);
    expect(shortKey(codes, 9, 14)).toBe(-1);
    expect(shortKey(codes, 3, 3)).toBe(0);
  });
});
