import { build } from "../../../../db/query-builder.ts";
import { batchStateOf } from "../../../../shared/acknowledgements/sending-state.ts";
import type { QuotedSegment } from "../../../../shared/acknowledgements/statement.ts";
import type { CommandContext } from "../../journeys.ts";
import { type ClaimEvent, recordClaimEvents } from "../claims/claim-history.ts";
import type { MatchedStatement } from "./match-statements.ts";
import type { SendingMove } from "./plan-moves.ts";
import { closeMovedWork, openRejectionWork } from "./rejection-work.ts";

/** Statements of a file that is kept, and what follows from them. */
export interface AcknowledgementsToApply {
  fileId: string;
  matched: readonly MatchedStatement[];
  /** Of each statement, in the same order. */
  quotes: readonly QuotedSegment[][];
  moves: readonly SendingMove[];
  /** Place of the first statement among those of its file, which may have some already. */
  firstPosition?: number;
}

/** Keeps what was said and moves sendings, claims, batches and work by it, in the caller's one transaction. */
export function applyAcknowledgements(context: CommandContext, toApply: AcknowledgementsToApply): void {
  const ids = keepStatements(context, toApply);
  const { moves, matched } = toApply;
  const { write } = context;
  write.updateRows(
    "claimSending",
    moves.map(({ sending, to }) => ({ id: sending.id, state: to })),
  );
  const claims = moves.filter((move) => move.movesClaim && move.sending.submission !== move.to);
  write.updateRows(
    "claim",
    claims.map(({ sending, to }) => ({ id: sending.claimId, submission: to })),
  );
  moveBatches(context, matched);
  closeMovedWork(context, moves);
  openRejectionWork(context, claims, ids);
  recordClaimEvents(context, eventsOf(toApply));
}

function keepStatements(
  context: CommandContext,
  { fileId, matched, quotes, firstPosition = 0 }: AcknowledgementsToApply,
): string[] {
  const recordedAt = context.clock.now();
  const rows = matched.map(({ statement, batchId, sending }, index) => ({
    id: context.newId(),
    fileId,
    position: firstPosition + index,
    source: statement.source,
    level: statement.level,
    answer: statement.answer,
    answeredNumber: statement.answeredNumber,
    batchId,
    claimId: sending?.claimId ?? null,
    sendingId: sending?.id ?? null,
    payerControlNumber: statement.payerControlNumber ?? null,
    statedDate: statement.statedDate,
    statedTime: statement.statedTime,
    senderName: statement.senderName,
    reasonsJson: JSON.stringify(statement.reasons),
    quotesJson: JSON.stringify(quotes[index] ?? []),
    recordedAt,
  }));
  context.write.insertRows("acknowledgement", rows);
  return rows.map((row) => row.id);
}

function moveBatches({ write }: CommandContext, matched: readonly MatchedStatement[]): void {
  for (const batchId of new Set(matched.flatMap((one) => one.batchId ?? []))) {
    const batch = write.first(build.selectFrom("batch").select("state").where("id", "=", batchId));
    const sendings = write.all(build.selectFrom("claimSending").select("state").where("batchId", "=", batchId));
    if (!batch) continue;
    const state = batchStateOf(
      batch.state,
      sendings.map((one) => one.state),
    );
    if (state !== batch.state) write.run(build.updateTable("batch").set({ state }).where("id", "=", batchId));
  }
}

/** What the histories of claims say: each answer about the claim itself, and each move by a word about its batch. */
function eventsOf({ fileId, matched, moves }: AcknowledgementsToApply): ClaimEvent[] {
  const reference = { kind: "file" as const, id: fileId };
  const own = matched.flatMap(({ statement, sending }): ClaimEvent[] => {
    if (sending === null) return [];
    const { source, answer, senderName, payerControlNumber, reasons } = statement;
    const number = payerControlNumber === undefined ? "" : `, its number ${payerControlNumber}`;
    if (answer === "rejected") {
      const reason = reasons[0] ? `: ${reasons[0].text}` : "";
      return [
        { claimId: sending.claimId, kind: "rejected", text: `Rejected by ${senderName}${number}${reason}`, reference },
      ];
    }
    if (source === "277") {
      const text = `Asked, ${senderName} says: ${reasons[0]?.text ?? "nothing"}`;
      return [{ claimId: sending.claimId, kind: "acknowledged", text, reference }];
    }
    const kind = answer === "accepted" ? "accepted" : answer === "noted" ? "acknowledged" : "received";
    const word = { accepted: "Accepted", acknowledged: "Answered", received: "Received" }[kind];
    return [{ claimId: sending.claimId, kind, text: `${word} by ${senderName}${number}`, reference }];
  });
  const withItsBatch = moves.flatMap(({ sending, to, statementIndex, reason }): ClaimEvent[] => {
    const { statement, sending: named } = matched[statementIndex]!;
    if (named !== null) return [];
    const by = `${statement.senderName} (${statement.source})`;
    const text = to === "rejected" ? `Rejected by ${by}: ${reason?.text ?? ""}` : `Received by ${by}`;
    return [{ claimId: sending.claimId, kind: to === "rejected" ? "rejected" : "received", text, reference }];
  });
  return [...withItsBatch, ...own];
}
