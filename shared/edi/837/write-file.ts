import type { AnyClaim } from "../../claims/claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import { type OwnFile, writeOwnFile } from "../own-file.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import type { EdiProblem } from "../x12/problem.ts";
import { element } from "../x12/segment.ts";
import { tokenise } from "../x12/tokenise.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { chunk, groupClaims } from "./group-claims.ts";
import { addBillingLevel } from "./write-levels.ts";
import { addOrganization } from "./write-parties.ts";

/** The guide's advice for claims in one transaction; more claims go into more transactions of the same file. */
const CLAIMS_PER_TRANSACTION = 5000;

/** Claims of one kind and everything of their file that is not in them. */
export type ClaimFile<Claim extends AnyClaim> = OwnFile & { readonly claims: readonly Claim[] };

/** What one kind of claim file does in its own way. */
export type ClaimWriter<Claim extends AnyClaim> = {
  /** GS08 and ST03. */
  readonly version: string;
  /** Loop 2300 and everything under it. */
  readonly addClaim: (out: TransactionComposer, claim: Claim) => void;
  /** @throws EdiWriteError for a claim that the file cannot carry as it stands. */
  readonly refuse: (claim: Claim) => void;
};

/**
 * Writes claims of one kind as one file. What was written is read back and checked before it is returned: a file with
 * an error never leaves.
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function writeClaimFile<Claim extends AnyClaim>(batch: ClaimFile<Claim>, writer: ClaimWriter<Claim>): string {
  if (batch.claims.length === 0)
    throw new EdiWriteError("no-claims", "There is no claim to write. Choose at least one.");
  refuseRepeatedClaims(batch.claims);
  for (const claim of batch.claims) writer.refuse(claim);
  const transactions = chunk(batch.claims, CLAIMS_PER_TRANSACTION).map((claims, index) =>
    composeClaims(batch, writer, claims, index),
  );
  const kind = { functionalCode: "HC", version: writer.version } as const;
  return writeOwnFile(batch, kind, transactions, (text, error) => `Claim ${claimOf(text, error)}: `);
}

function composeClaims<Claim extends AnyClaim>(
  batch: ClaimFile<Claim>,
  writer: ClaimWriter<Claim>,
  claims: readonly Claim[],
  index: number,
): ComposedTransaction {
  const { profile, controlNumbers, createdAt } = batch;
  const number = String(controlNumbers.transaction + index).padStart(4, "0");
  const reference = index === 0 ? controlNumbers.batchReference : `${controlNumbers.batchReference}-${index + 1}`;
  const out = composeTransaction("837", number, writer.version);
  out.add("BHT", "0019", "00", reference, toD8(createdAt.date), createdAt.time, "CH");
  addOrganization(out, "41", profile.submitterName, { qualifier: "46", value: profile.submitterId });
  const email = profile.contactEmail ? ["EM", profile.contactEmail] : [];
  out.add("PER", "IC", profile.contactName, "TE", profile.contactPhone, ...email);
  addOrganization(out, "40", profile.receiverName, { qualifier: "46", value: profile.receiverNameId });
  for (const group of groupClaims(claims)) addBillingLevel(out, group, writer.addClaim);
  return out.finish();
}

function refuseRepeatedClaims(claims: readonly AnyClaim[]): void {
  const seen = new Set<string>();
  for (const claim of claims) {
    if (seen.has(claim.claimNumber)) {
      throw new EdiWriteError(
        "claim-repeated",
        `Claim ${claim.claimNumber} was chosen twice. A claim may stand in a file once.`,
      );
    }
    seen.add(claim.claimNumber);
  }
}

/** The number of the claim that a problem belongs to: what stands above a claim (2000, 2010) comes before its CLM. */
function claimOf(text: string, problem: EdiProblem): string {
  const above = /^20[01]/.test(problem.loop ?? "2000");
  let number = "";
  for (const segment of tokenise(text)) {
    if (segment.id !== "CLM") continue;
    if (above && segment.number > problem.segmentNumber) return element(segment, 1);
    if (!above && segment.number > problem.segmentNumber) return number;
    number = element(segment, 1);
  }
  return number;
}
