import { build } from "../../../../db/query-builder.ts";
import type { Adjudication } from "../../../../shared/claims/claim-states.ts";
import { carcLabel } from "../../../../shared/codes/carc-labels.ts";
import { addDays } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { PlannedClaim, PlannedLine } from "../../../../shared/remittance/posting-plan.ts";
import type { CommandContext } from "../../journeys.ts";
import { closeRejectionWork } from "../acknowledgements/rejection-work.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { inChunks } from "../journal/in-chunks.ts";
import type { StoredRemittance } from "./stored-remittance.ts";

/** How soon a denial is to be worked: payers' appeal limits are months, but a corrected claim should go soon. */
const DENIAL_WORK_DAYS = 14;

/** The entries of the journal that posted one answer, by sequence. */
export interface JournalPlace {
  firstSequence: number;
  lastSequence: number;
}

/** Keeps what the payer answered, sets the adjudication of lines and claims, and opens work for denials. */
export function recordAnswers(
  context: CommandContext,
  stored: StoredRemittance,
  posting: readonly PlannedClaim[],
  posted: { payerId: string; places: ReadonlyMap<number, JournalPlace> },
): void {
  const answerIds = insertAnswers(context, stored, posting, posted);
  insertPairs(context, posting, answerIds);
  setAdjudications(context, posting);
  openDenials(context, posting, answerIds);
  takeBackRejections(context, posting);
  recordClaimEvents(
    context,
    posting.map((claim) => ({
      claimId: claim.match!.claimId,
      kind: "answered" as const,
      text: answerText(claim, stored.row.payerName),
      reference: { kind: "remittance" as const, id: stored.row.id },
    })),
  );
}

function insertAnswers(
  { write, newId }: CommandContext,
  { row }: StoredRemittance,
  posting: readonly PlannedClaim[],
  { payerId, places }: { payerId: string; places: ReadonlyMap<number, JournalPlace> },
): Map<PlannedClaim, string> {
  const answers = posting.map((claim) => ({ id: newId(), claim }));
  write.insertRows(
    "claimAnswer",
    answers.map(({ id, claim }) => ({
      id,
      remittanceId: row.id,
      claimPosition: claim.claimIndex,
      claimId: claim.match!.claimId,
      payerId,
      rank: claim.match!.rank!,
      kind: claim.kind === "reversal" ? ("reversal" as const) : ("answer" as const),
      payerControlNumber: claim.payerControlNumber,
      paidCents: claim.paidCents,
      decidedDate: row.paymentDate,
      plannedJson: JSON.stringify(claim),
    })),
  );
  write.insertRows(
    "answerPosting",
    answers.flatMap(({ id, claim }) => {
      const place = places.get(claim.claimIndex);
      return place ? [{ claimAnswerId: id, ...place }] : [];
    }),
  );
  write.insertRows(
    "answerAdjustment",
    answers.flatMap(({ id, claim }) =>
      claim.lines.flatMap((line) =>
        line.adjustments.map((one) => ({
          claimAnswerId: id,
          lineId: line.lineId,
          adjustmentGroup: one.group,
          carc: one.carc,
          amountCents: one.amountCents,
          action: one.action,
        })),
      ),
    ),
  );
  return new Map(answers.map(({ id, claim }) => [claim, id]));
}

/** Which posted answer each reversal takes back, and which reversal each correction follows, in one check or in two. */
function insertPairs(
  { write }: CommandContext,
  posting: readonly PlannedClaim[],
  answerIds: ReadonlyMap<PlannedClaim, string>,
): void {
  const byIndex = new Map([...answerIds].map(([claim, id]) => [claim.claimIndex, id]));
  write.insertRows(
    "answerPair",
    posting.flatMap((claim) => {
      const { pair } = claim;
      const earlierAnswerId = pair?.claimIndex === undefined ? pair?.answerId : byIndex.get(pair.claimIndex);
      if (pair === undefined || earlierAnswerId === undefined) return [];
      return [{ claimAnswerId: answerIds.get(claim)!, relation: pair.relation, earlierAnswerId }];
    }),
  );
}

/**
 * A line that is answered twice in one check, as a correction does, keeps the later answer. The claim's own state comes
 * from all of its lines, because a payer may answer some of them under another number or in another file.
 */
