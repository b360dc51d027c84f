import { describe, expect, it } from "vitest";
import { NONE, withItem } from "./short-list.ts";

describe("withItem", () => {
  it("grows a list of any length in order, and leaves shorter lists that others hold as they are", () => {
    let list: number[] = NONE;
    const held: number[][] = [];
    for (let item = 1; item <= 3; item += 1) {
      list = withItem(list, item);
      held.push(list);
    }
    for (let item = 4; item <= 20; item += 1) list = withItem(list, item);
    expect(list).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(held.slice(0, 2)).toEqual([[1], [1, 2]]);
    expect(withItem<number>(NONE, 7)).toEqual([7]);
  });

  it("keeps the list of nothing empty whatever is tried", () => {
    expect(() => (NONE as number[]).push(1)).toThrow(TypeError);
    expect(NONE).toEqual([]);
  });
});
