import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Account } from "../../../../shared/ledger/chart-of-accounts.ts";
import { accountSchema, CHART_OF_ACCOUNTS, partySchema } from "../../../../shared/ledger/chart-of-accounts.ts";
import { entryKindSchema } from "../../../../shared/ledger/journal-entry.ts";
import type { JourneysOf, ReturnOf } from "../../journeys.ts";
import { readRemittance } from "./stored-remittance.ts";

type CheckPostings = ReturnOf<"remittances.entries">;

export const checkEntriesJourneys: JourneysOf<"remittances.entries"> = {
  "remittances.entries": ({ read }, { remittanceId, of, position, limit }) => {
    readRemittance(read, remittanceId);
    const entries = entriesOf(remittanceId, of, position);
    const rows = readPostings(read, entries, of, limit);
    const total = read.first(countPostings(entries, of))?.total ?? 0;
    return { postings: rows, total };
  },
};

/** Receipts under which a check was booked: the one that stands, and those that were voided. */
const receiptsOf = (remittanceId: string) => sql`
  SELECT receiptId FROM remittance WHERE id = ${remittanceId} AND receiptId IS NOT NULL
  UNION SELECT receiptId FROM checkVoid WHERE remittanceId = ${remittanceId}`;

/** Entries that posted answers of a check, voided ones too, with those that took them back. */
function entriesOfAnswers(remittanceId: string, position: number | null) {
  const place = position === null ? sql`` : sql`AND claimAnswer.claimPosition = ${position}`;
  const posted = sql`
    SELECT journalEntry.id FROM claimAnswer
    JOIN answerPosting ON answerPosting.claimAnswerId = claimAnswer.id
    JOIN journalEntry ON journalEntry.sequence BETWEEN answerPosting.firstSequence AND answerPosting.lastSequence
    WHERE claimAnswer.remittanceId = ${remittanceId} ${place}`;
  return withReversals(posted);
}

function withReversals(posted: ReturnType<typeof sql>) {
  return sql`SELECT id FROM (${posted}) UNION SELECT id FROM journalEntry WHERE reversesEntryId IN (${posted})`;
}

function entriesOf(remittanceId: string, of: "booking" | "applied" | "claim", position: number | null) {
  if (of !== "booking") return entriesOfAnswers(remittanceId, of === "claim" ? position : null);
  return withReversals(sql`
    SELECT DISTINCT journalEntry.id FROM journalEntry JOIN posting ON posting.entryId = journalEntry.id
    WHERE posting.receiptId IN (${receiptsOf(remittanceId)}) AND journalEntry.kind = 'check-booked'`);
}

/** Of what was applied only the money's own postings count; of a claim and of the booking all. */
const shown = (of: string) =>
  of === "applied"
    ? sql<boolean>`posting.account = 'receivable' AND (journalEntry.kind = 'insurance-payment' OR reversed.kind = 'insurance-payment')`
    : sql<boolean>`1`;

function postingsIn(entries: ReturnType<typeof sql>, of: string) {
  return build
    .selectFrom("posting")
    .innerJoin("journalEntry", "journalEntry.id", "posting.entryId")
    .leftJoin("journalEntry as reversed", "reversed.id", "journalEntry.reversesEntryId")
    .where(sql<boolean>`posting.entryId IN (${entries})`)
    .where(shown(of));
}

function countPostings(entries: ReturnType<typeof sql>, of: string) {
  return postingsIn(entries, of).select(({ fn }) => fn.countAll<number>().as("total"));
}

function readPostings(
  read: ReadHandle,
  entries: ReturnType<typeof sql>,
  of: string,
  limit: number,
): CheckPostings["postings"] {
  const rows = read.all(
    postingsIn(entries, of)
      .leftJoin("claim", "claim.id", "posting.claimId")
      .leftJoin("claimLine", "claimLine.id", "posting.lineId")
      .leftJoin("patient", "patient.id", "posting.patientId")
      .select(["posting.entryId", "journalEntry.sequence", "journalEntry.kind", "journalEntry.reason"])
      .select(["journalEntry.source", "journalEntry.postingDate", "posting.account", "posting.amountCents"])
      .select(["posting.claimId", "claim.claimNumber", "claimLine.lineNumber", "claimLine.procedureCode"])
      .select(["posting.party", "posting.reference", "journalEntry.reversesEntryId"])
      .select(sql<string | null>`patient.last || ', ' || patient.first`.as("patientName"))
      .select(
        sql<number>`exists (SELECT 1 FROM journalEntry AS back WHERE back.reversesEntryId = journalEntry.id)`.as(
          "reversed",
        ),
      )
      .orderBy("journalEntry.sequence")
      .orderBy("posting.id")
      .limit(limit),
  );
  return rows.map(({ reversesEntryId, reversed, account, kind, party, ...row }) => ({
    ...row,
    kind: entryKindSchema.parse(kind),
    account: accountSchema.parse(account),
    accountLabel: CHART_OF_ACCOUNTS[account as Account].label,
    party: party === null ? null : partySchema.parse(party),
    reverses: reversesEntryId !== null,
    reversed: reversed === 1,
  }));
}
