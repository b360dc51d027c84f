import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { QuotedSegment } from "../../../../shared/acknowledgements/statement.ts";
import type { AcknowledgementRow } from "../../../../shared/contract/acknowledgements.ts";
import type { MatchedStatement } from "./match-statements.ts";

/** Statements as people see them, before or after they are kept. */
export function toAcknowledgementRows(
  read: ReadHandle,
  matched: readonly MatchedStatement[],
  quotes: readonly QuotedSegment[][],
): AcknowledgementRow[] {
  const numbers = new Map<string, number>();
  const numberOf = (batchId: string): number => {
    const known = numbers.get(batchId);
    if (known !== undefined) return known;
    const number = read.first(build.selectFrom("batch").select("number").where("id", "=", batchId))?.number ?? 0;
    numbers.set(batchId, number);
    return number;
  };
  return matched.map(({ statement, batchId, sending }, index) => ({
    source: statement.source,
    level: statement.level,
    answer: statement.answer,
    answeredNumber: statement.answeredNumber,
    batch: batchId === null ? null : { batchId, number: numberOf(batchId) },
    claim: sending && {
      claimId: sending.claimId,
      claimNumber: sending.claimNumber,
      patientName: sending.patientName,
    },
    payerControlNumber: statement.payerControlNumber ?? null,
    statedDate: statement.statedDate,
    statedTime: statement.statedTime,
    senderName: statement.senderName,
    reasons: statement.reasons,
    quotes: quotes[index] ?? [],
  }));
}
