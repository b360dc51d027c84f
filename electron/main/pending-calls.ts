import type { CallError } from "../../shared/contract/error-codes.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";

interface PendingCall {
  readonly requestId: string;
  readonly settle: (answer: CallAnswer) => void;
  readonly timer: NodeJS.Timeout;
}

const TIMED_OUT: CallError = {
  code: "timed-out",
  message:
    "The ledger took longer than this work should take. The work may still finish. Wait a moment, then look whether it was done.",
};

export const CRASHED: CallError = {
  code: "crashed",
  message:
    "The ledger process ended before it answered. Nothing is half-done: the work was either finished or never begun. It was started again; unlock the ledger, look, and repeat if needed.",
};

/** The calls that the ledger process has not answered yet. Each one is settled exactly once. */
export class PendingCalls {
  #lastSequence = 0;
  readonly #calls = new Map<number, PendingCall>();

  /** How many calls wait for an answer. */
  get count(): number {
    return this.#calls.size;
  }

  /** Notes a call. `settle` is called once: with the answer, at the time limit, or when the process ends. */
  add(requestId: string, timeoutMs: number, settle: (answer: CallAnswer) => void): number {
    this.#lastSequence += 1;
    const sequence = this.#lastSequence;
    const timer = setTimeout(() => this.answer(sequence, { ok: false, error: TIMED_OUT }), timeoutMs);
    this.#calls.set(sequence, { requestId, settle, timer });
    return sequence;
  }

  /** Settles one call. An answer to a call that was settled before, e.g. by its time limit, is dropped. */
  answer(sequence: number, answer: CallAnswer): void {
    const call = this.#calls.get(sequence);
    if (call === undefined) return;
    this.#calls.delete(sequence);
    clearTimeout(call.timer);
    call.settle(answer);
  }

  /** The request that a sequence number stands for, while it waits. */
  requestIdOf(sequence: number): string | undefined {
    return this.#calls.get(sequence)?.requestId;
  }

  /** Settles every call that waits, because the process that had them is gone. */
  answerAll(error: CallError): void {
    for (const sequence of [...this.#calls.keys()]) this.answer(sequence, { ok: false, error });
  }
}
