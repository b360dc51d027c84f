import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dropKey, keepKey, tryKeptKey } from "./kept-key.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  dropKey();
  vi.useRealTimers();
});

/** A key that somebody knows from the nth trial on. */
function keyKnownAt(trial: number) {
  let trials = 0;
  let done = 0;
  keepKey(() => {
    trials += 1;
    if (trials < trial) return false;
    done += 1;
    return true;
  });
  return { doneTimes: () => done };
}

function draw(): void {
  tryKeptKey();
  vi.advanceTimersByTime(1);
}

test("is obeyed once, as soon as what is drawn knows it", () => {
  const key = keyKnownAt(2);
  draw();
  expect(key.doneTimes()).toBe(0);
  draw();
  draw();
  expect(key.doneTimes()).toBe(1);
});

test("is forgotten when something else was pressed or too much time went by", () => {
  const pressed = keyKnownAt(1);
  dropKey();
  draw();
  const late = keyKnownAt(1);
  vi.advanceTimersByTime(3_000);
  draw();
  expect([pressed.doneTimes(), late.doneTimes()]).toEqual([0, 0]);
});
