import { expect, it } from "vitest";
import { sparklinePoints } from "./sparkline-points.ts";

it("spans the box from the oldest to the newest and the least to the most", () => {
  expect(sparklinePoints([10, 30, 20], 100, 20)).toEqual([
    [
      { x: 0, y: 20 },
      { x: 50, y: 0 },
      { x: 100, y: 10 },
    ],
  ]);
});

it("breaks where nothing is known, and lays a flat line in the middle", () => {
  const runs = sparklinePoints([5, null, 5, 5], 90, 20);
  expect(runs.map((run) => run.length)).toEqual([1, 2]);
  expect(runs.flat().every((point) => point.y === 10)).toBe(true);
  expect(sparklinePoints([null, null], 90, 20)).toEqual([]);
});
