import { describe, expect, it } from "vitest";
import type { IsoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { payerBalancesByReference } from "./balances.ts";
import { bookCheck } from "./book-check.ts";
import { foldLineBalances } from "./line-balance.ts";
import { setPayerBalancesOff, settleHeldTakeBack, settlePayerBalanceWithLine } from "./move-payer-balance.ts";

const day = "2026-03-02" as IsoDate;
const stamp = (entryId: string) => ({ entryId, postingDate: day, source: "test" });
const held = { reference: "ICN1", amountCents: cents(8_000) };
const owner = { receiptId: "R1", payerId: "P1" };
const booked = bookCheck(stamp("1"), {
  ...{ ...owner, checkCents: cents(22_000), claimsCents: cents(22_000), depositDate: day, providerAdjustments: [] },
  heldTakeBacks: [held],
})!;

describe("balances with payers", () => {
  it("leave the other claims their money whole while a reversal is held, and close when it posts", () => {
    expect(booked.postings.map((posting) => [posting.account, posting.amountCents])).toEqual([
      ["cash", 22_000],
      ["unapplied", -30_000],
      ["payer-balance", 8_000],
    ]);
    const settled = settleHeldTakeBack(stamp("2"), { ...owner, ...held });
    expect(payerBalancesByReference([booked, settled]).get("ICN1")).toBe(0);
  });

  it("are set off between two references without touching their sum", () => {
    const setOff = setPayerBalancesOff(stamp("3"), {
      payerId: "P1",
      from: "FB1",
      to: "ICN1",
      amountCents: cents(8_000),
    });
    const balances = payerBalancesByReference([booked, setOff]);
    expect([balances.get("ICN1"), balances.get("FB1")]).toEqual([0, -8_000]);
  });

  it("reopen a line with a take-back that no reversal told of, as insurance money gone from it", () => {
    const line = { patientId: "PAT1", claimId: "C1", lineId: "L1", serviceDate: day };
    const facts = { line, party: "primary" as const, payerId: "P1", reference: "ICN1", amountCents: cents(-8_000) };
    const entries = [booked, settlePayerBalanceWithLine(stamp("4"), facts)];
    expect(payerBalancesByReference(entries).get("ICN1")).toBe(0);
    const balance = foldLineBalances(entries).get("L1")!;
    expect(balance.open.primary).toBe(8_000);
    expect(balance.insurancePaidCents).toBe(-8_000);
  });
});
