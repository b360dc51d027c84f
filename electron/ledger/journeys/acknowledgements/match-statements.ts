import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { FileIdentity } from "../../../../shared/acknowledgements/identify-file.ts";
import type { Statement } from "../../../../shared/acknowledgements/statement.ts";
import type { Claim } from "../../../../shared/claims/claim.ts";
import { addDays } from "../../../../shared/dates/iso-date.ts";
import { readSendingsOfBatch, readSendingsOfClaim, type Sending } from "./sendings.ts";

/** A statement with what it names of ours; all null where it names nothing. */
export interface MatchedStatement {
  statement: Statement;
  batchId: string | null;
  /** Of a statement about one claim. */
  sending: Sending | null;
}

/** Days by which a sender's calendar may run ahead of ours: time zones, and clocks that are wrong. */
const CLOCK_SKEW_DAYS = 1;

/** Whom a file's envelope names: an answer to us stands between the same two as what we sent. */
export type Correspondents = Pick<FileIdentity, "senderId" | "receiverId">;

/** Finds the batch or the claim's sending that each statement is about. A word about a provider becomes one a claim. */
export function matchStatements(
  read: ReadHandle,
  statements: readonly Statement[],
  correspondents: Correspondents,
): MatchedStatement[] {
  return statements.flatMap((statement): MatchedStatement[] => {
    const batchId =
      statement.level === "claim" && !statement.batchReference ? undefined : findBatch(read, statement, correspondents);
    switch (statement.level) {
      case "claim":
        return [matchClaim(read, statement, batchId)];
      case "provider":
        return matchProvider(read, statement, batchId);
      default:
        return [{ statement, batchId: batchId ?? null, sending: null }];
    }
  });
}

/**
 * The batch that a statement names. Control numbers of another program may be the same as ours: an answer from before
 * the batch was made is about it only where it stands between the same two correspondents.
 */
function findBatch(read: ReadHandle, statement: Statement, correspondents: Correspondents): string | undefined {
  const row = read.first(batchQuery(statement));
  if (!row) return undefined;
  const isBetweenTheSame = pairOf(row) === pairOf(correspondents);
  return isFromBefore(statement, row.preparedAt) && !isBetweenTheSame ? undefined : row.id;
}

function pairOf({ senderId, receiverId }: Correspondents): string {
  return [senderId ?? "", receiverId ?? ""].sort().join(" ");
}

/** Whether a statement was made before something was sent. */
export function isFromBefore({ statedDate }: Pick<Statement, "statedDate">, moment: string): boolean {
  return addDays(statedDate, CLOCK_SKEW_DAYS) < moment.slice(0, 10);
}

function batchQuery({ level, answeredNumber, groupControlNumber, batchReference }: Statement) {
  const batches = build
    .selectFrom("batch")
    .innerJoin("ediFile", "ediFile.batchId", "batch.id")
    .select(["batch.id", "batch.preparedAt", "ediFile.senderId", "ediFile.receiverId"]);
  switch (level) {
    case "interchange":
      return batches.where("batch.interchangeControlNumber", "=", answeredNumber.trim().padStart(9, "0"));
    case "group":
      return batches.where("batch.groupControlNumber", "=", plainNumber(answeredNumber));
    case "transaction":
      return batches
        .where("batch.groupControlNumber", "=", plainNumber(groupControlNumber ?? ""))
        .where("batch.transactionControlNumber", "=", answeredNumber.trim().padStart(4, "0"));
    default:
      return batches.where("batch.number", "=", batchNumberOf(batchReference ?? answeredNumber));
  }
}

/** Numbers come back with zeros before them, or without. */
function plainNumber(text: string): string {
  return text.trim().replace(/^0+(?=\d)/, "");
}

/** BHT03 of our batches is BW and the batch's number in eight digits. */
function batchNumberOf(reference: string): number {
  const digits = /^BW(\d{8})$/.exec(reference.trim().toUpperCase())?.[1];
  return digits === undefined ? -1 : Number(digits);
}

function matchClaim(read: ReadHandle, statement: Statement, batchId: string | undefined): MatchedStatement {
  const sendings = readSendingsOfClaim(read, statement.answeredNumber.trim().toUpperCase());
  const inBatch = batchId === undefined ? undefined : sendings.find((one) => one.batchId === batchId);
  const sending = inBatch ?? chooseSending(sendings, statement);
  return { statement, batchId: sending?.batchId ?? null, sending: sending ?? null };
}

/**
 * Where the answer does not say which sending it is about: the last one that had left when it was given, or the first
 * of all. A claim's number is ours alone, so an answer that names it is about one of them.
 */
function chooseSending(sendings: readonly Sending[], statement: Statement): Sending | undefined {
  const gone = sendings.filter((one) => one.state !== "cancelled" && one.state !== "prepared");
  return gone.filter((one) => !isFromBefore(statement, one.sentOnDate)).at(-1) ?? gone[0];
}

/** A word about a provider is about each claim of the batch that went out under its NPI. */
function matchProvider(read: ReadHandle, statement: Statement, batchId: string | undefined): MatchedStatement[] {
  const unmatched = [{ statement, batchId: batchId ?? null, sending: null }];
  if (batchId === undefined || statement.answer === "noted") return unmatched;
  const sendings = readSendingsOfBatch(read, batchId).filter(
    (one) => (JSON.parse(one.claimJson) as Claim).billingProvider.npi === statement.answeredNumber,
  );
  return sendings.length === 0 ? unmatched : sendings.map((sending) => ({ statement, batchId, sending }));
}
