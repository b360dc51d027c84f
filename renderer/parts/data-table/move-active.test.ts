import { expect, it } from "vitest";
import { moveActive } from "./move-active.ts";

const size = { rowCount: 40, columnCount: 5, pageRows: 10 };

it("moves by row, column, page and to the ends", () => {
  expect(moveActive({ row: 0, column: 0 }, "ArrowDown", size)).toEqual({ row: 1, column: 0 });
  expect(moveActive({ row: 12, column: 2 }, "PageUp", size)).toEqual({ row: 2, column: 2 });
  expect(moveActive({ row: 12, column: 2 }, "End", size)).toEqual({ row: 39, column: 2 });
  expect(moveActive({ row: 12, column: 2 }, "Home", size)).toEqual({ row: 0, column: 2 });
});

it("reaches the head only by a single step up, and stops at the edges", () => {
  expect(moveActive({ row: 0, column: 1 }, "ArrowUp", size)).toEqual({ row: -1, column: 1 });
  expect(moveActive({ row: 3, column: 1 }, "PageUp", size)).toEqual({ row: 0, column: 1 });
  expect(moveActive({ row: 39, column: 4 }, "ArrowDown", size)).toEqual({ row: 39, column: 4 });
  expect(moveActive({ row: 39, column: 4 }, "ArrowRight", size)).toEqual({ row: 39, column: 4 });
});

it("leaves other keys alone", () => {
  expect(moveActive({ row: 0, column: 0 }, "a", size)).toBeUndefined();
});
