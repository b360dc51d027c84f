import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchIdleness } from "./idle-lock.ts";

const MINUTE_MS = 60_000;

describe("the idle lock", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function watch(idleLockMinutes: number) {
    const contents = new EventEmitter();
    const power = new EventEmitter();
    const locks: string[] = [];
    let nowMs = 0;
    const stop = watchIdleness({
      contents,
      power,
      idleLockMinutes: () => idleLockMinutes,
      nowMs: () => nowMs,
      lock: (why) => locks.push(why),
    });
    const pass = (durationMs: number) => {
      for (let leftMs = durationMs; leftMs > 0; leftMs -= 1_000) {
        nowMs += 1_000;
        vi.advanceTimersByTime(1_000);
      }
    };
    return { contents, power, locks, pass, stop };
  }

  test("locks once after the set minutes without use, not before", () => {
    const { locks, pass } = watch(10);
    pass(10 * MINUTE_MS - 6_000);
    expect(locks).toEqual([]);
    pass(7_000);
    expect(locks).toEqual(["idle"]);
    pass(30 * MINUTE_MS);
    expect(locks).toEqual(["idle"]);
  });

  test("use starts the minutes again, and after a lock arms it again", () => {
    const { contents, locks, pass } = watch(2);
    pass(MINUTE_MS);
    contents.emit("input-event");
    pass(MINUTE_MS + 30_000);
    expect(locks).toEqual([]);
    pass(MINUTE_MS);
    contents.emit("input-event");
    pass(3 * MINUTE_MS);
    expect(locks).toEqual(["idle", "idle"]);
  });

  test("sleep and a locked screen lock at once", () => {
    const { contents, power, locks } = watch(10);
    power.emit("suspend");
    contents.emit("input-event");
    power.emit("lock-screen");
    expect(locks).toEqual(["suspend", "screen-lock"]);
  });

  test("nothing is watched after the window is gone", () => {
    const { power, locks, pass, stop } = watch(1);
    stop();
    power.emit("suspend");
    pass(5 * MINUTE_MS);
    expect(locks).toEqual([]);
  });
});
