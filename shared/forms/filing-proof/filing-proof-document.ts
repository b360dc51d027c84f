import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import type { Letterhead } from "../statement/statement-document.ts";

/** An answer to a sending, as the proof quotes it. */
export interface ProvenAnswer {
  /** E.g. `Accepted by PRAIRIE STATE HMO (277CA)`. */
  readonly what: string;
  readonly statedDate: IsoDate;
  /** HHMM, or "". */
  readonly statedTime: string;
  readonly payerControlNumber: string | null;
  readonly fileName: string;
  readonly receivedDate: IsoDate;
  readonly reasons: readonly string[];
  /** The lines of the file that say so, as they stand in it. */
  readonly quotes: readonly string[];
}

/** One time that the claim went out. */
export interface ProvenSending {
  readonly sentDate: IsoDate;
  readonly payerName: string;
  /** `Original`, `Replacement` or `Void`. */
  readonly kind: string;
  /** Names and values: file, hash, control numbers. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly answers: readonly ProvenAnswer[];
}

/**
 * A claim's proof of timely filing: when it went to whom in which file, what was answered, and the lines that say so.
 * It shows no diagnoses: who is shown it decides on days, not on care.
 */
export interface FilingProofDocument {
  readonly practice: Letterhead;
  readonly claimNumber: string;
  readonly patientName: string;
  readonly memberId: string;
  readonly payerName: string;
  readonly firstServiceDate: IsoDate;
  readonly lastServiceDate: IsoDate;
  readonly totalCents: Cents;
  /** What the whole shows, in sentences. */
  readonly findings: readonly string[];
  /** Oldest first. */
  readonly sendings: readonly ProvenSending[];
  readonly printedDate: IsoDate;
}
