import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { rootOnlySwitches } from "../../../build/window.mjs";
import { proportionalMib } from "./proportional-memory.ts";

const PROBE = new URL("../../fixtures/windows/window-probe.cjs", import.meta.url).pathname;
/** After this the program has loaded what it loads while nobody waits. */
const SETTLE_MS = 3_000;
const START_TIMEOUT_MS = 30_000;

export interface WindowStart {
  /** From the start of the program to its first screen: the unlock screen, where there is one. */
  readonly firstScreenMs: number;
  /** From the start of the program to the screen that it was started for, drawn. */
  readonly drawnMs: number;
  /** Of all its processes together, some seconds later. */
  readonly memoryMib: number;
}

/**
 * Starts a program on the Electron runtime, waits until the probe says that it is drawn, measures and ends it.
 * @throws Error when nothing was drawn within half a minute.
 */
export async function startWindow(folder: string, env: Readonly<Record<string, string>>): Promise<WindowStart> {
  const runtime = process.env.BILLWRIGHT_ELECTRON;
  if (runtime === undefined) throw new Error("Run this through npm run bench, which names the Electron runtime.");
  const startedAtMs = Date.now();
  const child = spawn(runtime, ["-r", PROBE, folder, ...rootOnlySwitches()], {
    // A group of its own, so that all of its processes can be ended together.
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...env },
  });
  try {
    const moments = await momentsOf(child);
    await wait(SETTLE_MS);
    return {
      firstScreenMs: (moments.unlockAtMs ?? moments.drawnAtMs) - startedAtMs,
      drawnMs: moments.drawnAtMs - startedAtMs,
      memoryMib: proportionalMib(child.pid!),
    };
  } finally {
    await end(child);
  }
}

interface Moments {
  readonly unlockAtMs?: number;
  readonly drawnAtMs: number;
}

async function momentsOf(child: ChildProcess): Promise<Moments> {
  // Its output then ends, and with it the loop below.
  const timer = setTimeout(() => endGroup(child), START_TIMEOUT_MS);
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line.startsWith('{"probe":')) return (JSON.parse(line) as { probe: Moments }).probe;
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error("The window drew nothing.");
}

async function end(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
  endGroup(child);
  await ended;
}

function endGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}
