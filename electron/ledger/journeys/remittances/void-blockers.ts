import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { VoidBlocker } from "../../../../shared/contract/voids.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { HELD_REVERSAL } from "../../../../shared/ledger/book-check.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { NOTHING_OPEN, type PartyBalances } from "../../../../shared/ledger/line-balance.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { creditsLeftByVoid } from "../../../../shared/remittance/credits-left-by-void.ts";
import { readOpenChange } from "../claims/open-change.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { isTouchedSince } from "../journal/touched-since.ts";
import type { VoidPlan } from "./plan-void.ts";
import { plannedOf } from "./posted-answers.ts";
import { isStanding } from "./standing-answer.ts";

type Facts = Omit<VoidPlan, "blockers">;

/**
 * Why a void cannot be made as things stand: a later answer rests on this one, the claim was changed since, somebody has
 * paid what would not be asked of them any more, or the check's money has gone elsewhere.
 * @param movedOn entries of the check's money that are neither its booking nor one of its answers
 */
export function findVoidBlockers(read: ReadHandle, facts: Facts, movedOn: readonly JournalEntry[]): VoidBlocker[] {
  const answered = answeredLater(read, facts);
  const told = new Set(answered.map((blocker) => blocker.claimId));
  return [
    ...answered,
    ...changedSince(read, facts),
    // What a later answer paid is told by that answer.
    ...paidSince(read, facts).filter((blocker) => !told.has(blocker.claimId)),
    ...balancesSettled(read, facts),
    ...moneyMoved(movedOn),
    ...overdrawn(read, facts),
  ];
}

/** The same reversals that a void would post, for looking at what they would leave. */
export function reversalsOf(entries: readonly JournalEntry[]): JournalEntry[] {
  return entries.map((entry) =>
    reverseEntry(
      { entryId: `void ${entry.entryId}`, postingDate: entry.postingDate, source: "preview" },
      entry,
      "void",
    ),
  );
}

/** Answers of other checks that were posted after these: of another payer, or to the same lines. */
function answeredLater(read: ReadHandle, { stored, answers }: Facts): VoidBlocker[] {
  const first = new Map(answers.toReversed().map((answer) => [answer.claimId, answer]));
  const later = [...inChunks([...first.keys()])].flatMap((chunk) =>
    read.all(
      build
        .selectFrom("claimAnswer")
        .innerJoin("remittance", "remittance.id", "claimAnswer.remittanceId")
        .select(["claimAnswer.id", "claimAnswer.claimId", "claimAnswer.rank", "claimAnswer.plannedJson"])
        .select(["remittance.id as remittanceId", "checkNumber", "payerName", "paymentDate"])
        .where("claimAnswer.claimId", "in", chunk)
        .where("claimAnswer.remittanceId", "<>", stored.row.id)
        .where(isStanding),
    ),
  );
  return later.flatMap((answer) => {
    const ours = first.get(answer.claimId)!;
    if (answer.id < ours.id || (answer.rank === ours.rank && !sharesLine(answer, ours))) return [];
    const { remittanceId, claimId } = answer;
    const message = `Claim ${ours.claimNumber} was answered after this by ${answer.payerName}, check ${answer.checkNumber} of ${formatDate(answer.paymentDate)}, which rests on this answer. Void that posting first.`;
    return [{ code: "answered-later" as const, message, remittanceId, claimId }];
  });
}

function sharesLine(one: { plannedJson: string }, other: { plannedJson: string }): boolean {
  const lineIds = new Set(plannedOf(one).lines.map((line) => line.lineId));
  return plannedOf(other).lines.some((line) => lineIds.has(line.lineId));
}

function changedSince(read: ReadHandle, { answers }: Facts): VoidBlocker[] {
  const claims = new Map(answers.map(({ claimId, claimNumber }) => [claimId, claimNumber]));
  return [...claims].flatMap(([claimId, claimNumber]) => {
    if (readOpenChange(read, claimId) === undefined) return [];
    const message = `Claim ${claimNumber} was opened for a correction, a new sending or other coverages since. Undo that change in the claim first.`;
    return [{ code: "moved-on" as const, message, remittanceId: null, claimId }];
  });
}

