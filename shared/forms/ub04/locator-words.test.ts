import { describe, expect, it } from "vitest";
import { UB04_CELLS } from "./cells.ts";
import { LOCATOR_WORDS, locatorWord } from "./locator-words.ts";

describe("words for form locators", () => {
  it("stand for every box but those that the form keeps free", () => {
    const free = UB04_CELLS.filter((cell) => cell.label === undefined).map((cell) => Number.parseInt(cell.box, 10));
    expect([...new Set(free)].toSorted((one, other) => one - other)).toEqual([7, 30, 37, 49, 68, 73, 75]);
  });

  it.each([
    ["3b", "medical record number"],
    ["27", "condition code"],
    ["34b", "occurrence"],
    ["54C", "paid before"],
    ["67Q", "diagnosis"],
    ["79", "other provider"],
    ["43 line 2", "description"],
  ])("box %s is the %s", (box, word) => expect(locatorWord(box)).toBe(word));

  it("are short enough to be a label on the form", () => {
    for (const word of Object.values(LOCATOR_WORDS)) expect(word.length).toBeLessThanOrEqual(32);
  });
});
