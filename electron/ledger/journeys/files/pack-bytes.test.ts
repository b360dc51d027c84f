import fc from "fast-check";
import { expect, test } from "vitest";
import { packPart, unpackText } from "./pack-bytes.ts";

test("what was packed in parts is one text again, whatever its letters", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (parts) => {
      expect(unpackText(Buffer.concat(parts.map(packPart)))).toBe(parts.join(""));
    }),
  );
});

test("damaged bytes are refused instead of giving another text", () => {
  const packed = packPart("Invented contents of a check, twice over. ".repeat(20));
  for (const cut of [0, 5, packed.length - 1]) expect(() => unpackText(packed.subarray(0, cut))).toThrow();
  const changed = Buffer.from(packed);
  changed[20]! ^= 0xff;
  expect(() => unpackText(changed)).toThrow();
});