function paidSince(read: ReadHandle, { answers, entries }: Facts): VoidBlocker[] {
  const claims = new Map(answers.map(({ claimId, claimNumber }) => [claimId, claimNumber]));
  const lines = readLines(read, [...claims.keys()]);
  const open = new Map([...lines].map(([lineId, line]) => [lineId, line.open]));
  const left = creditsLeftByVoid(open, reversalsOf(entries)).filter((credit) => isTouchedSince(read, credit, entries));
  return left.map(({ lineId, party, amountCents }) => {
    const { claimId, lineNumber } = lines.get(lineId)!;
    const place = `line ${lineNumber} of claim ${claims.get(claimId)}`;
    const amount = formatDollars(amountCents);
    const message =
      party === "patient" || party === "agency"
        ? `${amount} of what this answer left to the patient on ${place} was paid, written off or moved on since. Void or move that first, in the patient’s account.`
        : `${amount} of what this answer left to the ${party} payer on ${place} was paid or moved on since. Undo that first.`;
    return { code: "moved-on" as const, message, remittanceId: null, claimId };
  });
}

interface LineStanding {
  claimId: string;
  lineNumber: number;
  open: PartyBalances;
}

function readLines(read: ReadHandle, claimIds: readonly string[]): Map<string, LineStanding> {
  const lines = new Map<string, LineStanding>();
  for (const chunk of inChunks(claimIds)) {
    const rows = build.selectFrom("claimLine").select(["id", "claimId", "lineNumber"]).where("claimId", "in", chunk);
    for (const { id, ...row } of read.all(rows)) lines.set(id, { ...row, open: NOTHING_OPEN });
    const balances = build.selectFrom("lineBalance").select(["lineId", "party", "balanceCents"]);
    for (const { lineId, party, balanceCents } of read.all(balances.where("claimId", "in", chunk))) {
      const line = lines.get(lineId);
      if (line) lines.set(lineId, { ...line, open: { ...line.open, [party]: balanceCents } });
    }
  }
  return lines;
}

/** A forward balance or take-back that this check announced or took, and that another posting has used since. */
function balancesSettled(read: ReadHandle, { entries, receiptId }: Facts): VoidBlocker[] {
  const booked = entries.filter((entry) => entry.kind === "check-booked").flatMap((entry) => entry.postings);
  const balances = booked.filter(
    ({ account, dimensions }) => account === "payer-balance" && dimensions.reasonCode !== HELD_REVERSAL,
  );
  return balances.flatMap(({ dimensions: { payerId, reference } }) => {
    const later = read.first(
      build
        .selectFrom("posting")
        .innerJoin("journalEntry", "journalEntry.id", "posting.entryId")
        .leftJoin("remittance", "remittance.receiptId", "posting.receiptId")
        .select(["remittance.id", "remittance.checkNumber"])
        .where("posting.account", "=", "payer-balance")
        .where("posting.payerId", "=", payerId!)
        .where("posting.reference", "=", reference!)
        .where(sql<boolean>`posting.receiptId IS NOT ${receiptId}`)
        .where("journalEntry.kind", "<>", "reversal")
        .where(
          sql<boolean>`journalEntry.sequence > (SELECT sequence FROM journalEntry AS booking WHERE booking.id = ${entries.at(-1)!.entryId})`,
        )
        .where(
          sql<boolean>`NOT EXISTS (SELECT 1 FROM journalEntry AS back WHERE back.reversesEntryId = journalEntry.id)`,
        ),
    );
    if (!later) return [];
    const by = later.checkNumber === null ? "" : ` by check ${later.checkNumber}`;
    const message = `The balance under reference ${reference} that this check changed was settled since${by}. Void that first.`;
    return [{ code: "balance-settled" as const, message, remittanceId: later.id, claimId: null }];
  });
}

function moneyMoved(movedOn: readonly JournalEntry[]): VoidBlocker[] {
  if (movedOn.length === 0) return [];
  const message =
    "Money of this check was given back or moved besides what its claims got, so the whole check cannot be voided. Undo that first, or void the claims one by one.";
  return [{ code: "money-left", message, remittanceId: null, claimId: null }];
}

/** A take-back whose money other claims of the check have used cannot go alone. */
function overdrawn(read: ReadHandle, { entries, receiptId, isWholeCheck }: Facts): VoidBlocker[] {
  if (isWholeCheck) return [];
  const kept = build.selectFrom("receiptBalance").select("unappliedCents").where("receiptId", "=", receiptId);
  let left = read.first(kept)?.unappliedCents ?? 0;
  for (const { account, amountCents } of entries.flatMap((entry) => entry.postings)) {
    // Voiding turns the sides: a debit of unapplied money becomes money that the check has again.
    if (account === "unapplied") left += amountCents;
  }
  if (left >= 0) return [];
  const message = `The money that this take-back gave to the check pays its other claims: ${formatDollars(cents(-left))} would be missing. Void the whole check, or those claims first.`;
  return [{ code: "check-overdrawn", message, remittanceId: null, claimId: null }];
}
