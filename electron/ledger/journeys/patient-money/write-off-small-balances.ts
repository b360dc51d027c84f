import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { postAdjustment } from "../../../../shared/ledger/post-adjustment.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import {
  chooseSmallBalances,
  type SmallBalanceAccount,
  type SmallBalanceChoice,
  type SmallBalanceLine,
  type SmallBalanceSkip,
} from "../../../../shared/patient-billing/choose-small-balances.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntries } from "../journal/read-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { missing } from "../save-row.ts";
import { readLinesById, subjectOf } from "./account-lines.ts";
import { BY_HAND, stampFrom } from "./by-hand.ts";
import { reverseEntries } from "./undo-entry.ts";

type Wanted = ParsedInputOf<"writeOffs.preview">;

/** The reason on every entry of a run. */
const SMALL = "SMALL";

export const smallBalanceJourneys: JourneysOf<
  "writeOffs.preview" | "writeOffs.post" | "writeOffs.runs" | "writeOffs.undo"
> = {
  "writeOffs.preview": ({ read, clock }, wanted) => {
    const { chosen, skipped } = choose(read, wanted, clock.today());
    const names = namesOf(read);
    return {
      totalCents: sumCents(chosen.map((account) => account.amountCents)),
      chosen: chosen.map(({ lines, ...account }) => ({
        ...account,
        ...names.get(account.patientId)!,
        lineCount: lines.length,
      })),
      skipped: skipped.map(({ reason, ...account }) => ({
        ...account,
        ...names.get(account.patientId)!,
        reason: SKIP_WORDS[reason],
      })),
    };
  },
  "writeOffs.post": (context, { patientIds, totalCents, ...wanted }) => {
    const wantedIds = new Set(patientIds);
    const chosen = choose(context.write, wanted, context.clock.today()).chosen.filter((one) =>
      wantedIds.has(one.patientId),
    );
    const sum = sumCents(chosen.map((account) => account.amountCents));
    if (chosen.length !== wantedIds.size || sum !== totalCents) {
      throw new Refusal(
        "stale",
        "These balances changed since they were previewed. Nothing was written off. Preview them again, then write off.",
      );
    }
    return { runId: postRun(context, wanted, chosen, sum), accountCount: chosen.length, totalCents: sum };
  },
  "writeOffs.runs": ({ read }) =>
    read.all(
      build
        .selectFrom("writeOffRun")
        .select(["id", "runDate", "userName", "accountCount", "totalCents", "undoneDate"])
        .orderBy("id", "desc"),
    ),
  "writeOffs.undo": (context, { runId, reason }) => {
    const run = context.write.first(build.selectFrom("writeOffRun").select("undoneDate").where("id", "=", runId));
    if (!run) throw missing("write-off run");
    if (run.undoneDate !== null) throw new Refusal("already-done", "This run was undone before.");
    const entries = readEntries(context.write, standingEntryIds(context.write, runId));
    if (entries.length > 0) reverseEntries(context, entries, reason);
    context.write.run(
      build
        .updateTable("writeOffRun")
        .set({ undoneDate: context.clock.today(), undoneReason: reason })
        .where("id", "=", runId),
    );
    return { entryCount: entries.length };
  },
};

const SKIP_WORDS: Readonly<Record<SmallBalanceSkip, string>> = {
  "insurance-open": "Insurance has still to answer, or was paid too much",
  "unapplied-money": "The patient has money that is not applied yet",
  "credit-on-a-line": "Another line of the account was paid too much",
  "too-young": "Owed for fewer days than asked",
  "too-few-statements": "Fewer statements went out than asked",
};

function choose(read: ReadHandle, wanted: Wanted, today: IsoDate): SmallBalanceChoice {
  return chooseSmallBalances(readAccounts(read, wanted.limitCents), wanted, today);
}

