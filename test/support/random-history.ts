import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { samplePatients } from "../../electron/ledger/sample/sample-people.ts";
import {
  SAMPLE_CLEARINGHOUSE,
  SAMPLE_FACILITIES,
  SAMPLE_PAYERS,
  SAMPLE_PRACTICE,
  SAMPLE_PROVIDERS,
} from "../../electron/ledger/sample/sample-practice.ts";
import { type SampleRandom, sampleRandom } from "../../electron/ledger/sample/sample-random.ts";
import type { AnyClaim } from "../../shared/claims/claim.ts";
import type { ContractName, InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { ErrorCode } from "../../shared/contract/error-codes.ts";
import { addDays, isoDate } from "../../shared/dates/iso-date.ts";
import { PracticeLedger } from "./practice-ledger.ts";

/** What a move may be answered with: a rule refused it. Anything else is a fault, of the program or of the move. */
const LAWFUL_REFUSALS: readonly ErrorCode[] = ["refused", "already-done", "out-of-balance", "stale"];

/** Patients with one payer, with two, with none, a child, and one whose payer takes paper. */
const LAST_NAMES = ["ALDERIDGE", "BEAUMONT", "LINDQVIST", "QUIGLEY", "ZIELINSKI"];

/** A payer's answer that was posted, so that it can be taken back. */
export interface GivenAnswer {
  readonly claim: AnyClaim;
  readonly lines: readonly { paidCents: number; adjustments: readonly string[] }[];
}

/**
 * One random history: a clinic on a real encrypted ledger, what its payers were sent and have answered, and the
 * numbers that decide what happens next. The same seed gives the same history.
 */
export class RandomHistory {
  readonly ledger: PracticeLedger;
  readonly random: SampleRandom;
  readonly patientIds: string[] = [];
  providerId = "";
  /** Every claim as it last went out. */
  readonly sent = new Map<string, AnyClaim>();
  readonly answers: GivenAnswer[] = [];
  /** Remittance files that were imported. */
  readonly files: string[] = [];
  /** What happened, for a failure's message. */
  readonly told: string[] = [];
  #serial = 0;
  #requests = 0;

  private constructor(ledger: PracticeLedger, seed: string) {
    this.ledger = ledger;
    this.random = sampleRandom(seed);
  }

  static async begin(seed: string): Promise<RandomHistory> {
    const ledger = await PracticeLedger.create({ today: "2026-01-12", seed });
    const history = new RandomHistory(ledger, seed);
    mkdirSync(history.outbox);
    await history.#enterLists();
    return history;
  }

  get outbox(): string {
    return join(this.ledger.folder, "outbox");
  }

  get today() {
    return isoDate(this.ledger.today);
  }

  async #enterLists(): Promise<void> {
    const { name, timeZone } = await this.ledger.value("practice.get", {});
    await this.ledger.value("practice.save", { ...SAMPLE_PRACTICE, name, timeZone });
    await this.ledger.value("clearinghouse.save", SAMPLE_CLEARINGHOUSE);
    for (const one of SAMPLE_FACILITIES) await this.ledger.value("facilities.save", { ...one, id: null });
    for (const one of SAMPLE_PROVIDERS.slice(0, 1)) {
      this.providerId = (await this.ledger.value("providers.save", { ...one, id: null })).id;
    }
    const payerIds: string[] = [];
    for (const one of SAMPLE_PAYERS) payerIds.push((await this.ledger.value("payers.save", { ...one, id: null })).id);
    for (const person of samplePatients(this.today, payerIds).filter((one) => LAST_NAMES.includes(one.last))) {
      this.patientIds.push((await this.ledger.value("patients.save", person)).id);
    }
  }

  /** A number that was not used before, for checks and files. */
  serial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** A day up to so many days ago. */
  dayAgo(days: number) {
    return addDays(this.today, -this.random.below(days + 1));
  }

  /** A part of an amount: mostly all of it, never nothing. */
  part(amountCents: number): number {
    return this.random.chance(50) ? amountCents : 1 + this.random.below(amountCents);
  }

  /**
   * Calls, and calls a third of what was done a second time by the same request, which must answer the same and change
   * nothing. @returns undefined when a rule of the ledger refuses it. @throws Error for any other error.
   */
  async try<Name extends ContractName>(
    name: Name,
    input: InputOf<Name>,
    files: Readonly<Record<string, string>> = {},
  ): Promise<OutputOf<Name> | undefined> {
    this.#requests += 1;
    const requestId = `history-${this.#requests}`;
    const answer = await this.ledger.call(name, input, files, requestId);
    if (!answer.ok) {
      const { code, message } = answer.error;
      if (!LAWFUL_REFUSALS.includes(code)) {
        throw new Error([`${name}: ${code}: ${message}`, ...this.ledger.diagnostics].join("\n"));
      }
      this.told.push(`  ${name}: ${code}: ${message}`);
      return undefined;
    }
    this.told.push(`  ${name}: done`);
    if (this.random.chance(33)) {
      const before = this.#mark();
      const again = await this.ledger.call(name, input, files, requestId);
      if (JSON.stringify(again) !== JSON.stringify(answer) || this.#mark() !== before) {
        throw new Error(`${name}: the same request a second time answered or did something else.`);
      }
    }
    return answer.value as OutputOf<Name>;
  }

  /** The journal's end: what a call that changes nothing leaves where it was. */
  #mark(): string {
    const { connection } = this.ledger.session.unlocked().ledger;
    return JSON.stringify(
      connection
        .prepare("SELECT (SELECT max(sequence) FROM journalEntry), (SELECT max(id) FROM posting), total_changes()")
        .raw()
        .get(),
    );
  }
}
