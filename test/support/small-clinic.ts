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
import type { Claim } from "../../shared/claims/claim.ts";
import { type ClaimDraft, emptyDraftLine } from "../../shared/claims/claim-draft.ts";
import type { ContractName, InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { cents } from "../../shared/money/cents.ts";
import type { LedgerChild } from "./ledger-child.ts";
import { PracticeLedger } from "./practice-ledger.ts";

export const CLINIC_TODAY = isoDate("2026-03-02");
export const VISIT_DAY = isoDate("2026-02-20");

type Files = Readonly<Record<string, string>>;
type LineFacts = readonly [procedureCode: string, chargeCents: number];

/** A few of the sample's people, by last name, and how they are insured. */
export const PEOPLE = {
  /** A commercial HMO alone. */
  hmo: "LINDQVIST",
  /** Medicare, and a commercial plan behind it. */
  twoPayers: "ALDERIDGE",
  /** Workers' compensation, whose payer takes paper. */
  injured: "ZIELINSKI",
  /** No insurance. */
  selfPay: "QUIGLEY",
} as const;

/**
 * A clinic with payers, providers and a few patients and no claim yet, served by the real ledger process on a real
 * encrypted ledger.
 */
export class SmallClinic {
  readonly practice: PracticeLedger;
  child: LedgerChild;
  readonly outbox: string;
  payerIds: string[] = [];
  providerIds: string[] = [];
  readonly patientIds = new Map<string, string>();

  private constructor(practice: PracticeLedger, child: LedgerChild) {
    this.practice = practice;
    this.child = child;
    this.outbox = join(practice.folder, "outbox");
  }

  static async open(): Promise<SmallClinic> {
    const practice = await PracticeLedger.create({ today: CLINIC_TODAY });
    const clinic = new SmallClinic(practice, await practice.openInChild());
    mkdirSync(clinic.outbox);
    await clinic.#enterLists();
    return clinic;
  }

  async #enterLists(): Promise<void> {
    const { name, timeZone } = await this.value("practice.get", {});
    await this.value("practice.save", { ...SAMPLE_PRACTICE, name, timeZone });
    await this.value("clearinghouse.save", SAMPLE_CLEARINGHOUSE);
    for (const one of SAMPLE_FACILITIES) await this.value("facilities.save", { ...one, id: null });
    for (const one of SAMPLE_PROVIDERS.slice(0, 2)) {
      this.providerIds.push((await this.value("providers.save", { ...one, id: null })).id);
    }
    for (const one of SAMPLE_PAYERS) this.payerIds.push((await this.value("payers.save", { ...one, id: null })).id);
    const people = samplePatients(CLINIC_TODAY, this.payerIds);
    for (const last of Object.values(PEOPLE)) {
      const person = people.find((one) => one.last === last)!;
      this.patientIds.set(last, (await this.value("patients.save", person)).id);
    }
  }

  /** Calls and answers the value. @throws Error with the code when the call is refused. */
  async value<Name extends ContractName>(name: Name, input: InputOf<Name>, files?: Files): Promise<OutputOf<Name>> {
    return (await this.child.value(name, input, files)) as OutputOf<Name>;
  }

  /** Calls with anything and answers what came. */
  call(name: string, input: unknown, files?: Files, requestId?: string): Promise<CallAnswer> {
    return this.child.call(name, input, files, requestId);
  }

  /** The error of a call that must be refused. @throws Error when it was not. */
  async refusal(name: string, input: unknown, files?: Files): Promise<{ code: string; message: string }> {
    const answer = await this.call(name, input, files);
    if (answer.ok) throw new Error(`${name} was not refused.`);
    return answer.error;
  }

  /** A draft as a biller would type it, with one diagnosis that every line points to. */
  async draftVisit(last: string, lines: readonly LineFacts[], serviceDate = VISIT_DAY): Promise<ClaimDraft> {
    const patientId = this.patientIds.get(last)!;
    const { draft } = await this.value("claims.start", { patientId, serviceDate, copyVisit: false });
    return {
      ...draft,
      renderingProviderId: this.providerIds[0]!,
      diagnoses: ["I10"],
      lines: lines.map(([procedureCode, chargeCents]) => ({
        ...emptyDraftLine(draft.placeOfService),
        fromDate: serviceDate,
        procedureCode,
        diagnosisPointers: [1],
        chargeCents: cents(chargeCents),
      })),
    };
  }

  /** Enters a visit. @returns the saved claim's id, number and state. */
  async enterVisit(last: string, lines: readonly LineFacts[], serviceDate = VISIT_DAY) {
    const draft = await this.draftVisit(last, lines, serviceDate);
    return this.value("claims.save", { claimId: null, version: null, draft });
  }

  /** Prepares and writes a batch of claims. @returns the claims as they stand in the written file. */
  async sendClaims(claimIds: string[]): Promise<Claim[]> {
    const { batchId } = await this.value("batches.prepare", { claimIds });
    await this.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: this.outbox });
    const { fileText } = await this.value("batches.get", { batchId });
    return [...readEdi(fileText).claims];
  }

  /** How many rows each call of the ledger's lists shows, and the books: what must not change when a call is refused. */
  async countEverything() {
    const page = { view: "all" as const, patientId: null, text: "", offset: 0, limit: 1 };
    return {
      claims: (await this.value("claims.list", page)).total,
      batches: await this.value("batches.list", {}),
      remittances: await this.value("remittances.list", {}),
      work: (await this.value("work.list", { includeSnoozed: true })).length,
      books: await this.value("ledger.trialBalance", {}),
      checked: await this.value("ledger.checkBalances", {}),
    };
  }

  /** Kills the ledger process and removes the ledger. */
  async close(): Promise<void> {
    await this.child.kill();
    this.practice.remove();
  }
}
