import { type InstitutionalClaim, institutionalClaimSchema } from "../../claims/institutional-claim.ts";
import type { ClaimReading } from "../837/claim-reading.ts";
import { readClaims } from "../837/read-claims.ts";
import { takeOtherCoverage } from "../837/read-other-coverage.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import { startClaim, takeClaimProvider, takeClaimSegment } from "./read-claim.ts";
import { takeLineSegment } from "./read-line.ts";

/** Reads one 837I transaction back into claims; what no claim can hold is told (see `readClaims`). */
export function read837i(): TransactionReader<InstitutionalClaim[]> {
  return readClaims({ schema: institutionalClaimSchema, start: startClaim, take: takeUnderClaim });
}

function takeUnderClaim(claim: ClaimReading, loopId: string, segment: WatchedSegment): void {
  if (loopId === "2300") takeClaimSegment(claim, segment);
  else if (loopId.startsWith("2310")) takeClaimProvider(claim, segment);
  else if (loopId.startsWith("23")) takeOtherCoverage(claim, loopId, segment);
  else takeLineSegment(claim, loopId, segment);
}
