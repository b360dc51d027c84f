import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type SendingAnswer, sendingStateAfter } from "../../../../shared/acknowledgements/sending-state.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { ClaimMove } from "../../../../shared/contract/acknowledgements.ts";
import { isStanding } from "../remittances/standing-answer.ts";
import { explainRejections, type RejectionReason } from "./explain-rejections.ts";
import type { MatchedStatement } from "./match-statements.ts";
import { newestSendingId, readSending, readSendingsOfBatch, type Sending } from "./sendings.ts";

/** A sending whose state follows anew from all that was said of it. */
export interface SendingMove {
  sending: Sending;
  to: "received" | "accepted" | "rejected";
  /** Whether the claim stands where this sending stands: it is its newest, and no payer has answered it. */
  movesClaim: boolean;
  /** Of a rejection. */
  reason: RejectionReason | undefined;
  /** Place among the statements of the one that tells, for reference. */
  statementIndex: number;
}

/** What follows from statements for the sendings that they are about, together with what was said of these before. */
export function planMoves(read: ReadHandle, matched: readonly MatchedStatement[]): SendingMove[] {
  const moves: SendingMove[] = [];
  for (const [key, indexes] of groupByBatch(matched)) {
    const about = indexes.map((index) => matched[index]!);
    const { sendings, formerAnswers } = readGroup(read, key, about[0]!);
    const bySending = Map.groupBy(indexes, (index) => matched[index]!.sending?.id ?? null);
    const ofAll = bySending.get(null) ?? [];
    for (const sending of sendings) {
      if (sending.state === "cancelled") continue;
      const telling = [...ofAll, ...(bySending.get(sending.id) ?? [])];
      if (telling.length === 0) continue;
      const answers = [...formerAnswers(sending.id), ...telling.map((index) => answerOf(matched[index]!))];
      const to = sendingStateAfter(answers);
      if (to === undefined || to === sending.state) continue;
      moves.push({
        sending,
        to,
        movesClaim: standsFor(read, sending),
        reason: undefined,
        statementIndex: tellingOf(matched, telling, to),
      });
    }
  }
  return explainRejections(read, matched, moves);
}

/** Statements by the batch that they are about; of claims that went on paper, by the sending. */
function groupByBatch(matched: readonly MatchedStatement[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { batchId, sending }] of matched.entries()) {
    const key = batchId ?? sending?.id;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

function readGroup(read: ReadHandle, key: string, { batchId }: MatchedStatement) {
  const columns = build
    .selectFrom("acknowledgement")
    .select(["sendingId", "claimId", "source", "level", "answer", "statedDate", "statedTime"]);
  const former = read.all(columns.where(batchId === null ? "sendingId" : "batchId", "=", key));
  const ofAll: SendingAnswer[] = former.filter((row) => row.claimId === null);
  const bySending = Map.groupBy(former, (row) => row.sendingId);
  const alone = batchId === null ? readSending(read, key) : undefined;
  return {
    sendings: batchId === null ? (alone ? [alone] : []) : readSendingsOfBatch(read, key),
    formerAnswers: (sendingId: string): SendingAnswer[] => [...ofAll, ...(bySending.get(sendingId) ?? [])],
  };
}

function answerOf({ statement }: MatchedStatement): SendingAnswer {
  const { source, level, answer, statedDate, statedTime } = statement;
  return { source, level, answer, statedDate, statedTime };
}

/** The statement to refer to: the first that says what became true, the claim's own before the batch's. */
function tellingOf(matched: readonly MatchedStatement[], telling: readonly number[], to: SendingMove["to"]): number {
  const says = telling.filter((index) => {
    const { answer } = matched[index]!.statement;
    return to === "received" ? answer !== "noted" && answer !== "rejected" : answer === to;
  });
  const own = says.filter((index) => matched[index]!.sending !== null);
  return own.at(-1) ?? says.at(-1) ?? telling[0]!;
}

const STILL_OUT: ReadonlySet<string> = new Set(["prepared", "written", "received", "accepted", "rejected", "printed"]);

function standsFor(read: ReadHandle, { id, claimId, rank, destination, submission }: Sending): boolean {
  return (
    rank === destination &&
    STILL_OUT.has(submission) &&
    newestSendingId(read, claimId) === id &&
    !hasAnswer(read, claimId, rank, id)
  );
}

/**
 * Whether the payer at a rank has decided the claim since this sending: what a front end said before is overtaken. An
 * answer to a sending before says nothing of a replacement. Ids sort by when they were made.
 */
function hasAnswer(read: ReadHandle, claimId: string, rank: string, sendingId: string): boolean {
  const answer = build
    .selectFrom("claimAnswer")
    .select("id")
    .where("claimId", "=", claimId)
    .where("rank", "=", rank as CoverageRank)
    .where("id", ">", sendingId)
    .where(isStanding);
  return read.first(answer) !== undefined;
}

/** Moves as people see them. */
export function toClaimMoves(moves: readonly SendingMove[]): ClaimMove[] {
  return moves
    .filter((move) => move.movesClaim && move.sending.submission !== move.to)
    .map(({ sending, to, reason }) => ({
      claimId: sending.claimId,
      claimNumber: sending.claimNumber,
      patientName: sending.patientName,
      from: sending.submission,
      to,
      reason: reason?.text ?? null,
    }));
}
