import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { HELD_REVERSAL } from "../../../../shared/ledger/book-check.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { bookPlannedCheck, entriesByClaim } from "../../../../shared/remittance/plan-to-entries.ts";
import type { PlannedClaim, PostingPlan } from "../../../../shared/remittance/posting-plan.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { takeBackResets } from "../claims/undo-claim-change.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readPostingDay } from "../journal/posting-day.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { advanceToNextPayer } from "./advance-to-next-payer.ts";
import { type JournalPlace, recordAnswers } from "./record-answers.ts";
import { planStored, readRemittance, type StoredRemittance } from "./stored-remittance.ts";

export const postRemittanceJourneys: JourneysOf<"remittances.post"> = {
  "remittances.post": (context, { remittanceId, depositDate }) => {
    const stored = readRemittance(context.write, remittanceId);
    if (stored.row.state === "posted") {
      throw new Refusal("already-done", "This check was posted already. Nothing was posted again.");
    }
    return postStored(context, stored, planStored(context.write, stored), depositDate);
  },
};

/**
 * Posts a check by its plan: books it once (the deposit is the check to the cent), applies every claim that may post,
 * keeps the payer's answers, and moves each claim to whoever is asked next. Held claims' money stays unapplied.
 * @throws Refusal `out-of-balance` or `refused` when the plan is blocked or nothing is left to post.
 */
export function postStored(context: CommandContext, stored: StoredRemittance, plan: PostingPlan, depositDate: IsoDate) {
  refuseBlocked(plan);
  const posting = plan.claims.filter((claim) => claim.posts);
  const isFirst = stored.row.receiptId === null;
  if (!isFirst && posting.length === 0) {
    throw new Refusal("refused", "Nothing of this check can be posted yet. Settle its exceptions first.");
  }
  const payerId = stored.row.payerId ?? payerOfClaims(context, posting);
  const receiptId = stored.row.receiptId ?? bookReceipt(context, stored, payerId, depositDate);
  const stamp = {
    receiptId,
    payerId,
    postingDate: context.clock.today(),
    depositDate,
    sourceName: stored.row.source === "835" ? "835" : "paper EOB",
    heldTakeBacks: readHeldTakeBacks(context.write, receiptId),
    newEntryId: context.newId,
  };
  const takenBack = posting.filter((claim) => claim.kind === "reversal").map((claim) => claim.match!.claimId);
  takeBackResets(context, takenBack);
  const places = postPlanned(context, isFirst ? bookPlannedCheck(plan, stamp) : undefined, entriesByClaim(plan, stamp));
  recordAnswers(context, stored, posting, { payerId, places });
  const claimIds = [...new Set(posting.map((claim) => claim.match!.claimId))];
  refreshResponsibility(context, claimIds);
  // An answer that the payer only repeated asks nothing new of the next one.
  advanceToNextPayer(
    context,
    stored.row,
    posting.filter((claim) => !repeatsAnswer(claim)),
  );
  markPosted(context, stored, plan, { receiptId, payerId });
  return summarise(context, receiptId, plan, posting);
}

/** @returns where the entries of each claim stand in the journal, so that a void finds them. */
function postPlanned(
  context: CommandContext,
  booking: JournalEntry | undefined,
  byClaim: ReturnType<typeof entriesByClaim>,
): Map<number, JournalPlace> {
  const first = postEntries(context, [...(booking ? [booking] : []), ...byClaim.flatMap((claim) => claim.entries)]);
  const places = new Map<number, JournalPlace>();
  let next = booking ? first + 1 : first;
  for (const { claimIndex, entries } of byClaim) {
    if (entries.length === 0) continue;
    places.set(claimIndex, { firstSequence: next, lastSequence: next + entries.length - 1 });
    next += entries.length;
  }
  return places;
}

function repeatsAnswer(claim: PlannedClaim): boolean {
  return claim.lines.some((line) => line.overpayment?.cause === "paid-twice");
}

