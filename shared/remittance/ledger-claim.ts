import type { CoverageRank } from "../claims/claim.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import type { PartyBalances } from "../ledger/line-balance.ts";
import type { Cents } from "../money/cents.ts";
import type { StandingAnswer } from "./standing-answer.ts";

/** A line of one of our claims as planning needs it: what identifies it, and what is open on it now. */
export interface LedgerLine {
  lineId: string;
  lineNumber: number;
  controlNumber: string;
  /** What the payer was told the line is: its procedure, or where a revenue line has none, its revenue code. */
  procedureCode: string;
  /** Of a revenue line; undefined on a professional one. */
  revenueCode?: string | undefined;
  modifiers: readonly string[];
  serviceDate: IsoDate;
  chargeCents: Cents;
  units: string;
  providerId?: string | undefined;
  open: PartyBalances;
  /** What it charged before it was corrected: a reversal takes back an answer to one of these. */
  formerChargesCents?: readonly Cents[] | undefined;
  /** Taken off by a correction while a payer's answer to it still stands: only a reversal means it. */
  removed?: boolean | undefined;
  /** What the answers at each rank have written off so far: a reversal gives back no more than that. */
  writtenOff: Readonly<Partial<Record<CoverageRank, Cents>>>;
}

export interface LedgerCoverage {
  rank: CoverageRank;
  payerId: string;
  payerName: string;
  /** Every identifier by which the payer may call itself (NM109, TRN03, N104). */
  payerIdentifiers: readonly string[];
  memberId: string;
  /** Whether a claim went to this payer (by us, or forwarded by an earlier payer). */
  billed: boolean;
  /** Whether this payer has answered already. */
  answered: boolean;
  /** The last reversal at this rank that no answer has corrected yet. */
  openReversalId?: string | undefined;
}

/** One of our claims as a candidate for a payer's answer. */
export interface LedgerClaim {
  claimId: string;
  claimNumber: string;
  patientId: string;
  patientLastName: string;
  coverages: readonly LedgerCoverage[];
  lines: readonly LedgerLine[];
  /** Posted answers that stand, the oldest first; loaded where the remittance takes something back. */
  standing?: readonly StandingAnswer[] | undefined;
}
