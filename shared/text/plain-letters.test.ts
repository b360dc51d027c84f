import { expect, test } from "vitest";
import { toPlainLetters } from "./plain-letters.ts";

test("accents are taken off and barred letters get their plain ones", () => {
  expect(toPlainLetters("José Łukasz Brønsted")).toBe("JOSE LUKASZ BRONSTED");
});

test("typographic marks become a typewriter's", () => {
  expect(toPlainLetters("O’Neil–Smith")).toBe("O'NEIL-SMITH");
});

test("what has no plain letter stays, so that it can be refused", () => {
  expect(toPlainLetters("李 A")).toBe("李 A");
});
