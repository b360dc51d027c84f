import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import type { AnyClaim, Claim, ClaimCoverage, ClaimLine } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";

/** Another claim of the same patient, as far as telling duplicates needs it. */
export interface OtherClaim {
  claimNumber: string;
  /** The electronic identifier of the payer that it was addressed to. */
  payerId: string;
  renderingNpi?: string | undefined;
  lines: readonly {
    fromDate: IsoDate;
    procedureCode: string;
    modifiers: readonly string[];
    units: string;
    chargeCents: Cents;
  }[];
}

/** What the scrubber must know beside the claim. */
export interface ScrubContext {
  today: IsoDate;
  /** Settings of the payer that the claim goes to. */
  payer: {
    /** Days from the service within which the claim must be received; null when the contract's limit is not entered. */
    timelyFilingDays: number | null;
    acceptsReplacement: boolean;
    /** How claims go to the payer; left out, both ways are thought of. */
    submission?: "electronic" | "paper" | undefined;
  };
  /** Days between which the coverage at the claim's destination is in force, as far as they are known. */
  coverageInForce: { from: IsoDate | null; to: IsoDate | null };
  /** Why Medicare pays after another, where that is so of the coverage addressed. An institution says it by value codes. */
  medicareSecondaryReason?: string | null;
  /** Other claims of the patient that are open or answered, not voided ones. */
  otherClaims: readonly OtherClaim[];
}

/** One rule: a claim and its surroundings in, problems out. */
export type ScrubRule<Kind extends AnyClaim = Claim> = (claim: Kind, context: ScrubContext) => ClaimProblem[];

type Place = { code: string; box: string; field: string };

/** A problem with which the claim may not go. */
export function error(place: Place, message: string, fix?: string): ClaimProblem {
  return { severity: "error", ...place, message, ...(fix === undefined ? {} : { fix }) };
}

/** A problem with which the claim may go. */
export function warning(place: Place, message: string, fix?: string): ClaimProblem {
  return { severity: "warning", ...place, message, ...(fix === undefined ? {} : { fix }) };
}

/** The path of a line's field. A line's number is its position in the draft, from 1. */
export function lineField(line: Pick<ClaimLine, "lineNumber">, name: string): string {
  return `lines[${line.lineNumber - 1}].${name}`;
}

/** The coverage that the claim goes to. */
export function destinationOf(claim: AnyClaim): ClaimCoverage | undefined {
  return claim.coverages.find((coverage) => coverage.rank === claim.destination);
}

/** Runs a rule on every line. */
export function eachLine(check: (line: ClaimLine, claim: Claim, context: ScrubContext) => ClaimProblem[]): ScrubRule {
  return (claim, context) => claim.lines.flatMap((line) => check(line, claim, context));
}