function setAdjudications({ write }: CommandContext, posting: readonly PlannedClaim[]): void {
  // Reversals first, wherever they stand in the file: they post first, and what corrects them is the last word.
  const inOrder = [...posting].sort(
    (one, other) => Number(other.kind === "reversal") - Number(one.kind === "reversal"),
  );
  write.updateRows(
    "claimLine",
    inOrder.flatMap(({ lines }) => lines.map(({ lineId, adjudication }) => ({ id: lineId, adjudication }))),
  );
  const claimIds = [...new Set(posting.map(({ match }) => match!.claimId))];
  const lines = build.selectFrom("claimLine").select(["claimId", "adjudication"]).where("removed", "=", 0);
  const standing = Map.groupBy(
    [...inChunks(claimIds)].flatMap((chunk) => write.all(lines.where("claimId", "in", chunk))),
    (line) => line.claimId,
  );
  write.updateRows(
    "claim",
    [...standing].map(([id, ofClaim]) => ({ id, adjudication: overallAdjudication(ofClaim) })),
  );
}

/** A claim's answer from its lines': partly denied when some line was and another was not. */
export function overallAdjudication(lines: readonly Pick<PlannedLine, "adjudication">[]): Adjudication {
  const kinds = new Set(lines.map((line) => line.adjudication));
  if (kinds.size === 1) return lines[0]!.adjudication;
  if (kinds.has("denied") || kinds.has("partly-denied")) return "partly-denied";
  if (kinds.has("paid")) return "paid";
  return kinds.has("patient") ? "patient" : "none";
}

function openDenials(
  context: CommandContext,
  posting: readonly PlannedClaim[],
  answerIds: ReadonlyMap<PlannedClaim, string>,
): void {
  const today = context.clock.today();
  const denied = posting.flatMap((claim) =>
    claim.lines.filter((line) => line.denials.length > 0).map((line) => ({ claim, line, workItemId: context.newId() })),
  );
  context.write.insertRows(
    "workItem",
    denied.map(({ claim, line, workItemId }) => ({
      id: workItemId,
      claimId: claim.match!.claimId,
      lineId: line.lineId,
      kind: "denial" as const,
      reason: denialReason(line),
      amountCents: sumCents(line.denials.map((denial) => denial.amountCents)),
      openedDate: today,
      dueDate: addDays(today, DENIAL_WORK_DAYS),
    })),
  );
  context.write.insertRows(
    "denial",
    denied.map(({ claim, workItemId }) => ({ workItemId, claimAnswerId: answerIds.get(claim)! })),
  );
}

/** A payer that decided a claim had taken it in, whatever a front end said before. */
function takeBackRejections(context: CommandContext, posting: readonly PlannedClaim[]): void {
  const decided = posting.filter((claim) => claim.kind !== "reversal").map((claim) => claim.match!.claimId);
  for (const chunk of inChunks(decided)) {
    context.write.run(
      build
        .updateTable("claim")
        .set({ submission: "accepted" })
        .where("id", "in", chunk)
        .where("submission", "=", "rejected"),
    );
  }
  closeRejectionWork(context, decided, "Answered by the payer");
}

function denialReason(line: PlannedLine): string {
  const reasons = line.denials.map(({ group, carc }) => `${group}-${carc} ${carcLabel(carc)}`);
  const remarks = line.remarkCodes.length === 0 ? "" : ` (remarks ${line.remarkCodes.join(", ")})`;
  return `${[...new Set(reasons)].join("; ")}${remarks}`;
}

function answerText(claim: PlannedClaim, payerName: string): string {
  if (claim.kind === "reversal") return `${payerName} took back its payment of ${formatDollars(claim.paidCents)}`;
  const denied = sumCents(claim.lines.flatMap((line) => line.denials.map((denial) => denial.amountCents)));
  const deniedText = denied === 0 ? "" : `, denied ${formatDollars(denied as Cents)}`;
  const corrects = claim.pair?.relation === "corrects" ? ", correcting its former answer" : "";
  return `${payerName} paid ${formatDollars(claim.paidCents)}${deniedText}${corrects}`;
}
