import { expect, test } from "vitest";
import { formatPermille, parsePermille } from "./permille-text.ts";

test.each([
  ["30", 300],
  ["33.3", 333],
  [" 50 % ", 500],
  ["0", 0],
  ["100", 1000],
  ["5.", 50],
  ["100.1", undefined],
  ["33.33", undefined],
  ["-1", undefined],
  ["", undefined],
])("a share typed as %j is %s tenths of a percent", (text, permille) => {
  expect(parsePermille(text)).toBe(permille);
  if (permille !== undefined) expect(parsePermille(formatPermille(permille))).toBe(permille);
});
