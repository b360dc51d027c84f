import type { CallAnswer, CallRequest, LedgerMessage, LedgerRequest, StopRequest } from "../../shared/contract/wire.ts";
import { CRASHED, PendingCalls } from "./pending-calls.ts";

/** A running ledger process, whichever way it was started. */
export interface LedgerTransport {
  post(request: LedgerRequest | StopRequest): void;
  onMessage(listener: (message: LedgerMessage) => void): void;
  /** Called once, when the process is gone. */
  onExit(listener: () => void): void;
  kill(): void;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** The ledger process has its own limits; main waits a little longer, so that the more exact answer wins. */
const TIMEOUT_GRACE_MS = 2_000;
const READY_TIMEOUT_MS = 15_000;
/** This many ends within the window below and it is no accident any more: the next call tries again, nothing else. */
const MAX_RESTARTS = 5;
const RESTART_WINDOW_MS = 60_000;

export interface LedgerProgress {
  readonly requestId: string;
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

interface LedgerProcessOptions {
  readonly start: () => LedgerTransport;
  readonly nowMs: () => number;
  /** The process ended by itself and was started again; it has no ledger open. */
  readonly onRestart: (restarts: number) => void;
  readonly onProgress: (progress: LedgerProgress) => void;
}

/**
 * The ledger process as main sees it: starts it, waits until it is ready, starts it again when it ends, and gives every
 * call exactly one answer.
 */
export class LedgerProcess {
  readonly #options: LedgerProcessOptions;
  readonly #pending = new PendingCalls();
  /** Requests that came before the process was ready. */
  #waiting: (() => void)[] = [];
  #transport: LedgerTransport | undefined;
  #isReady = false;
  #isStopping = false;
  #endedAtMs: number[] = [];
  #restarts = 0;
  #timeoutsMs: Readonly<Record<string, number>> = {};

  constructor(options: LedgerProcessOptions) {
    this.#options = options;
  }

  /** Starts the process if it does not run. */
  start(): void {
    if (this.#transport !== undefined || this.#isStopping) return;
    const transport = this.#options.start();
    this.#transport = transport;
    // A process that never becomes ready counts as one that ended.
    const readyTimer = setTimeout(() => transport.kill(), READY_TIMEOUT_MS);
    transport.onMessage((message) => {
      if (message.type === "ready") clearTimeout(readyTimer);
      this.#receive(message);
    });
    transport.onExit(() => {
      clearTimeout(readyTimer);
      this.#ended();
    });
  }

  /** How long to wait for a call's answer, in milliseconds: what the process said of it, or half a minute. */
  timeoutMsOf(name: string): number {
    const limitMs = Object.hasOwn(this.#timeoutsMs, name) ? this.#timeoutsMs[name] : undefined;
    return (limitMs ?? DEFAULT_TIMEOUT_MS) + TIMEOUT_GRACE_MS;
  }

  /**
   * Sends a call and answers what the process answers, or `timed-out`, or `crashed`. Never throws, never hangs.
   * @param files path of each file token that the input holds
   */
  call(request: CallRequest, files: Readonly<Record<string, string>>, timeoutMs: number): Promise<CallAnswer> {
    return new Promise((resolve) => {
      if (this.#isStopping) return resolve({ ok: false, error: CRASHED });
      const { name, input, requestId } = request;
      const sequence = this.#pending.add(requestId, timeoutMs, resolve);
      const send = () => this.#transport?.post({ type: "call", sequence, name, input, requestId, files });
      if (this.#isReady) send();
      else this.#waiting.push(send);
      this.start();
    });
  }

  /** Asks the process to stop a call; its answer comes as ever. */
  stopCall(requestId: string): void {
    if (this.#isReady) this.#transport?.post({ type: "stop", requestId });
  }

  /** Lets running work finish for a while, then ends the process. */
  async stop(graceMs: number): Promise<void> {
    const endMs = this.#options.nowMs() + graceMs;
    while (this.#pending.count > 0 && this.#options.nowMs() < endMs) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.#isStopping = true;
    this.#transport?.kill();
  }

  #receive(message: LedgerMessage): void {
    if (message.type === "ready") {
      this.#isReady = true;
      this.#timeoutsMs = message.timeoutsMs;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const send of waiting) send();
    } else if (message.type === "answer") {
      this.#pending.answer(message.sequence, message.answer);
    } else {
      const requestId = this.#pending.requestIdOf(message.sequence);
      const { done, total, label } = message;
      if (requestId !== undefined) this.#options.onProgress({ requestId, done, total, label });
    }
  }

  #ended(): void {
    this.#transport = undefined;
    this.#isReady = false;
    this.#waiting = [];
    this.#pending.answerAll(CRASHED);
    if (this.#isStopping) return;
    const nowMs = this.#options.nowMs();
    this.#endedAtMs = [...this.#endedAtMs.filter((atMs) => nowMs - atMs < RESTART_WINDOW_MS), nowMs];
    if (this.#endedAtMs.length > MAX_RESTARTS) return;
    this.#restarts += 1;
    this.start();
    this.#options.onRestart(this.#restarts);
  }
}
