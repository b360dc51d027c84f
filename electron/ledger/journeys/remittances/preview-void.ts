import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { coverageRankSchema } from "../../../../shared/claims/claim.ts";
import type { Responsibility } from "../../../../shared/claims/claim-states.ts";
import type { VoidedAnswer, VoidPreview } from "../../../../shared/contract/voids.ts";
import {
  type Account,
  CHART_OF_ACCOUNTS,
  isWriteOffAccount,
  PARTIES,
} from "../../../../shared/ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import {
  foldLineBalances,
  type LineBalance,
  NOTHING_OPEN,
  openTotal,
  type PartyBalances,
} from "../../../../shared/ledger/line-balance.ts";
import { type Cents, cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { readLineBalances } from "../journal/read-line-balances.ts";
import { firstAsked } from "../journal/refresh-responsibility.ts";
import { plural } from "../plural.ts";
import { planVoid, type VoidPlan } from "./plan-void.ts";
import { reversalsOf } from "./void-blockers.ts";

export const previewVoidJourneys: JourneysOf<"remittances.previewVoid"> = {
  "remittances.previewVoid": ({ read }, { remittanceId, position }) =>
    previewOf(read, planVoid(read, remittanceId, position)),
};

function previewOf(read: ReadHandle, plan: VoidPlan): VoidPreview {
  const reversals = reversalsOf(plan.entries);
  return {
    answers: voidedAnswers(read, plan, reversals),
    booking: plan.isWholeCheck,
    entryCount: plan.entries.length,
    accounts: movedByAccount(reversals),
    consequences: consequencesOf(read, plan),
    blockers: plan.blockers,
  };
}

function movedByAccount(entries: readonly JournalEntry[]): VoidPreview["accounts"] {
  const moved = new Map<Account, Cents>();
  for (const { account, amountCents } of entries.flatMap((entry) => entry.postings)) {
    moved.set(account, cents((moved.get(account) ?? ZERO_CENTS) + amountCents));
  }
  return (Object.keys(CHART_OF_ACCOUNTS) as Account[]).flatMap((account) => {
    const amountCents = moved.get(account) ?? ZERO_CENTS;
    return amountCents === 0 ? [] : [{ account, label: CHART_OF_ACCOUNTS[account].label, amountCents }];
  });
}

/** Each claim once, with who is asked now and afterwards. */
function voidedAnswers(read: ReadHandle, plan: VoidPlan, reversals: readonly JournalEntry[]): VoidedAnswer[] {
  const claimIds = [...new Set(plan.answers.map((answer) => answer.claimId))];
  const before = readLineBalances(read, { claimIds });
  const after = foldLineBalances(reversals, before);
  const lines = Map.groupBy(readLineClaims(read, claimIds), (line) => line.claimId);
  const adjusted = Map.groupBy(
    plan.entries.flatMap((entry) => entry.postings).filter((posting) => isWriteOffAccount(posting.account)),
    (posting) => posting.dimensions.claimId,
  );
  return plan.answers.map((answer) => {
    const lineIds = (lines.get(answer.claimId) ?? []).map((line) => line.id);
    const ofLines = (balances: ReadonlyMap<string, LineBalance>) =>
      lineIds.map((lineId) => balances.get(lineId)?.open ?? NOTHING_OPEN);
    return {
      position: answer.claimPosition,
      claimId: answer.claimId,
      claimNumber: answer.claimNumber,
      patientName: `${answer.last}, ${answer.first}`,
      kind: answer.kind,
      paidCents: answer.paidCents,
      adjustedCents: sumCents((adjusted.get(answer.claimId) ?? []).map((posting) => posting.amountCents)),
      responsibility: answer.responsibility,
      responsibilityAfter: askedOver(ofLines(after)),
      openCents: sumCents(ofLines(before).map(openTotal)),
      openAfterCents: sumCents(ofLines(after).map(openTotal)),
    };
  });
}

function readLineClaims(read: ReadHandle, claimIds: readonly string[]): { id: string; claimId: string }[] {
  return [...inChunks(claimIds)].flatMap((chunk) =>
    read.all(build.selectFrom("claimLine").select(["id", "claimId"]).where("claimId", "in", chunk)),
  );
}

function askedOver(open: readonly PartyBalances[]): Responsibility {
  return firstAsked(new Set(PARTIES.filter((party) => open.some((line) => line[party] > 0))));
}

const PAPER_OPEN_AGAIN =
  "The check is open again: post it as it stands, or type it again under the same number to put it right.";

/** What else returns to where it was, and what cannot, in sentences. */
function consequencesOf(read: ReadHandle, { answers, stored, isWholeCheck }: VoidPlan): string[] {
  const ranks = coverageRankSchema.options;
  const next = answers.filter(({ destination, rank }) => ranks.indexOf(destination) > ranks.indexOf(rank));
  const ready = next.filter((answer) => answer.submission === "unsent").length;
  const gone = next.length - ready;
  const denials = countOpenDenials(
    read,
    answers.map((answer) => answer.id),
  );
  const forwarded = read.all(
    build.selectFrom("forwarding").select("claimId").where("remittanceId", "=", stored.row.id),
  ).length;
  return [
    ...(isWholeCheck
      ? [stored.row.source === "paper" ? PAPER_OPEN_AGAIN : "The check is open again, and can be posted anew."]
      : ["What was applied waits unapplied on the check; the claim can be posted anew or matched to another."]),
    ...(denials > 0 ? [`${plural(denials, "open denial")} opened by it will be closed.`] : []),
    ...(ready > 0 ? [`${plural(ready, "claim")} ready for the next payer will wait on this one again.`] : []),
    ...(gone > 0
      ? [
          `${plural(gone, "claim")} went to the next payer with this answer already. What was sent cannot be taken back here: tell that payer, or send a corrected claim.`,
        ]
      : []),
    ...(forwarded > 0 && isWholeCheck
      ? [`${plural(forwarded, "claim")} that the payer sent on will no longer count as sent on.`]
      : []),
  ];
}

function countOpenDenials(read: ReadHandle, answerIds: readonly string[]): number {
  return [...inChunks(answerIds)].flatMap((chunk) =>
    read.all(
      build
        .selectFrom("denial")
        .innerJoin("workItem", "workItem.id", "denial.workItemId")
        .select("workItem.id")
        .where("denial.claimAnswerId", "in", chunk)
        .where("workItem.closedDate", "is", null),
    ),
  ).length;
}
