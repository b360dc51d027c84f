import type { CoverageRank } from "../claims/claim.ts";
import type { LedgerClaim, LedgerCoverage } from "./ledger-claim.ts";

/** A payer as a remittance names it. */
export interface RemittancePayer {
  /** Our payer, when the user or an earlier remittance has told who it is. */
  payerId?: string | undefined;
  name: string;
  identifiers: readonly string[];
}

const fold = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** Whether a coverage's payer is the remittance's: by our own id, by identifier, or by the whole name. */
export function payerIs(coverage: LedgerCoverage, payer: RemittancePayer): boolean {
  if (payer.payerId !== undefined) return coverage.payerId === payer.payerId;
  const identifiers = payer.identifiers.map(fold).filter((one) => one !== "");
  if (coverage.payerIdentifiers.some((one) => identifiers.includes(fold(one)))) return true;
  return fold(coverage.payerName) === fold(payer.name);
}

const RANK_BY_STATUS: Readonly<Record<string, CoverageRank>> = {
  "1": "primary",
  "19": "primary",
  "2": "secondary",
  "20": "secondary",
  "3": "tertiary",
  "21": "tertiary",
};

/** The coverage that answered, and whether only the order of billing told so, not the payer's name or number. */
export interface AnsweringCoverage {
  coverage: LedgerCoverage;
  bySequenceOnly: boolean;
}

/**
 * At which rank the payer answered. Its identity decides; the same payer at two ranks is told apart by what was billed
 * and not yet answered, and only then by CLP02, which payers misuse. A reversal takes back an earlier answer, so there
 * the ranks already answered count. A payer that nobody has named yet is taken to be the only one that was billed and
 * has not answered, if CLP02 agrees.
 * @returns undefined when that leaves more than one, or none.
 */
export function whichCoverage(
  claim: LedgerClaim,
  payer: RemittancePayer,
  statusCode: string,
): AnsweringCoverage | undefined {
  const isExpected = (coverage: LedgerCoverage) =>
    statusCode === "22" ? coverage.answered : coverage.billed && !coverage.answered;
  const ofPayer = claim.coverages.filter((coverage) => payerIs(coverage, payer));
  if (ofPayer.length === 0) {
    const expected = claim.coverages.filter(isExpected);
    const agrees = expected.length === 1 && expected[0]!.rank === RANK_BY_STATUS[statusCode];
    return agrees && payer.payerId === undefined ? { coverage: expected[0]!, bySequenceOnly: true } : undefined;
  }
  const hinted = ofPayer.filter((coverage) => coverage.rank === RANK_BY_STATUS[statusCode]);
  const only = [ofPayer, ofPayer.filter(isExpected), hinted].find((coverages) => coverages.length === 1);
  return only && { coverage: only[0]!, bySequenceOnly: false };
}
