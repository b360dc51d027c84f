import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf, QueryName } from "../../../../shared/contract/contract.ts";
import { addDays } from "../../../../shared/dates/iso-date.ts";
import { applyInsurancePayment } from "../../../../shared/ledger/apply-payment.ts";
import { bookCheck } from "../../../../shared/ledger/book-check.ts";
import { chargeLine } from "../../../../shared/ledger/charge-line.ts";
import { postAdjustment } from "../../../../shared/ledger/post-adjustment.ts";
import { cents } from "../../../../shared/money/cents.ts";
import {
  commandContext,
  INSURANCE_RECEIPT,
  JOURNAL_DAY,
  plantAccount,
} from "../../../../test/support/invented-journal.ts";
import { createTempLedger } from "../../../../test/support/temp-ledger.ts";
import { fixedClock } from "../../clock.ts";
import type { CommandContext, QueryContext, ReturnOf } from "../../journeys.ts";
import { seededNewId } from "../../new-id.ts";
import { postEntries } from "../journal/post-entries.ts";
import { listCreditJourneys } from "./list-credits.ts";
import { listRefundJourneys } from "./list-refunds.ts";
import { refundRequestJourneys } from "./refund-requests.ts";
import { releaseCreditJourneys } from "./release-credit.ts";

const files = createTempLedger();
const ledger = files.open();
afterAll(() => {
  ledger.close();
  files.remove();
});

const newId = seededNewId("payer credits");
const contextOn = (write: WriteTransaction): CommandContext => ({ ...commandContext(write), newId });

type Work<Input, Output> = (context: CommandContext, input: Input) => Output;

/** Runs a plain command of these journeys in a transaction of its own. */
function command<Input, Output>(journey: unknown, input: Input): Output {
  let answer: Output | undefined;
  ledger.inTransaction((write) => {
    answer = (journey as Work<Input, Output>)(contextOn(write), input);
  });
  return answer as Output;
}

/** Asks a query of these journeys as of a day. */
function ask<Name extends QueryName>(
  journeys: Record<Name, unknown>,
  name: Name,
  input: ParsedInputOf<Name>,
  today = JOURNAL_DAY,
): ReturnOf<Name> {
  let answer: ReturnOf<Name> | undefined;
  ledger.inTransaction((write) => {
    const context = { ...contextOn(write), read: write, clock: fixedClock(today).inZone("UTC") };
    answer = (journeys[name] as (context: QueryContext, input: ParsedInputOf<Name>) => ReturnOf<Name>)(context, input);
  });
  return answer!;
}

const credits = () => ask(listCreditJourneys, "credits.list", { patientId: null });
const refunds = (today = JOURNAL_DAY) => ask(listRefundJourneys, "refunds.list", { patientId: null }, today);

/** Medicare pays 80 of 100 after 60 were written off by hand: 40 too much, and the patient owes 30 on another line. */
beforeAll(() => {
  ledger.inTransaction((write) => {
    plantAccount(write);
    write.run(build.updateTable("payer").set({ filingCode: "MB" }));
    write.run(
      sql`INSERT INTO coverage (id, patientId, rank, payerId, relationship, memberId)
        VALUES ('COV1', 'PAT1', 'primary', 'PAYER1', '18', 'X1')`,
    );
    write.run(build.insertInto("claimCoverage").values({ claimId: "CLM1", rank: "primary", coverageId: "COV1" }));
    const context = contextOn(write);
    const stamp = () => ({ entryId: context.newId(), postingDate: JOURNAL_DAY, source: "test" });
    const line = (lineId: string) => ({ patientId: "PAT1", claimId: "CLM1", lineId, serviceDate: JOURNAL_DAY });
    const check = { receiptId: INSURANCE_RECEIPT, payerId: "PAYER1" };
    postEntries(context, [
      chargeLine(stamp(), { line: line("LINE1"), amountCents: cents(100), party: "primary" }),
      chargeLine(stamp(), { line: line("LINE2"), amountCents: cents(30), party: "patient" }),
      postAdjustment(stamp(), {
        line: line("LINE1"),
        ...{ account: "contractual", party: "primary", amountCents: cents(60) },
      }),
      bookCheck(stamp(), {
        ...check,
        ...{ checkCents: cents(80), claimsCents: cents(80), depositDate: JOURNAL_DAY, providerAdjustments: [] },
      })!,
      applyInsurancePayment(stamp(), {
        line: line("LINE1"),
        ...check,
        ...{ party: "primary", amountCents: cents(80), reason: "payment" },
      }),
    ]);
  });
});

test("rules 3.14 and mistake 15: a payer's credit on a line stands as the payer's, apart from the patient, and offsets nobody's debt", () => {
  expect(credits()).toMatchObject({
    ...{ payerCents: 40, patientCents: 0 },
    credits: [{ kind: "line", owner: "payer", lineId: "LINE1", party: "primary", amountCents: 40, sixtyDays: true }],
  });
});

test("it goes back to the check that made it, and from there to the payer within the sixty days", () => {
  const released = command<object, object>(releaseCreditJourneys["credits.release"], {
    lineId: "LINE1",
    party: "primary",
  });
  expect(released).toEqual({ releasedCents: 40, receiptIds: [INSURANCE_RECEIPT] });
  expect(credits()).toMatchObject({
    credits: [{ kind: "receipt", owner: "payer", receiptId: INSURANCE_RECEIPT, amountCents: 40, owedCents: 0 }],
  });
  const request = {
    ...{ receiptId: INSURANCE_RECEIPT, amountCents: cents(40), cause: "adjusted-twice", note: "" },
    identifiedDate: JOURNAL_DAY,
  };
  const { refundId } = command<object, { refundId: string }>(refundRequestJourneys["refunds.request"], request);
  const due = addDays(JOURNAL_DAY, 60);
  expect(refunds()).toMatchObject([{ owner: "payer", dueDate: due, daysLeft: 60 }]);
  expect(refunds(addDays(JOURNAL_DAY, 61))).toMatchObject([{ daysLeft: -1 }]);
  command(refundRequestJourneys["refunds.approve"], { refundId });
  command(refundRequestJourneys["refunds.pay"], { refundId, method: "check", number: "77", paidDate: JOURNAL_DAY });
  expect(refunds(addDays(JOURNAL_DAY, 61))).toMatchObject([{ state: "paid", daysLeft: null }]);
  expect(credits()).toMatchObject({ credits: [], payerCents: 0 });
});

test("a credit that no payment made is not released: the adjustment is undone instead", () => {
  ledger.inTransaction((write) => {
    const context = contextOn(write);
    const stamp = { entryId: context.newId(), postingDate: JOURNAL_DAY, source: "test" };
    const line = { patientId: "PAT1", claimId: "CLM1", lineId: "LINE2", serviceDate: JOURNAL_DAY };
    const twice = { line, account: "courtesy", party: "patient", amountCents: cents(45) } as const;
    postEntries(context, [postAdjustment(stamp, twice)]);
  });
  expect(() => command(releaseCreditJourneys["credits.release"], { lineId: "LINE2", party: "patient" })).toThrow(
    /No payment made this credit/,
  );
});
