import { build } from "../../../db/query-builder.ts";
import { type AnyClaim, type Claim, claimSchema } from "../../../shared/claims/claim.ts";
import { type InstitutionalClaim, institutionalClaimSchema } from "../../../shared/claims/institutional-claim.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { write835 } from "../../../shared/edi/835/write.ts";
import type { InterchangeInfo } from "../../../shared/edi/x12/interchange-info.ts";
import { cents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { unmendedRejection } from "../journeys/acknowledgements/unmended-rejection.ts";
import { prepareBatchJourneys } from "../journeys/batches/prepare-batch.ts";
import { markBatchWritten } from "../journeys/batches/write-batch.ts";
import { importRemittanceFile } from "../journeys/remittances/import-remittance.ts";
import type { CommandContext } from "../journeys.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { SAMPLE_CLEARINGHOUSE } from "./sample-practice.ts";
import { answerClaims } from "./simulated-payer.ts";

/** Claims that went to one payer, waiting for its answer. */
export interface SentClaims {
  payerId: string;
  claims: Claim[];
}

/** Claims that may go electronically and are in no batch. */
export const readyElectronicClaims = build
  .selectFrom("claim")
  .innerJoin("payer", "payer.id", "claim.payerId")
  .select("claim.id")
  .where("claim.submission", "in", ["unsent", "rejected"])
  .where("claim.readiness", "in", ["clean", "warnings"])
  .where("payer.submission", "=", "electronic")
  .where(unmendedRejection, "is", null)
  .orderBy("claim.id");

/** Puts everything that is ready into a batch. @returns its id, undefined when nothing is ready. */
export function prepareSampleBatch(context: CommandContext): { batchId: string; fileName: string } | undefined {
  const ready = context.write.all(readyElectronicClaims);
  if (ready.length === 0) return undefined;
  return run(prepareBatchJourneys["batches.prepare"], context, { claimIds: ready.map((row) => row.id) });
}

/** Prepares and writes a batch of these claims. @returns its id. */
export function sendChosenClaims(context: CommandContext, claimIds: readonly string[]): string {
  const batch = run(prepareBatchJourneys["batches.prepare"], context, { claimIds: [...claimIds] });
  markBatchWritten(context, batch.batchId, batch.fileName);
  return batch.batchId;
}

/** Prepares and writes a batch. @returns its id, undefined when nothing is ready. */
export function sendSampleBatch(context: CommandContext): string | undefined {
  const batch = prepareSampleBatch(context);
  if (batch) markBatchWritten(context, batch.batchId, batch.fileName);
  return batch?.batchId;
}

/** The claims of a batch as they went out, by payer. */
export function readSentClaims({ write }: Pick<CommandContext, "write">, batchId: string): SentClaims[] {
  const rows = write.all(
    build.selectFrom("claimSending").select(["payerId", "claimJson"]).where("batchId", "=", batchId).orderBy("id"),
  );
  return [...Map.groupBy(rows, (row) => row.payerId)].map(([payerId, sent]) => ({
    payerId,
    claims: sent.map((row) => claimSchema.parse(JSON.parse(row.claimJson))),
  }));
}

/** The bills of a batch as they went out. */
export function readSentBills({ write }: Pick<CommandContext, "write">, batchId: string): InstitutionalClaim[] {
  const sent = build.selectFrom("claimSending").select("claimJson").where("batchId", "=", batchId).orderBy("id");
  return write.all(sent).map((row) => institutionalClaimSchema.parse(JSON.parse(row.claimJson)));
}

/** What a payer sends on a day. */
export interface SampleAnswer {
  day: IsoDate;
  claims: readonly AnyClaim[];
  /** Whether former answers are taken back and given anew. */
  corrects?: boolean;
  /** Whether a claim of another clinic slips in. */
  withStranger?: boolean;
}

/** A payer's answer arrives as an 835 file and is imported. @returns the check's id. */
export function receiveSampleAnswer(context: CommandContext, answer: SampleAnswer, serial: number): string {
  const { day: paymentDate, claims, corrects = false, withStranger = false } = answer;
  const interchange = answerInterchange(paymentDate, serial);
  const interestCents = serial % 5 === 0 ? cents(137) : ZERO_CENTS;
  const traceNumber = `CHK${String(70_000 + serial)}`;
  const remittance = answerClaims({
    ...{ claims, paymentDate, traceNumber, interchange, interestCents },
    ...{ corrects, withStranger },
  });
  const text = write835({
    remittances: [remittance],
    controlNumbers: { interchange: 500_000 + serial, group: 5_000 + serial, transaction: 1 },
    createdAt: { date: paymentDate, time: "0600" },
    usage: "T",
  });
  const fileName = `835-${remittance.payer.id}-${paymentDate}.edi`;
  const { remittanceIds } = importRemittanceFile(context, { fileName, bytes: Buffer.from(text, "utf8") });
  return remittanceIds[0]!;
}

/** From the clearinghouse back to the clinic. */
export function answerInterchange(day: IsoDate, serial: number): InterchangeInfo {
  const { profile } = SAMPLE_CLEARINGHOUSE;
  return {
    senderQualifier: profile.receiverQualifier,
    senderId: profile.receiverId,
    receiverQualifier: profile.senderQualifier,
    receiverId: profile.senderId,
    date: day.slice(2).replaceAll("-", ""),
    time: "0600",
    interchangeControlNumber: String(500_000 + serial).padStart(9, "0"),
    usage: "T",
    applicationSenderCode: profile.applicationReceiverCode,
    applicationReceiverCode: profile.applicationSenderCode,
    groupControlNumber: String(5_000 + serial),
    version: "005010X221A1",
    transactionType: "835",
    transactionControlNumber: "0001",
    segmentNumber: 0,
  };
}
