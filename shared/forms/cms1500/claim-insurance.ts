import type { Claim, ClaimCoverage } from "../../claims/claim.ts";

/** Who is asked, and whose insurance boxes 4, 7, 9 and 11 speak of. */
export interface ClaimInsurance {
  /** The coverage whose payer gets this form. */
  readonly destination: ClaimCoverage;
  readonly isMedicare: boolean;
  /** The coverage described in boxes 4, 6, 7 and 11; none where Medicare pays first. */
  readonly insured: ClaimCoverage | undefined;
  /** The coverage described in boxes 9, 9a and 9d. */
  readonly other: ClaimCoverage | undefined;
  readonly otherCount: number;
}

const MEDICARE_FILING_CODES: ReadonlySet<string> = new Set(["MA", "MB"]);

/**
 * Sorts a claim's coverages for paper. Medicare wants boxes 4 to 11 to describe the insurance that pays before it, and
 * boxes 9 to 9d only for Medigap enrolment, which a claim does not record (Medicare Claims Processing Manual, ch. 26).
 * @throws RangeError when the claim has no coverage of the rank it goes to.
 */
export function describeClaimInsurance(claim: Claim): ClaimInsurance {
  const position = claim.coverages.findIndex((coverage) => coverage.rank === claim.destination);
  const destination = claim.coverages[position];
  if (!destination) throw new RangeError("The claim has no coverage of the rank it is sent to.");
  const others = claim.coverages.filter((coverage) => coverage !== destination);
  const isMedicare = MEDICARE_FILING_CODES.has(destination.payer.filingCode);
  if (!isMedicare)
    return { destination, isMedicare, insured: destination, other: others[0], otherCount: others.length };
  const insured = position > 0 ? claim.coverages[0] : undefined;
  return { destination, isMedicare, insured, other: undefined, otherCount: 0 };
}
