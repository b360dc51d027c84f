import fc from "fast-check";
import { expect, test } from "vitest";
import { newRecoveryCode, readRecoveryCode } from "./recovery-code.ts";

/** A code made by this program once: codes on paper must stay readable by every later version. */
const PRINTED = "CNM0-SFRN-827R-SKQA-A6RP-JTHJ-K6NN-7X53-2G82";

test("a code has nine groups of four and is another every time", () => {
  const codes = Array.from({ length: 50 }, () => newRecoveryCode());
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(50);
});

test("a code is read as people type it", () => {
  const code = PRINTED;
  const loose = ` ${code.toLowerCase().replaceAll("-", "  ").replaceAll("0", "o").replaceAll("1", "l")}\n`;
  expect(readRecoveryCode(loose)).toBe(code);
  expect(readRecoveryCode(code.replaceAll("-", ""))).toBe(code);
});

test("one wrong character is noticed", () => {
  const plain = PRINTED.replaceAll("-", "");
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 35 }),
      fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
      (place, other) => {
        fc.pre(plain[place] !== other);
        expect(readRecoveryCode(plain.slice(0, place) + other + plain.slice(place + 1))).toBeUndefined();
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test.each(["", "ABCD", "UUUU-UUUU", `${PRINTED}0`, PRINTED.slice(1)])("%j is no code", (text) => {
  expect(readRecoveryCode(text)).toBeUndefined();
});
