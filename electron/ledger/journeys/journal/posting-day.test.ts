import { afterAll, describe, expect, test } from "vitest";
import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { addDays, type IsoDate, type IsoMoment, isoDate } from "../../../../shared/dates/iso-date.ts";
import { monthOf, monthSchema } from "../../../../shared/dates/month.ts";
import { chargeLine } from "../../../../shared/ledger/charge-line.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { commandContext, JOURNAL_DAY, LINE_IDS, plantAccount } from "../../../../test/support/invented-journal.ts";
import { createTempLedger } from "../../../../test/support/temp-ledger.ts";
import { postEntries } from "./post-entries.ts";
import { openDay, readPostingDay } from "./posting-day.ts";
import { readEntry } from "./read-entries.ts";

const files = createTempLedger();
const ledger = files.open();
ledger.inTransaction(plantAccount);
afterAll(() => {
  ledger.close();
  files.remove();
});

const line = { patientId: "PAT1", claimId: "CLM1", lineId: LINE_IDS[0]!, serviceDate: JOURNAL_DAY };
const charge = (entryId: string, postingDate: IsoDate) =>
  chargeLine({ entryId, postingDate, source: "test" }, { line, amountCents: cents(100), party: "primary" });

/** Works with the month of a day closed, and leaves the ledger as it was. */
function withClosed(day: IsoDate, work: (write: WriteTransaction) => void): void {
  const done = new Error("the test is over");
  expect(() =>
    ledger.inTransaction((write) => {
      const at = "2031-01-01T00:00:00.000Z" as IsoMoment;
      write.run(build.insertInto("closedMonth").values({ id: "C", month: monthOf(day), closedAt: at, closedBy: "x" }));
      work(write);
      throw done;
    }),
  ).toThrow(done);
}

describe("with today's month closed", () => {
  test("what is posted today goes to the first open day, and a day chosen after it stays", () => {
    withClosed(JOURNAL_DAY, (write) => {
      const context = commandContext(write);
      const first = readPostingDay(write, context.clock);
      expect(monthOf(addDays(first, -1))).toBe(monthOf(JOURNAL_DAY));
      postEntries(context, [charge("TODAY", JOURNAL_DAY), charge("LATER", addDays(first, 3))]);
      expect([readEntry(write, "TODAY").postingDate, readEntry(write, "LATER").postingDate]).toEqual([
        first,
        addDays(first, 3),
      ]);
    });
  });

  test("a day that somebody chose in a closed month is refused, never moved, and nothing is posted", () => {
    withClosed(JOURNAL_DAY, (write) => {
      const post = () => postEntries(commandContext(write), [charge("CHOSEN", addDays(JOURNAL_DAY, -40))]);
      expect(post).toThrow(expect.objectContaining({ code: "refused", field: "postingDate" }));
      expect(() => readEntry(write, "CHOSEN")).toThrow(expect.objectContaining({ code: "not-found" }));
    });
  });
});

test("with an earlier month closed, today is today, and the open month's days stand", () => {
  withClosed(addDays(JOURNAL_DAY, -40), (write) => {
    const context = commandContext(write);
    expect(readPostingDay(write, context.clock)).toBe(JOURNAL_DAY);
    postEntries(context, [charge("OPEN", JOURNAL_DAY)]);
    expect(readEntry(write, "OPEN").postingDate).toBe(JOURNAL_DAY);
  });
});

test.each([
  [null, "2026-03-16", "2026-03-16"],
  ["2026-02", "2026-03-16", "2026-03-16"],
  ["2026-03", "2026-03-16", "2026-04-01"],
  ["2026-12", "2026-12-31", "2027-01-01"],
  ["2026-05", "2026-03-16", "2026-06-01"],
])("closed through %s, %s is posted on %s", (closed, day, posted) => {
  expect(openDay(closed === null ? null : monthSchema.parse(closed), isoDate(day))).toBe(posted);
});