/** What the check's booking left with the payer for reversals that it held and that have not posted since. */
function readHeldTakeBacks(read: ReadHandle, receiptId: string): Map<string, Cents> {
  const rows = read.all(
    build
      .selectFrom("posting")
      .select(({ fn }) => ["reference", fn.sum<Cents>("amountCents").as("heldCents")])
      .where("receiptId", "=", receiptId)
      .where("account", "=", "payer-balance")
      .where("reasonCode", "=", HELD_REVERSAL)
      .groupBy("reference"),
  );
  return new Map(rows.map((row) => [row.reference!, row.heldCents]));
}

function refuseBlocked(plan: PostingPlan): void {
  const [problem] = plan.balanceProblems;
  if (plan.status !== "blocked") return;
  const blocking = plan.exceptions.find((exception) => exception.holds);
  const message = blocking?.message ?? problem?.message ?? "The check cannot be posted.";
  throw new Refusal(problem ? "out-of-balance" : "refused", `${message} Nothing was posted.`);
}

/** A payer that the file names in a way we do not know yet is known by the claims that it answers. */
function payerOfClaims({ write }: CommandContext, posting: readonly PlannedClaim[]): string {
  const match = posting.find((claim) => claim.match?.rank !== undefined)?.match;
  const row =
    match?.rank &&
    write.first(
      build
        .selectFrom("claimCoverage")
        .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
        .select("coverage.payerId")
        .where("claimCoverage.claimId", "=", match.claimId)
        .where("claimCoverage.rank", "=", match.rank),
    );
  if (row) return row.payerId;
  throw new Refusal(
    "refused",
    "No payer of your list is the one that sent this check, and none of its claims was matched. Nothing was posted. Add the payer with the identifier the remittance shows, or match a claim by hand.",
  );
}

const METHODS: Readonly<Record<string, "check" | "eft" | "none">> = {
  CHK: "check",
  ACH: "eft",
  FWT: "eft",
  BOP: "eft",
};

function bookReceipt(
  { write, newId, clock }: CommandContext,
  { row }: StoredRemittance,
  payerId: string,
  depositDate: IsoDate,
): string {
  const id = newId();
  write.run(
    build.insertInto("receipt").values({
      id,
      kind: "insurance",
      payerId,
      method: METHODS[row.paymentMethod] ?? "none",
      number: row.checkNumber,
      checkDate: row.paymentDate,
      depositDate,
      postingDate: readPostingDay(write, clock),
      amountCents: row.amountCents,
    }),
  );
  return id;
}

function markPosted(
  { write, clock }: CommandContext,
  { row }: StoredRemittance,
  plan: PostingPlan,
  booked: { receiptId: string; payerId: string },
): void {
  const positions = plan.claims.filter((claim) => claim.posts).map((claim) => claim.claimIndex);
  // As one value: a large check has more claims than SQLite takes values.
  write.run(sql`
    INSERT INTO remittanceClaim (remittanceId, position, state)
    SELECT ${row.id}, value, 'posted' FROM json_each(${JSON.stringify(positions)}) WHERE TRUE
    ON CONFLICT (remittanceId, position) DO UPDATE SET state = excluded.state`);
  const isDone = plan.claims.every((claim) => claim.posts || claim.settled || claim.kind === "not-for-posting");
  write.run(
    build
      .updateTable("remittance")
      .set({ ...booked, state: isDone ? "posted" : "partly-posted", postedAt: clock.now() })
      .where("id", "=", row.id),
  );
}

function summarise(context: CommandContext, receiptId: string, plan: PostingPlan, posting: readonly PlannedClaim[]) {
  const balance = context.write.first(
    build.selectFrom("receiptBalance").select("unappliedCents").where("receiptId", "=", receiptId),
  );
  const unappliedCents: Cents = balance?.unappliedCents ?? ZERO_CENTS;
  const applied = plan.claims.filter((claim) => claim.posts || claim.settled).flatMap((claim) => claim.lines);
  return {
    receiptId,
    checkCents: plan.totals.checkCents,
    appliedCents: sumCents(applied.map((line) => line.paidCents)),
    unappliedCents,
    postedClaimCount: posting.length,
    exceptionCount: plan.claims.filter((claim) => !claim.posts && !claim.settled && claim.kind !== "not-for-posting")
      .length,
    denialCount: posting.filter((claim) => claim.lines.some((line) => line.denials.length > 0)).length,
  };
}
