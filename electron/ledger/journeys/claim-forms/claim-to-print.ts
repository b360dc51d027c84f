import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type PaperConventions, USUAL_PAPER_CONVENTIONS } from "../../../../shared/forms/paper-conventions.ts";
import { isAnsweredAlready } from "../batches/answered-already.ts";
import { judgeClaim } from "../claims/judge-claim.ts";
import type { PracticeLists } from "../claims/load-claim-facts.ts";
import { type ClaimRow, holdOf, readStoredClaim } from "../claims/stored-claim.ts";
import type { PrintableClaim } from "./fill-claim-form.ts";

/** A claim as it goes out on paper, or, once it went out, as it was sent. */
export interface ClaimToPrint {
  readonly claimId: string;
  readonly row: ClaimRow;
  readonly claim: PrintableClaim;
  readonly conventions: PaperConventions;
  /** Why it must not be sent as it stands; a copy may still be looked at. */
  readonly error: string | undefined;
}

/** Reads a claim for its form. @throws Refusal `not-found`, or `refused` where no payer is billed. */
export function readClaimToPrint(
  read: ReadHandle,
  lists: PracticeLists,
  claimId: string,
  today: IsoDate,
): ClaimToPrint {
  const { row, draft, lineControlNumbers } = readStoredClaim(read, claimId);
  const identity = { claimId, claimNumber: row.claimNumber, lineControlNumbers };
  const { claim, problems } = judgeClaim(read, lists, draft, identity, { hold: holdOf(row, today), today });
  if (!claim) {
    throw new Refusal(
      "refused",
      "This visit has no insurance to bill, so there is no claim form. Give the patient a statement or a receipt instead.",
    );
  }
  const payer = row.payerId === null ? undefined : lists.payers.get(row.payerId);
  return {
    claimId,
    row,
    claim,
    conventions: payer?.paper ?? USUAL_PAPER_CONVENTIONS,
    error: problems.find((problem) => problem.severity === "error")?.message,
  };
}

/** Why a claim cannot go out in a run of paper, in plain words; undefined when it can. */
export function whyNotOnPaper(
  read: ReadHandle,
  { claimId, row, error }: ClaimToPrint,
  today: IsoDate,
): string | undefined {
  const hold = holdOf(row, today);
  if (row.submission === "printed") return "It was printed already.";
  if (row.submission !== "unsent" && row.submission !== "rejected") return "It is on its way in a batch.";
  if (isAnsweredAlready(read, claimId)) return "Its payer has answered it already, so printing it would bill it twice.";
  if (hold) return `On hold: ${hold.reason}`;
  return error;
}
