import { expect, it } from "vitest";
import { findMentionedNumbers } from "./mentioned-numbers.ts";

it("finds what may be a claim number in words, whatever its letters' size, with the lines that name it", () => {
  const text = "Claim abc123def456: rejected\nABC123DEF456 again, total 185.50\nREJECTED SERVICES 12345\r\n";
  expect(findMentionedNumbers(text)).toEqual([
    { number: "ABC123DEF456", lines: ["Claim abc123def456: rejected", "ABC123DEF456 again, total 185.50"] },
  ]);
});

it("takes no part of a longer word for a number", () => {
  expect(findMentionedNumbers("A1B2C3D4E5F6G7H8I9J0K1L2M3")).toEqual([]);
});
