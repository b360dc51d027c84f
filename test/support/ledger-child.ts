import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { CallAnswer, LedgerMessage } from "../../shared/contract/wire.ts";

/** The ledger process as built for this run of the tests (build-ledger-process.ts); outside of one, its source. */
const LEDGER_PROCESS =
  process.env.BILLWRIGHT_TEST_LEDGER_PROCESS ??
  fileURLToPath(new URL("../../electron/ledger/process.ts", import.meta.url));

export interface LedgerChildOptions {
  /** Another entry than the real ledger process. */
  readonly entry?: string;
  /** The fixed day, as YYYY-MM-DD. */
  readonly today?: string;
}

/** A progress message as it came. */
export interface SeenProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** The real ledger process as a child of the test, called over messages as main calls it. */
export class LedgerChild {
  readonly progress: SeenProgress[] = [];
  /** What the process wrote to stderr. */
  diagnostics = "";
  readonly #child: ChildProcess;
  readonly #answers = new Map<number, (answer: CallAnswer) => void>();
  #sequence = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stderr?.on("data", (data: Buffer) => {
      this.diagnostics += data.toString();
    });
    child.on("message", (message) => this.#receive(message as LedgerMessage));
    child.on("exit", () => {
      for (const answer of this.#answers.values()) answer(CRASHED);
      this.#answers.clear();
    });
  }

  /** Starts the process and waits until it is ready. */
  static async start(options: LedgerChildOptions = {}): Promise<LedgerChild> {
    const child = fork(options.entry ?? LEDGER_PROCESS, [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: { ...process.env, BILLWRIGHT_TODAY: options.today ?? "" },
      execArgv: [],
    });
    const started = new LedgerChild(child);
    const first = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
    if ((first?.[0] as LedgerMessage | undefined)?.type !== "ready") {
      throw new Error(`The ledger process did not start:\n${started.diagnostics}`);
    }
    return started;
  }

  /** Calls; a process that ends meanwhile answers `crashed`. */
  call(
    name: string,
    input: unknown,
    files: Readonly<Record<string, string>> = {},
    requestId: string = crypto.randomUUID(),
  ): Promise<CallAnswer> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    return new Promise((resolve) => {
      if (!this.#child.connected) return resolve(CRASHED);
      this.#answers.set(sequence, resolve);
      this.#child.send({ type: "call", sequence, name, input, requestId, files }, () => {});
    });
  }

  /** Calls and answers the value. @throws Error with the code when the call is refused. */
  async value(name: string, input: unknown, files?: Readonly<Record<string, string>>): Promise<unknown> {
    const answer = await this.call(name, input, files);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
    return answer.value;
  }

  /** Sends any message, also one that is no request. @returns the answer to its sequence, if one ever comes. */
  sendRaw(message: { sequence?: number; [field: string]: unknown }): Promise<CallAnswer> {
    return new Promise((resolve) => {
      if (message.sequence !== undefined) this.#answers.set(message.sequence, resolve);
      this.#child.send(message);
    });
  }

  /** Kills the process where it stands, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end(() => this.#child.kill("SIGKILL"));
  }

  /** Ends the process the ordinary way, by leaving it. @returns its exit code. */
  async stop(): Promise<number | null> {
    await this.#end(() => this.#child.disconnect());
    return this.#child.exitCode;
  }

  async #end(end: () => void): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    // The last of stderr may come after the exit.
    const stderr = this.#child.stderr;
    const ended = Promise.all([once(this.#child, "exit"), stderr && once(stderr, "end")]);
    end();
    await ended;
  }

  #receive(message: LedgerMessage): void {
    if (message.type === "progress") {
      const { done, total, label } = message;
      this.progress.push({ done, total, label });
    } else if (message.type === "answer") {
      this.#answers.get(message.sequence)?.(message.answer);
      this.#answers.delete(message.sequence);
    }
  }
}

const CRASHED: CallAnswer = {
  ok: false,
  error: { code: "crashed", message: "The ledger process ended before it answered." },
};
