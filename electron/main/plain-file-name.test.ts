import { expect, test } from "vitest";
import { isPlainFileName } from "./plain-file-name.ts";

test.each(["batch-000012.837", "Statement José 2026-03.pdf"])("%j may be suggested", (name) => {
  expect(isPlainFileName(name)).toBe(true);
});

test.each(["", "/etc/passwd", "..\\x", ".bashrc", "a\nb", "C:x", "x".repeat(121), 5, undefined])(
  "%j may not",
  (name) => {
    expect(isPlainFileName(name)).toBe(false);
  },
);
