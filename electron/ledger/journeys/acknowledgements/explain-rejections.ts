import type { ReadHandle } from "../../../../db/handles.ts";
import { type BlamedClaim, blameClaims } from "../../../../shared/acknowledgements/blame-claims.ts";
import type { AcknowledgementReason } from "../../../../shared/acknowledgements/statement.ts";
import { onBill } from "../../../../shared/acknowledgements/where-to-mend-a-bill.ts";
import type { AnyClaim } from "../../../../shared/claims/claim.ts";
import { readBatch } from "../batches/batch-rows.ts";
import type { MatchedStatement } from "./match-statements.ts";
import type { SendingMove } from "./plan-moves.ts";

/** Why a claim was rejected, for its work item. */
export interface RejectionReason {
  text: string;
  box: string | null;
  field: string | null;
  /** Nothing is wrong with this claim as far as is known: it may be sent again as it is. */
  resendAsIs: boolean;
}

const NO_REASON = "Rejected without a reason. Ask the clearinghouse or the payer.";
const LONGEST_REASON = 600;

/** Says of each rejection why, and where it is mended. */
export function explainRejections(
  read: ReadHandle,
  matched: readonly MatchedStatement[],
  moves: readonly SendingMove[],
): SendingMove[] {
  const blamed = new Map<number, Map<string, BlamedReason[]>>();
  return moves.map((move) => {
    if (move.to !== "rejected") return move;
    const { statementIndex } = move;
    const { statement, sending, batchId } = matched[statementIndex]!;
    if (sending !== null) return { ...move, reason: ownReason(statement.reasons, move) };
    if (!blamed.has(statementIndex)) blamed.set(statementIndex, blameFor(read, statement, batchId));
    return { ...move, reason: batchReason(statement.reasons, blamed.get(statementIndex)!, move) };
  });
}

function ownReason(reasons: readonly AcknowledgementReason[], { sending }: SendingMove): RejectionReason {
  // A line's word names its field; the claim's word of the same code only the column.
  const claim = JSON.parse(sending.claimJson) as AnyClaim;
  const named = reasons.find((one) => one.field !== null) ?? reasons.find((one) => one.box !== null);
  const known = named && claim.kind === "institutional" ? onBill(named) : named;
  // The insured's facts are those of the payer that was asked.
  const field = known?.field?.replace("coverageIds.primary", `coverageIds.${sending.rank}`);
  return {
    text: textOf(reasons),
    box: known?.box ?? null,
    field: field === undefined ? null : withLinePlace(field, claim),
    resendAsIs: false,
  };
}

/** A line's control number in a path becomes its place on the claim; a line that is not there has no place. */
function withLinePlace(field: string, claim: AnyClaim): string | null {
  const controlNumber = /^lines\[([^\]]+)\]/.exec(field)?.[1];
  if (controlNumber === undefined || /^\d+$/.test(controlNumber)) return field;
  const index = claim.lines.findIndex((line: { controlNumber: string }) => line.controlNumber === controlNumber);
  return index < 0 ? null : field.replace(controlNumber, String(index));
}

interface BlamedReason {
  reason: AcknowledgementReason;
  lineIndex: number | undefined;
}

/** Whose claims a 999's errors stand in, by claim number; none where it names no place. */
function blameFor(
  read: ReadHandle,
  { reasons }: MatchedStatement["statement"],
  batchId: string | null,
): Map<string, BlamedReason[]> {
  const found = new Map<string, BlamedReason[]>();
  const positions = reasons.flatMap((reason) => reason.position ?? []);
  if (positions.length === 0 || batchId === null) return found;
  const text = Buffer.from(readBatch(read, batchId).fileBytes).toString("latin1");
  const blamed: ReadonlyMap<number, BlamedClaim[]> = blameClaims(text, positions);
  for (const reason of reasons) {
    for (const { claimNumber, lineIndex } of blamed.get(reason.position ?? -1) ?? []) {
      found.set(claimNumber, [...(found.get(claimNumber) ?? []), { reason, lineIndex }]);
    }
  }
  return found;
}

function batchReason(
  reasons: readonly AcknowledgementReason[],
  blamed: ReadonlyMap<string, BlamedReason[]>,
  { sending }: SendingMove,
): RejectionReason {
  const own = blamed.get(sending.claimNumber);
  if (own) {
    const known =
      own.find(({ reason }) => reason.field !== null) ?? own.find(({ reason }) => reason.box !== null) ?? own[0]!;
    const { box, field } = known.reason;
    const line = known.lineIndex;
    const place = field?.startsWith("lines[]") ? (line === undefined ? null : field.replace("[]", `[${line}]`)) : field;
    return { text: textOf(own.map(({ reason }) => reason)), box, field: place, resendAsIs: false };
  }
  const others = [...blamed.keys()].slice(0, 3).join(", ");
  const text =
    blamed.size > 0
      ? `Refused together with its file because of claim ${others}. Nothing is known to be wrong with this one: send it again.`
      : `Its whole file was refused. ${textOf(reasons)} Nothing is known to be wrong with this claim: mend the cause, then send it again.`;
  return { text, box: null, field: null, resendAsIs: true };
}

function textOf(reasons: readonly AcknowledgementReason[]): string {
  const texts = [...new Set(reasons.map((one) => one.text))].join("; ");
  if (texts === "") return NO_REASON;
  return texts.length > LONGEST_REASON ? `${texts.slice(0, LONGEST_REASON)}…` : texts;
}
