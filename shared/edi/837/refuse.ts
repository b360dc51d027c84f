import type { AnyClaim } from "../../claims/claim.ts";
import { EdiWriteError } from "../x12/write-error.ts";

/** Refuses a claim with a code and a sentence that goes on after its number. */
export type Refuse = (code: string, sentence: string) => never;

export function refusalOf(claim: AnyClaim): Refuse {
  return (code, sentence) => {
    throw new EdiWriteError(code, `Claim ${claim.claimNumber}: ${sentence}`);
  };
}
