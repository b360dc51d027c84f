import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Statement } from "../../../../shared/acknowledgements/statement.ts";
import type { Claim } from "../../../../shared/claims/claim.ts";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
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

/** Finds the batch or the claim's sending that each statement is about. A word about a provider becomes one a claim. */
export function matchStatements(read: ReadHandle, statements: readonly Statement[]): MatchedStatement[] {
  return statements.flatMap((statement): MatchedStatement[] => {
    switch (statement.level) {
      case "claim":
        return [matchClaim(read, statement)];
      case "provider":
        return matchProvider(read, statement);
      default:
        return [{ statement, batchId: findBatch(read, statement) ?? null, sending: null }];
    }
  });
}

/**
 * The batch that a statement names. Control numbers of another program may be the same as ours: an answer from before
 * the batch was made is not about it.
 */
function findBatch(read: ReadHandle, statement: Statement): string | undefined {
  const row = read.first(batchQuery(statement));
  if (!row) return undefined;
  const madeOn = row.preparedAt.slice(0, 10) as IsoDate;
  return addDays(statement.statedDate, CLOCK_SKEW_DAYS) < madeOn ? undefined : row.id;
}

function batchQuery({ level, answeredNumber, groupControlNumber, batchReference }: Statement) {
  const batches = build.selectFrom("batch").select(["id", "preparedAt"]);
  switch (level) {
    case "interchange":
      return batches.where("interchangeControlNumber", "=", answeredNumber.trim().padStart(9, "0"));
    case "group":
      return batches.where("groupControlNumber", "=", plainNumber(answeredNumber));
    case "transaction":
      return batches
        .where("groupControlNumber", "=", plainNumber(groupControlNumber ?? ""))
        .where("transactionControlNumber", "=", answeredNumber.trim().padStart(4, "0"));
    default:
      return batches.where("number", "=", batchNumberOf(batchReference ?? answeredNumber));
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

function matchClaim(read: ReadHandle, statement: Statement): MatchedStatement {
  const batchId = findBatch(read, statement);
  const sendings = readSendingsOfClaim(read, statement.answeredNumber.trim().toUpperCase());
  const sending =
    sendings.find((one) => one.batchId === batchId && batchId !== undefined) ?? sentBefore(sendings, statement);
  return { statement, batchId: sending?.batchId ?? null, sending: sending ?? null };
}

/** Where the answer does not say which sending it is about: the last one that had left when it was given. */
function sentBefore(sendings: readonly Sending[], { statedDate }: Statement): Sending | undefined {
  const latest = addDays(statedDate, CLOCK_SKEW_DAYS);
  return sendings
    .filter((one) => one.state !== "cancelled" && one.state !== "prepared" && one.sentOnDate <= latest)
    .at(-1);
}

/** A word about a provider is about each claim of the batch that went out under its NPI. */
function matchProvider(read: ReadHandle, statement: Statement): MatchedStatement[] {
  const batchId = findBatch(read, statement);
  const unmatched = [{ statement, batchId: batchId ?? null, sending: null }];
  if (batchId === undefined || statement.answer === "noted") return unmatched;
  const sendings = readSendingsOfBatch(read, batchId).filter(
    (one) => (JSON.parse(one.claimJson) as Claim).billingProvider.npi === statement.answeredNumber,
  );
  return sendings.length === 0 ? unmatched : sendings.map((sending) => ({ statement, batchId, sending }));
}
