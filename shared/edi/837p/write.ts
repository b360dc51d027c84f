import type { ProfessionalClaim } from "../../claims/professional-claim.ts";
import { type ClaimFile, writeClaimFile } from "../837/write-file.ts";
import { refuseUnwritableClaim } from "./refuse-claim.ts";
import { addClaim } from "./write-claim.ts";

/** Professional claims and everything of their file that is not in them. */
export type ClaimBatch = ClaimFile<ProfessionalClaim>;

/**
 * Writes professional claims as one 837P file (005010X222A1). What was written is read back and checked before it is
 * returned: a file with an error never leaves.
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function write837p(batch: ClaimBatch): string {
  return writeClaimFile(batch, { version: "005010X222A1", addClaim, refuse: refuseUnwritableClaim });
}
