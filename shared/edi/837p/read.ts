import { claimSchema, type ProfessionalClaim } from "../../claims/professional-claim.ts";
import type { ClaimReading } from "../837/claim-reading.ts";
import { readClaims } from "../837/read-claims.ts";
import { takeOtherCoverage } from "../837/read-other-coverage.ts";
import type { Facts } from "../837/segment-fields.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import { startClaim, takeClaimProvider, takeClaimSegment } from "./read-claim.ts";
import { takeLineSegment } from "./read-line.ts";

/** Reads one 837P transaction back into claims; see `readClaims` for what is told and what is left out. */
export function read837p(): TransactionReader<ProfessionalClaim[]> {
  return readClaims({ schema: claimSchema, start: startClaim, take: takeUnderClaim, finish: settleOnModel });
}

function takeUnderClaim(claim: ClaimReading, loopId: string, segment: WatchedSegment): void {
  if (loopId === "2300") takeClaimSegment(claim, segment);
  else if (loopId.startsWith("2310")) takeClaimProvider(claim, segment);
  else if (loopId.startsWith("23")) takeOtherCoverage(claim, loopId, segment);
  else takeLineSegment(claim, loopId, segment);
}

/** What the file can say in only one way and the model in two comes back as the practice says it. */
function settleOnModel({ facts, lines }: ClaimReading): void {
  hoistOrdering(
    facts,
    lines.map((line) => line.facts),
  );
  const references = facts.references as Facts | undefined;
  const facility = facts.serviceFacility as Facts | undefined;
  if (!facility || references?.mammography === undefined) return;
  const { mammography, ...others } = references;
  facility.mammographyNumber = mammography;
  if (Object.keys(others).length > 0) facts.references = others;
  else delete facts.references;
}

/** The model has an ordering provider on the claim, the 837P only on lines: all lines with the same one give it back. */
function hoistOrdering(claim: Facts, lines: readonly Facts[]): void {
  const [first, ...others] = lines.map((line) => line.orderingProvider);
  if (!first || others.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return;
  claim.orderingProvider = first;
  for (const line of lines) delete line.orderingProvider;
}
