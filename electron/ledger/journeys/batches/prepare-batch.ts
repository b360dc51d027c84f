import { build } from "../../../../db/query-builder.ts";
import { identifyFile } from "../../../../shared/acknowledgements/identify-file.ts";
import { type ClaimKind, frequencyOf, type SendingFrequency } from "../../../../shared/claims/any-draft.ts";
import type { AnyClaim } from "../../../../shared/claims/claim.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { Clearinghouse } from "../../../../shared/contract/practice.ts";
import type { ClaimFile } from "../../../../shared/edi/837/write-file.ts";
import { write837i } from "../../../../shared/edi/837i/write.ts";
import { write837p } from "../../../../shared/edi/837p/write.ts";
import { EdiWriteError } from "../../../../shared/edi/x12/write-error.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { judgeClaim } from "../claims/judge-claim.ts";
import { readPracticeLists } from "../claims/load-claim-facts.ts";
import { holdOf, readStoredClaim } from "../claims/stored-claim.ts";
import { keepFile, sha256 } from "../files/keep-file.ts";
import { readClearinghouse } from "../keep-clearinghouse.ts";
import { nextNumber } from "../next-number.ts";
import { ANSWERED_ALREADY, isAnsweredAlready } from "./answered-already.ts";

/** A claim that goes into the batch, as it will be sent. */
interface BatchedClaim {
  claimId: string;
  payerId: string;
  frequency: SendingFrequency;
  claim: AnyClaim;
}

export const prepareBatchJourneys: JourneysOf<"batches.prepare"> = {
  "batches.prepare": (context, { claimIds }) => {
    const clearinghouse = readClearinghouse(context.write);
    const claims = chooseClaims(context, [...new Set(claimIds)]);
    const kind = oneKindOf(claims);
    const number = nextNumber(context.write, "batch");
    const batch = insertBatch(context, clearinghouse, { kind, claims, number });
    markPrepared(context, batch.batchId, claims);
    recordClaimEvents(
      context,
      claims.map(({ claimId }) => ({
        claimId,
        kind: "prepared" as const,
        text: `Put into batch ${number}`,
        reference: { kind: "batch" as const, id: batch.batchId },
      })),
    );
    return { batchId: batch.batchId, number, fileName: batch.fileName };
  },
};

/** Judges every chosen claim anew: what was clean last week may be too late today. */
function chooseClaims(context: CommandContext, claimIds: readonly string[]): BatchedClaim[] {
  const lists = readPracticeLists(context.write);
  const today = context.clock.today();
  return claimIds.map((claimId, index) => {
    context.progress(index, claimIds.length, "Checking claims");
    const { row, draft, lineControlNumbers } = readStoredClaim(context.write, claimId);
    const hold = holdOf(row, today);
    const identity = { claimId, claimNumber: row.claimNumber, lineControlNumbers };
    const { claim, problems } = judgeClaim(context.write, lists, draft, identity, { hold, today });
    const error = problems.find((problem) => problem.severity === "error");
    const payer = row.payerId === null ? undefined : lists.payers.get(row.payerId);
    if (row.submission === "printed") throw cannotGo(row.claimNumber, "It was printed on paper.");
    if (row.submission !== "unsent" && row.submission !== "rejected") {
      throw cannotGo(row.claimNumber, "It is in another batch already.");
    }
    if (isAnsweredAlready(context.write, claimId)) throw cannotGo(row.claimNumber, ANSWERED_ALREADY);
    if (hold) throw cannotGo(row.claimNumber, "It is on hold.");
    if (error) throw cannotGo(row.claimNumber, error.message);
    if (!claim || !payer) throw cannotGo(row.claimNumber, "It has no payer to go to.");
    if (payer.submission === "paper") throw cannotGo(row.claimNumber, "Its payer takes claims on paper.");
    return { claimId, payerId: payer.id, frequency: frequencyOf(draft), claim };
  });
}

