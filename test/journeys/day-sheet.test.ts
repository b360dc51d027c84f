import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { addDays, type IsoDate, isoDate } from "../../shared/dates/iso-date.ts";
import type { Account } from "../../shared/ledger/chart-of-accounts.ts";
import { isWriteOffAccount } from "../../shared/ledger/chart-of-accounts.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

interface RawPosting {
  entryId: string;
  postingDate: IsoDate;
  userName: string;
  account: Account;
  amountCents: number;
  method: string | null;
}

const TODAY = isoDate("2026-03-16");

let ledger: PracticeLedger;
let journal: RawPosting[];

/** The sample practice: three months of charges, checks from 835 files, patient payments and voids. */
beforeAll(async () => {
  ledger = await PracticeLedger.create({ sample: true, today: TODAY });
  const [receipt] = (await ledger.value("deposits.list", { fromDate: TODAY })).waiting.filter(
    (one) => one.method === "card",
  );
  await ledger.value("receipts.void", { receiptId: receipt!.receiptId, reason: "Card was declined" });
  journal = ledger.session.unlocked().ledger.read.all(
    sql.raw<RawPosting>(
      `SELECT entryId, journalEntry.postingDate, userName, account, posting.amountCents, receipt.method FROM posting
       JOIN journalEntry ON journalEntry.id = entryId LEFT JOIN receipt ON receipt.id = posting.receiptId`,
    ),
  );
});
afterAll(() => ledger.remove());

type Sheet = OutputOf<"daySheets.get">;

const sum = (rows: readonly RawPosting[], counts: (row: RawPosting) => boolean) =>
  rows.reduce((total, row) => total + (counts(row) ? row.amountCents : 0), 0);

/** What the sheet must say, from the raw postings alone. */
function recomputed(fromDate: IsoDate, toDate: IsoDate) {
  const rows = journal.filter((row) => row.postingDate >= fromDate && row.postingDate <= toDate);
  const money = new Set(rows.filter((row) => ["cash", "unapplied"].includes(row.account)).map((row) => row.entryId));
  return {
    cash: sum(rows, (row) => row.account === "cash"),
    applied: 0 - sum(rows, (row) => row.account === "receivable" && money.has(row.entryId)),
    unapplied: 0 - sum(rows, (row) => row.account === "unapplied"),
    charges: 0 - sum(rows, (row) => row.account === "charges"),
    adjustments: sum(rows, (row) => isWriteOffAccount(row.account)),
    receivableStart: sum(journal, (row) => row.account === "receivable" && row.postingDate < fromDate),
    receivableEnd: sum(journal, (row) => row.account === "receivable" && row.postingDate <= toDate),
    rows,
  };
}

const use = (sheet: Sheet, label: string) => sheet.proof.uses.find((one) => one.label === label)?.amountCents ?? 0;

describe.each([
  ["a day", addDays(TODAY, -3), addDays(TODAY, -3)],
  ["today, with a void", TODAY, TODAY],
  ["a month", isoDate("2026-02-01"), isoDate("2026-02-28")],
  ["a day before the books began", isoDate("2020-01-01"), isoDate("2020-01-01")],
])("the sheet of %s", (_case, fromDate, toDate) => {
  test("proves itself against the journal recomputed from its postings", async () => {
    const sheet = await ledger.value("daySheets.get", { fromDate, toDate });
    const expected = recomputed(fromDate, toDate);
    expect(sheet.proof).toMatchObject({
      ...{ cashCents: expected.cash, usesCents: expected.cash, differenceCents: 0 },
    });
    expect(use(sheet, "Applied to charges")).toBe(expected.applied);
    expect(use(sheet, "Left unapplied")).toBe(expected.unapplied);
    expect(sheet.receivable).toMatchObject({
      ...{ startCents: expected.receivableStart, endCents: expected.receivableEnd, differenceCents: 0 },
    });
    const total = (column: "charges" | "adjustments") =>
      sheet.users.reduce((cents, user) => cents + user[column].amountCents, 0);
    expect([total("charges"), total("adjustments")]).toEqual([expected.charges, expected.adjustments]);
    for (const { userName, method, received } of sheet.received) {
      const own = (row: RawPosting) => row.account === "cash" && row.userName === userName && row.method === method;
      expect(received.amountCents).toBe(sum(expected.rows, own));
    }
    for (const { account, moved } of sheet.accounts) {
      expect(moved.amountCents).toBe(sum(expected.rows, (row) => row.account === account));
    }
  });

  test("takes every figure apart into entries that sum to it", async () => {
    const sheet = await ledger.value("daySheets.get", { fromDate, toDate });
    const figures = [
      ...[...sheet.proof.cash, ...sheet.proof.uses, ...sheet.receivable.changes],
      ...[...sheet.received.map((row) => row.received), ...sheet.accounts.map((row) => row.moved)],
      ...sheet.users.flatMap((user) => [user.charges, user.adjustments, user.applied, user.received, user.paidOut]),
    ];
    for (const { amountCents, filter } of figures) {
      const first = await ledger.value("journal.list", { filter, after: null });
      expect(first.totalCents, JSON.stringify(filter)).toBe(amountCents);
      let page = first;
      const entries = [...first.entries];
      while (page.more) {
        const { postingDate, sequence } = page.entries.at(-1)!;
        page = await ledger.value("journal.list", { filter, after: { postingDate, sequence } });
        entries.push(...page.entries);
      }
      expect(entries).toHaveLength(first.totalCount);
      expect(entries.reduce((total, entry) => total + entry.amountCents, 0)).toBe(amountCents);
    }
  });
});

test("the first sheet has something to prove, and the days must stand in their order", async () => {
  const month = await ledger.value("daySheets.get", { fromDate: "2026-02-01", toDate: "2026-02-28" });
  expect(month.received.map((row) => row.method)).toEqual(expect.arrayContaining(["check", "cash", "card"]));
  expect(use(month, "Applied to charges")).toBeGreaterThan(0);
  const turned = { fromDate: "2026-02-28", toDate: "2026-02-01" };
  expect(await ledger.errorCode("daySheets.get", turned)).toBe("refused");
});
