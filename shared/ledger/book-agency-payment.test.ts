import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { cents, sumCents } from "../money/cents.ts";
import { bookAgencyPayment } from "./book-agency-payment.ts";

const stamp = { entryId: "e1", postingDate: isoDate("2026-03-02"), source: "screen: agency payment" };
const facts = { receiptId: "r1", patientId: "p1", depositDate: isoDate("2026-03-02"), method: "check" };

test("what the patient paid waits on the receipt whole; the bank got it less the fee, which is an expense", () => {
  const amounts = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((collected) => fc.tuple(fc.constant(collected), fc.integer({ min: 0, max: collected - 1 })));
  fc.assert(
    fc.property(amounts, ([collected, fee]) => {
      const payment = { ...facts, collectedCents: cents(collected), feeCents: cents(fee) };
      const { postings } = bookAgencyPayment(stamp, payment);
      const of = (account: string) =>
        sumCents(postings.filter((posting) => posting.account === account).map((posting) => posting.amountCents));
      expect([of("cash"), of("agency-fees"), of("unapplied")]).toEqual([collected - fee, fee, -collected]);
    }),
  );
});
