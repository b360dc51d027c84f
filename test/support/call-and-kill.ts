import { expect } from "vitest";
import type { LedgerChild } from "./ledger-child.ts";
import type { PracticeLedger } from "./practice-ledger.ts";

/** One call that a kill may hit. */
export interface KillableCall {
  readonly name: string;
  readonly input: object;
  readonly files?: Record<string, string>;
  readonly requestId: string;
}

/**
 * Calls, kills the process after a while (never, when undefined), starts it again and repeats the same request.
 * @returns the process that runs now and the repeated call's value, which equals what was answered before the kill.
 */
export async function callAndKill(
  practice: PracticeLedger,
  child: LedgerChild,
  { name, input, files, requestId }: KillableCall,
  afterMs: number | undefined,
): Promise<{ child: LedgerChild; value: unknown }> {
  let running = child;
  const first = running.call(name, input, files, requestId);
  if (afterMs !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await running.kill();
    running = await practice.openInChild();
  }
  const answered = await first;
  const again = await running.call(name, input, files, requestId);
  if (!again.ok) throw new Error(`${name}: ${again.error.code}: ${again.error.message}`);
  if (answered.ok) expect(again.value, "what was answered before the kill").toEqual(answered.value);
  return { child: running, value: again.value };
}
