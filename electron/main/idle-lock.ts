import type { EventEmitter } from "node:events";
import type { WindowEvents } from "../../shared/contract/window-api.ts";

type LockReason = WindowEvents["ledger-locked"]["why"];

const LOOK_EVERY_MS = 5_000;

interface IdleLockOptions {
  /** The window's contents: every key and pointer there is an `input-event`. */
  readonly contents: EventEmitter;
  /** Electron's power monitor. */
  readonly power: EventEmitter;
  readonly idleLockMinutes: () => number;
  readonly nowMs: () => number;
  readonly lock: (why: LockReason) => void;
}

/**
 * Locks the ledger when nobody used this window for the set time, when the computer sleeps and when its screen is
 * locked (45 CFR 164.312(a)(2)(iii), automatic logoff). Use means a key or pointer in this window: work in another
 * program does not keep patient data on the screen.
 */
export function watchIdleness(options: IdleLockOptions): () => void {
  const { contents, power } = options;
  let lastUseMs = options.nowMs();
  let isLocked = false;
  const lock = (why: LockReason) => {
    if (isLocked) return;
    isLocked = true;
    options.lock(why);
  };
  const used = () => {
    lastUseMs = options.nowMs();
    isLocked = false;
  };
  const suspended = () => lock("suspend");
  const screenLocked = () => lock("screen-lock");
  contents.on("input-event", used);
  power.on("suspend", suspended);
  power.on("lock-screen", screenLocked);
  const timer = setInterval(() => {
    if (options.nowMs() - lastUseMs >= options.idleLockMinutes() * 60_000) lock("idle");
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    contents.off("input-event", used);
    power.off("suspend", suspended);
    power.off("lock-screen", screenLocked);
  };
}
