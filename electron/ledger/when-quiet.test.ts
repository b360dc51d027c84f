import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WhenQuiet } from "./when-quiet.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("work waits until the last of what goes on has ended for a while, and is done once", () => {
  let done = 0;
  const quiet = new WhenQuiet(500, () => {
    done += 1;
  });
  quiet.begin();
  quiet.begin();
  quiet.end();
  vi.advanceTimersByTime(5_000);
  expect(done).toBe(0);
  quiet.end();
  vi.advanceTimersByTime(499);
  quiet.begin();
  quiet.end();
  vi.advanceTimersByTime(499);
  expect(done).toBe(0);
  vi.advanceTimersByTime(1);
  expect(done).toBe(1);
  vi.advanceTimersByTime(5_000);
  expect(done).toBe(1);
});
