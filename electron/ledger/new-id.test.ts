import { expect, test } from "vitest";
import { randomNewId, seededNewId } from "./new-id.ts";

test("ids are opaque, all different, and later ones sort later even when the clock is set back", () => {
  const moments = [1_000, 2_000, 500, 3_000];
  const newId = randomNewId(() => moments.shift()!);
  const ids = [newId(), newId(), newId(), newId()];
  for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(ids.map((id) => id.slice(0, 10))).toEqual(ids.map((id) => id.slice(0, 10)).sort());
  expect(new Set(Array.from({ length: 2000 }, randomNewId())).size).toBe(2000);
});

test("ids made within one millisecond sort in the order they were made", () => {
  const newId = randomNewId(() => 1_000);
  const ids = Array.from({ length: 2000 }, () => newId());
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(2000);
});

test("claim numbers fit CLM01: at most 20 characters of A-Z and 0-9, all different", () => {
  const newId = randomNewId();
  const numbers = Array.from({ length: 2000 }, () => newId.claimNumber());
  for (const number of numbers) expect(number).toMatch(/^[0-9A-Z]{12}$/);
  expect(new Set(numbers).size).toBe(2000);
});

test("a seed gives the same ids every time, and another seed gives others", () => {
  const series = (seed: string) => {
    const newId = seededNewId(seed);
    return [newId(), newId.claimNumber(), newId()];
  };
  expect(series("sample")).toEqual(series("sample"));
  expect(series("sample")).not.toEqual(series("demo"));
  expect(new Set(series("sample")).size).toBe(3);
});
