import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { type ClaimFile, writeClaimFile } from "../837/write-file.ts";
import { refuseUnwritableClaim } from "./refuse-claim.ts";
import { addClaim } from "./write-claim.ts";

const VERSION = "005010X223A2";

export type InstitutionalBatch = ClaimFile<InstitutionalClaim>;

/**
 * Writes institutional claims as one 837I file (005010X223A2). What was written is read back and checked before it is
 * returned: a file with an error never leaves.
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function write837i(batch: InstitutionalBatch): string {
  return writeClaimFile(batch, { version: VERSION, addClaim, refuse: refuseUnwritableClaim });
}
