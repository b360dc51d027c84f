import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type AnyDraft, type AnyDraftLine, providerIdOf, serviceDateOf } from "../../../../shared/claims/any-draft.ts";
import { isCompleteLine, isSelfPay } from "../../../../shared/claims/check-draft.ts";
import { isCompleteRevenueLine } from "../../../../shared/claims/check-institutional-draft.ts";
import { chargeLine } from "../../../../shared/ledger/charge-line.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import type { CommandContext } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntries } from "../journal/read-entries.ts";

const SOURCE = "screen: enter claim";

/**
 * Brings the journal's charges to what the claim's lines say now: a new line is charged, a changed one is reversed and
 * charged anew, a removed one is reversed. What did not change is not touched.
 */
export function postCharges(
  context: CommandContext,
  claim: { claimId: string; patientId: string; draft: AnyDraft; lineIds: readonly string[] },
): void {
  const posted = readPostedCharges(context.write, claim.claimId);
  const stamp = () => ({ entryId: context.newId(), postingDate: context.clock.today(), source: SOURCE });
  const asked: Party = isSelfPay(claim.draft) ? "patient" : claim.draft.destination;
  const keepsParty = hasMovedOn(context.write, claim.claimId);
  const wanted = new Map<string, JournalEntry>();
  claim.draft.lines.forEach((line: AnyDraftLine, index) => {
    const lineId = claim.lineIds[index]!;
    const party = (keepsParty && chargedParty(posted.get(lineId))) || asked;
    if (isChargeable(claim.draft, line)) wanted.set(lineId, chargeLine(stamp(), chargeOf(claim, line, lineId, party)));
  });
  const entries: JournalEntry[] = [];
  for (const [lineId, entry] of posted) {
    const next = wanted.get(lineId);
    if (next && isSameCharge(entry, next)) wanted.delete(lineId);
    else entries.push(reverseEntry(stamp(), entry, next ? "charge-changed" : "line-removed"));
  }
  postEntries(context, [...entries, ...wanted.values()]);
}

/** Takes every charge of a claim back, as when it should never have been billed. */
export function reverseCharges(context: CommandContext, claimId: string, reason: string): void {
  const stamp = () => ({ entryId: context.newId(), postingDate: context.clock.today(), source: SOURCE });
  const posted = readPostedCharges(context.write, claimId);
  postEntries(
    context,
    [...posted.values()].map((entry) => reverseEntry(stamp(), entry, reason)),
  );
}

/**
 * Whether balances of the claim have moved between parties since it was charged: a payer answered, or a person changed
 * whom it asks. Its charges then stay with the party that they were first asked of, whomever the claim goes to next.
 */
function hasMovedOn(read: ReadHandle, claimId: string): boolean {
  const answer = build.selectFrom("claimAnswer").select("id").where("claimId", "=", claimId);
  const change = build.selectFrom("claimChange").select("id").where("claimId", "=", claimId);
  return read.first(answer) !== undefined || read.first(change) !== undefined;
}

function chargedParty(charge: JournalEntry | undefined): Party | undefined {
  return charge?.postings.find((posting) => posting.account === "receivable")?.dimensions.party;
}

function isChargeable(draft: AnyDraft, line: AnyDraftLine): boolean {
  const complete = "revenueCode" in line ? isCompleteRevenueLine(line) : isCompleteLine(line);
  return complete && line.chargeCents !== 0 && serviceDateOf(draft, line) !== null;
}

function chargeOf(
  claim: { claimId: string; patientId: string; draft: AnyDraft },
  line: AnyDraftLine,
  lineId: string,
  party: Party,
) {
  const providerId = providerIdOf(claim.draft, line);
  const { claimId, patientId } = claim;
  return {
    line: { claimId, patientId, lineId, serviceDate: serviceDateOf(claim.draft, line)!, providerId },
    amountCents: line.chargeCents!,
    party,
  };
}

function isSameCharge(one: JournalEntry, other: JournalEntry): boolean {
  return (
    one.serviceDate === other.serviceDate &&
    one.postings.length === other.postings.length &&
    one.postings.every((posting, index) => {
      const twin = other.postings[index]!;
      return (
        posting.account === twin.account &&
        posting.amountCents === twin.amountCents &&
        posting.dimensions.party === twin.dimensions.party &&
        posting.dimensions.patientId === twin.dimensions.patientId &&
        posting.dimensions.providerId === twin.dimensions.providerId
      );
    })
  );
}

/** The charge that stands for each line: the one that was not reversed. */
function readPostedCharges(read: ReadHandle, claimId: string): Map<string, JournalEntry> {
  const rows = read.all(
    build
      .selectFrom("posting")
      .innerJoin("journalEntry", "journalEntry.id", "posting.entryId")
      .leftJoin("journalEntry as reversal", "reversal.reversesEntryId", "journalEntry.id")
      .select(["posting.entryId", "posting.lineId"])
      .where("posting.lineId", "in", build.selectFrom("claimLine").select("id").where("claimId", "=", claimId))
      .where("posting.account", "=", "charges")
      .where("journalEntry.kind", "=", "charge")
      .where("reversal.id", "is", null),
  );
  const lineOf = new Map(rows.map((row) => [row.entryId, row.lineId!]));
  return new Map(readEntries(read, [...lineOf.keys()]).map((entry) => [lineOf.get(entry.entryId)!, entry]));
}
