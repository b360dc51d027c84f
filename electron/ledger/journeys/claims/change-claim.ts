import { z } from "zod";
import { build } from "../../../../db/query-builder.ts";
import { type AnyDraftLine, addressDraft, anyDraftSchema, providerIdOf } from "../../../../shared/claims/any-draft.ts";
import type { BalanceMove, ClaimChange, ClaimChangeKind } from "../../../../shared/claims/changes/claim-change.ts";
import { type ClaimChangePlan, planClaimChange } from "../../../../shared/claims/changes/plan-claim-change.ts";
import { submissionSchema } from "../../../../shared/claims/claim-states.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { EntryStamp, JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { transferResponsibility } from "../../../../shared/ledger/transfer-responsibility.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { checkReferences } from "./check-references.ts";
import { readChangeFacts } from "./claim-change-facts.ts";
import { recordClaimEvents } from "./claim-history.ts";
import { readPracticeLists } from "./load-claim-facts.ts";
import { reverseCharges } from "./post-charges.ts";
import { holdOf, readStoredClaim, type StoredClaim } from "./stored-claim.ts";
import { writeDraft } from "./write-draft.ts";

/** A claim as it stood before a change: what undoing brings back. */
export const formerClaimSchema = z.strictObject({ draft: anyDraftSchema, submission: submissionSchema });

type Changing =
  | "claims.previewChange"
  | "claims.correct"
  | "claims.void"
  | "claims.rebill"
  | "claims.resetToPrimary"
  | "claims.changeCoverage";

export const changeClaimJourneys: JourneysOf<Changing> = {
  "claims.previewChange": ({ read, concerns }, { claimId, change }) => {
    const stored = readStoredClaim(read, claimId);
    concerns("claim", claimId);
    const {
      refusal,
      coverageIds: _coverageIds,
      ...plan
    } = planClaimChange(readChangeFacts(read, stored, change), change);
    return { ...plan, refusal: refusal ?? null };
  },
  "claims.correct": (context, { claimId, reason, ...change }) =>
    changeClaim(context, claimId, { kind: "correct", ...change }, reason),
  "claims.void": (context, { claimId, reason, ...change }) =>
    changeClaim(context, claimId, { kind: "void", ...change }, reason),
  "claims.rebill": (context, { claimId, reason }) => changeClaim(context, claimId, { kind: "rebill" }, reason),
  "claims.resetToPrimary": (context, { claimId, reason }) =>
    changeClaim(context, claimId, { kind: "reset-to-primary" }, reason),
  "claims.changeCoverage": (context, { claimId, reason, ...change }) =>
    changeClaim(context, claimId, { kind: "change-coverage", ...change }, reason),
};

/** Does what was planned: moves balances, addresses the claim, and keeps how it stood before. */
function changeClaim(context: CommandContext, claimId: string, change: ClaimChange, reason: string) {
  const stored = readStoredClaim(context.write, claimId);
  const plan = planClaimChange(readChangeFacts(context.write, stored, change), change);
  if (plan.refusal !== undefined) throw new Refusal("refused", plan.refusal);
  const changeId = context.newId();
  const transfers = plan.moves.map((move) => transferOf(context, stored, move, change.kind));
  postEntries(context, transfers);
  if (plan.reversesCharges) reverseCharges(context, claimId, "claim-voided");
  const version = readdress(context, stored, plan);
  context.write.run(
    build.insertInto("claimChange").values({
      id: changeId,
      claimId,
      kind: change.kind,
      reason,
      formerJson: JSON.stringify({ draft: stored.draft, submission: stored.row.submission }),
      entryIdsJson: JSON.stringify(transfers.map((entry) => entry.entryId)),
      madeAt: context.clock.now(),
      userName: context.user.name,
    }),
  );
  refreshResponsibility(context, [claimId]);
  recordClaimEvents(context, [{ claimId, kind: "amended", text: `${eventText(change.kind, plan)}: ${reason}` }]);
  return { changeId, submission: plan.opens ? ("unsent" as const) : stored.row.submission, version };
}

/** Writes the claim as the plan addresses it; what stays as it is, is only judged anew. */
function readdress(context: CommandContext, { row, draft }: StoredClaim, plan: ClaimChangePlan): number {
  const lists = readPracticeLists(context.write);
  const covered = { ...draft, coverageIds: plan.coverageIds };
  const next = plan.opens ? addressDraft(covered, plan) : covered;
  checkReferences(context.write, lists, next);
  const version = row.version + 1;
  const hold = holdOf(row, context.clock.today());
  writeDraft(context, { id: row.id, claimNumber: row.claimNumber, version, hold }, next, lists);
  if (plan.opens) context.write.run(build.updateTable("claim").set({ submission: "unsent" }).where("id", "=", row.id));
  return version;
}

function transferOf(
  context: CommandContext,
  { row, draft }: StoredClaim,
  move: BalanceMove,
  reason: ClaimChangeKind,
): JournalEntry {
  const { lineId, from, to, amountCents } = move;
  const line = context.write.first(build.selectFrom("claimLine").select("serviceDate").where("id", "=", lineId));
  // A line with a balance was charged, and only a dated line is charged; the posting day stands in for a damaged one.
  const serviceDate = line?.serviceDate ?? context.clock.today();
  const typed = draft.lines.find((one: AnyDraftLine) => one.lineId === lineId);
  const providerId = typed && providerIdOf(draft, typed);
  return transferResponsibility(stampOf(context), {
    line: { patientId: row.patientId, claimId: row.id, lineId, serviceDate, providerId },
    ...{ from, to, amountCents, reason },
  });
}

/** The stamp of entries that a change of a claim posts. */
export function stampOf({ newId, clock }: CommandContext): EntryStamp {
  return { entryId: newId(), postingDate: clock.today(), source: "screen: change claim" };
}

function eventText(kind: ClaimChangeKind, { payerName, payerControlNumber, frequency }: ClaimChangePlan): string {
  const number = payerControlNumber === "" ? "" : ` of its claim ${payerControlNumber}`;
  switch (kind) {
    case "correct":
      return `Opened for correction; goes to ${payerName} as a replacement${number}`;
    case "void":
      return `To be voided at ${payerName}${number}`;
    case "rebill":
      return `Billed again to ${payerName} as an original`;
    case "reset-to-primary":
      return `Reset to its first payer, ${payerName}${frequency === "7" ? `, as a replacement${number}` : ""}`;
    case "change-coverage":
      return payerName === "" ? "Coverage changed; nobody is billed" : `Coverage changed; ${payerName} is asked`;
  }
}
