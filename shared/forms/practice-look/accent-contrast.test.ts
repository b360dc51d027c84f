import { expect, test } from "vitest";
import { colorProblem, contrastWithPaper } from "./accent-contrast.ts";

test("contrast is measured as WCAG does: 21 for black, 1 for white", () => {
  expect(contrastWithPaper("#000000")).toBeCloseTo(21, 5);
  expect(contrastWithPaper("#ffffff")).toBeCloseTo(1, 5);
  expect(contrastWithPaper("#777777")).toBeCloseTo(4.48, 2);
});

test.each([
  ["#000000", undefined],
  ["#767676", undefined],
  ["#777777", /4\.4 to 1/],
  ["#ffff00", /too light/],
  ["#ffffff", /1\.0 to 1/],
  ["teal", /six signs/],
  ["#1F5F5B", /six signs/],
])("%s may be the practice's colour, or not", (color, words) => {
  if (words === undefined) expect(colorProblem(color)).toBeUndefined();
  else expect(colorProblem(color)).toMatch(words);
});