function postRun(
  context: CommandContext,
  { limitCents, minimumDays }: Wanted,
  chosen: SmallBalanceChoice["chosen"],
  totalCents: Cents,
): string {
  const parts = chosen.flatMap((account) => account.lines);
  const lines = readLinesById(
    context.write,
    parts.map((part) => part.lineId),
  );
  const entries = parts.map(({ lineId, openCents }) =>
    postAdjustment(stampFrom(context, BY_HAND.smallBalances), {
      line: subjectOf(lines.get(lineId)!),
      ...{ account: "small-balance", party: "patient", amountCents: openCents, reasonCode: SMALL },
    }),
  );
  postEntries(context, entries);
  const runId = context.newId();
  const { write, clock, user } = context;
  const run = { id: runId, runDate: clock.today(), userName: user.name, limitCents, minimumDays };
  write.run(build.insertInto("writeOffRun").values({ ...run, accountCount: chosen.length, totalCents }));
  write.insertRows(
    "writeOffRunEntry",
    entries.map(({ entryId }) => ({ runId, entryId })),
  );
  refreshResponsibility(
    context,
    [...lines.values()].map((line) => line.claimId),
  );
  for (const { patientId } of chosen) context.concerns("patient", patientId);
  return runId;
}

/** The run's entries that nobody undid one by one. */
function standingEntryIds(read: ReadHandle, runId: string): string[] {
  const rows = read.all(
    build
      .selectFrom("writeOffRunEntry")
      .leftJoin("journalEntry as undone", "undone.reversesEntryId", "writeOffRunEntry.entryId")
      .select("writeOffRunEntry.entryId")
      .where("writeOffRunEntry.runId", "=", runId)
      .where("undone.id", "is", null),
  );
  return rows.map((row) => row.entryId);
}

/** Accounts with a patient balance above zero and at most the limit, in name order. */
function readAccounts(read: ReadHandle, limitCents: Cents): SmallBalanceAccount[] {
  const rows = read.all(
    sql<Omit<SmallBalanceAccount, "lines">>`
      SELECT patient.id AS patientId, opened.insuranceCents,
        (SELECT coalesce(sum(receiptBalance.unappliedCents), 0) FROM receipt
          JOIN receiptBalance ON receiptBalance.receiptId = receipt.id
          WHERE receipt.patientId = patient.id) AS unappliedCents,
        (SELECT count(*) FROM statementPart JOIN statement ON statement.id = statementPart.statementId
          LEFT JOIN statementRun ON statementRun.id = statement.runId
          WHERE statementPart.patientId = patient.id AND statementRun.undoneDate IS NULL) AS statementCount
      FROM (
        SELECT patientId, sum(iif(party = 'patient', balanceCents, 0)) AS patientCents,
          sum(iif(party IN ('primary', 'secondary', 'tertiary'), abs(balanceCents), 0)) AS insuranceCents
        FROM lineBalance WHERE balanceCents <> 0 GROUP BY patientId) AS opened
      JOIN patient ON patient.id = opened.patientId
      WHERE opened.patientCents BETWEEN 1 AND ${limitCents}
      ORDER BY patient.nameKey, patient.id`,
  );
  return rows.map((row) => ({ ...row, lines: readOpenLines(read, row.patientId) }));
}

function readOpenLines(read: ReadHandle, patientId: string): SmallBalanceLine[] {
  return read.all(
    sql<SmallBalanceLine>`
      SELECT lineBalance.lineId, lineBalance.balanceCents AS openCents,
        coalesce(claimLine.patientSinceDate, claimLine.serviceDate) AS sinceDate
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
      WHERE lineBalance.patientId = ${patientId} AND party = 'patient' AND balanceCents <> 0
      ORDER BY claimLine.serviceDate, claimLine.id`,
  );
}

function namesOf(read: ReadHandle): Map<string, { name: string; accountNumber: string }> {
  const rows = read.all(build.selectFrom("patient").select(["id", "last", "first", "accountNumber"]));
  return new Map(rows.map(({ id, last, first, accountNumber }) => [id, { name: `${last}, ${first}`, accountNumber }]));
}
