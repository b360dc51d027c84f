import { rmSync } from "node:fs";
import { join } from "node:path";
import { billwrightProgram } from "../../electron/ledger/billwright-program.ts";
import { type ClockSource, fixedClock } from "../../electron/ledger/clock.ts";
import { seededNewId } from "../../electron/ledger/new-id.ts";
import type { LedgerSurroundings } from "../../electron/ledger/program.ts";
import { serveCall } from "../../electron/ledger/serve-call.ts";
import { LedgerSession } from "../../electron/ledger/session.ts";
import type { ContractName, InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { LedgerChild } from "./ledger-child.ts";
import { TEST_PASSPHRASE, TEST_SCRYPT_COST, tempFolder } from "./temp-ledger.ts";

export interface PracticeLedgerOptions {
  /** The fixed day, as YYYY-MM-DD. */
  readonly today?: string;
  /** Whether it starts with the fictional sample practice. */
  readonly sample?: boolean;
  /** Ids are the same every time for a seed. */
  readonly seed?: string;
}

type Files = Readonly<Record<string, string>>;

/**
 * Billwright itself on a real encrypted ledger in a temp folder, called as the window calls it, in this process. Only
 * the clock and the ids are fixed, and the passphrase's cost is low.
 */
export class PracticeLedger {
  readonly folder: string = tempFolder();
  readonly path: string = join(this.folder, "practice.billwright");
  readonly passphrase = TEST_PASSPHRASE;
  /** The fixed day, as YYYY-MM-DD. */
  today: string;
  /** Lines of the diagnostics log. */
  readonly diagnostics: string[] = [];
  readonly session: LedgerSession;
  #requests = 0;
  #clock: ClockSource;

  private constructor(options: PracticeLedgerOptions) {
    this.today = options.today ?? "2026-03-02";
    this.#clock = fixedClock(isoDate(this.today));
    const surroundings: LedgerSurroundings = {
      clockSource: { inZone: (timeZone) => this.#clock.inZone(timeZone) },
      newId: seededNewId(options.seed ?? "practice"),
      scryptCost: TEST_SCRYPT_COST,
      log: (line) => this.diagnostics.push(line),
    };
    this.session = new LedgerSession(billwrightProgram, surroundings);
  }

  /** Creates the ledger, empty or with the sample practice, and leaves it open. */
  static async create(options: PracticeLedgerOptions = {}): Promise<PracticeLedger> {
    const ledger = new PracticeLedger(options);
    await ledger.value(
      "ledger.create",
      {
        file: "ledger",
        practiceName: "Invented Family Practice",
        timeZone: "America/Chicago",
        userName: "Test Biller",
        passphrase: TEST_PASSPHRASE,
        sample: options.sample ?? false,
      } as InputOf<"ledger.create">,
      { ledger: ledger.path },
    );
    return ledger;
  }

  /** Calls with any input and answers as the ledger process would. */
  call(name: string, input: unknown, files: Files = {}, requestId?: string): Promise<CallAnswer> {
    this.#requests += 1;
    return serveCall(this.session, { name, input, requestId: requestId ?? `request-${this.#requests}`, files });
  }

  /** Calls and answers the value. @throws Error with code, message and diagnostics when the call is refused. */
  async value<Name extends ContractName>(name: Name, input: InputOf<Name>, files?: Files): Promise<OutputOf<Name>> {
    const answer = await this.call(name, input, files);
    if (answer.ok) return answer.value as OutputOf<Name>;
    throw new Error([`${name}: ${answer.error.code}: ${answer.error.message}`, ...this.diagnostics].join("\n"));
  }

  /** The error code of a call that is expected to be refused; "ok" when it is not. */
  async errorCode<Name extends ContractName>(name: Name, input: unknown, files?: Files): Promise<string> {
    const answer = await this.call(name, input, files);
    return answer.ok ? "ok" : answer.error.code;
  }

  /** Goes on to another day, as a program does that stays open over night. */
  goTo(today: string): void {
    this.today = today;
    this.#clock = fixedClock(isoDate(today));
  }

  /** Lets go of the file here and opens it in a real ledger process, to be called, and killed. */
  async openInChild(): Promise<LedgerChild> {
    this.session.lock("test");
    const child = await LedgerChild.start({ today: this.today });
    await child.value("ledger.open", { file: "ledger", passphrase: TEST_PASSPHRASE }, { ledger: this.path });
    return child;
  }

  /** Opens the file here again, after a child let go of it. */
  async reopen(): Promise<void> {
    await this.value("ledger.open", { file: "ledger", passphrase: TEST_PASSPHRASE } as InputOf<"ledger.open">, {
      ledger: this.path,
    });
  }

  /** Closes the ledger and removes its folder. */
  remove(): void {
    this.session.lock("test");
    rmSync(this.folder, { recursive: true, force: true });
  }
}
