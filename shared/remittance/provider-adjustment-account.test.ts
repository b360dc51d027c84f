import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  dollars,
  plan,
  postEntries,
  remittance,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { balanceOf, line200, simple, sound } from "../../test/fixtures/remittance/worked-answer.ts";
import { payerBalancesByReference } from "../ledger/balances.ts";
import { providerAdjustmentRule } from "./provider-adjustment-account.ts";

/** The reasons that rules 3.4 names, by where their money belongs. */
const CARRIED = ["WO", "FB", "72", "CS", "J1", "AP", "BD", "C5", "PL", "RA", "TL", "WU"];
const FEES = ["50", "51", "AH", "AM", "E3", "IR", "L3", "LE"];
const INCOME = { L6: "interest", CT: "capitation", B2: "incentive", "90": "incentive", BN: "incentive" } as const;

describe("provider-level adjustments", () => {
  it("gives each named reason its account (mistake 9: PLB was only a warning)", () => {
    for (const reason of CARRIED)
      expect([reason, providerAdjustmentRule(reason).account]).toEqual([reason, "payer-balance"]);
    for (const reason of FEES) expect([reason, providerAdjustmentRule(reason).account]).toEqual([reason, "payer-fees"]);
    for (const [reason, account] of Object.entries(INCOME)) {
      expect([reason, providerAdjustmentRule(reason).account]).toEqual([reason, account]);
    }
  });

  it("asks a person about what means different things by payer, and about a reason that nobody knows", () => {
    for (const reason of ["CS", "J1", "IR", "LE", "WU", "ZZ"]) expect(providerAdjustmentRule(reason).review).toBe(true);
    for (const reason of ["WO", "FB", "L6", "72", "CT"]) expect(providerAdjustmentRule(reason).review).toBe(false);
    expect(providerAdjustmentRule("ZZ")).toMatchObject({ account: "payer-balance" });
    expect(providerAdjustmentRule("toString")).toMatchObject({ account: "payer-balance", review: true });
  });

  it("books each on the side that its sign names: positive lowers the check and is a debit", () => {
    const plb = ["FB F1 -50", "WO W1 30", "L6 I1 -1.37", "AH A1 2", "CT C1 -500", "72 R1 -10"];
    const claim = line200();
    const posting = plan(remittance([simple()], { plb }), [claim]);
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(balanceOf(entries, "cash")).toBe(dollars(80 + 50 - 30 + 1.37 - 2 + 500 + 10));
    expect(balanceOf(entries, "interest")).toBe(dollars(-1.37));
    expect(balanceOf(entries, "payer-fees")).toBe(dollars(2));
    expect(balanceOf(entries, "capitation")).toBe(dollars(-500));
    expect(Object.fromEntries(payerBalancesByReference(entries))).toEqual({
      F1: dollars(50),
      W1: dollars(-30),
      R1: dollars(10),
    });
  });
});