function cannotGo(claimNumber: string, reason: string): Refusal {
  return new Refusal(
    "refused",
    `Claim ${claimNumber} cannot go: ${reason} No batch was made. Leave it out or mend it.`,
  );
}

/** Writes the file's bytes into the ledger. They are what leaves, now or after a crash, and they never change. */
function insertBatch(
  context: CommandContext,
  { name, usage, profile }: Clearinghouse,
  { kind, claims, number }: { kind: ClaimKind; claims: readonly BatchedClaim[]; number: number },
): { batchId: string; fileName: string } {
  const { write, clock, newId } = context;
  const interchange = nextNumber(write, "interchange");
  const group = nextNumber(write, "group");
  const transaction = nextNumber(write, "transaction");
  const now = clock.now();
  const text = writeFile(() =>
    writeClaims(claims, {
      profile,
      controlNumbers: { interchange, group, transaction, batchReference: `BW${String(number).padStart(8, "0")}` },
      createdAt: { date: clock.today(), time: clock.timeOfDay() },
      usage,
    }),
  );
  const bytes = Buffer.from(text, "latin1");
  const fileSha256 = sha256(bytes);
  const batchId = newId();
  const fileName = `${FILE_NAMES[kind]}-${clock.today()}-${String(number).padStart(5, "0")}${usage === "T" ? "-TEST" : ""}.edi`;
  write.run(
    build.insertInto("batch").values({
      id: batchId,
      number,
      state: "prepared",
      usage,
      clearinghouseName: name,
      interchangeControlNumber: String(interchange).padStart(9, "0"),
      groupControlNumber: String(group),
      transactionControlNumber: String(transaction).padStart(4, "0"),
      fileName,
      fileBytes: bytes,
      fileSha256,
      claimCount: claims.length,
      totalCents: sumCents(
        claims.flatMap(({ claim }) => claim.lines.map((line: { chargeCents: Cents }) => line.chargeCents)),
      ),
      preparedAt: now,
    }),
  );
  keepFile(context, { ...identifyFile(text), direction: "sent", fileName, bytes, fileSha256, keptAt: now, batchId });
  return { batchId, fileName };
}

/** How the file of each kind of claims begins its name. */
const FILE_NAMES: Readonly<Record<ClaimKind, string>> = { professional: "837P", institutional: "837I" };

/** @throws Refusal `refused` where claims of both kinds were chosen: no file carries both. */
function oneKindOf(claims: readonly BatchedClaim[]): ClaimKind {
  const kind = claims[0]!.claim.kind;
  if (claims.every((one) => one.claim.kind === kind)) return kind;
  throw new Refusal(
    "refused",
    "A file holds professional or institutional claims, not both. No batch was made. Make one batch of each.",
  );
}

function writeClaims(claims: readonly BatchedClaim[], file: Omit<ClaimFile<AnyClaim>, "claims">): string {
  const institutional = claims.flatMap(({ claim }) => (claim.kind === "institutional" ? [claim] : []));
  if (institutional.length > 0) return write837i({ ...file, claims: institutional });
  return write837p({
    ...file,
    claims: claims.flatMap(({ claim }) => (claim.kind === "professional" ? [claim] : [])),
  });
}

function writeFile(writeText: () => string): string {
  try {
    return writeText();
  } catch (error) {
    if (error instanceof EdiWriteError) throw new Refusal("refused", `${error.message} No batch was made.`);
    throw error;
  }
}

function markPrepared({ write, clock, newId }: CommandContext, batchId: string, claims: readonly BatchedClaim[]): void {
  write.insertRows(
    "claimSending",
    claims.map(({ claimId, payerId, frequency, claim }) => ({
      id: newId(),
      claimId,
      batchId,
      payerId,
      rank: claim.destination,
      frequency,
      state: "prepared" as const,
      sentOnDate: clock.today(),
      claimJson: JSON.stringify(claim),
    })),
  );
  for (const { claimId } of claims) {
    write.run(build.updateTable("claim").set({ submission: "prepared" }).where("id", "=", claimId));
  }
}
