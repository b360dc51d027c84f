import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { type PayerCheck, writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const HMO = 4;

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

const BUNDLED: InputOf<"adjustmentPolicy.save"> = {
  group: "CO",
  carc: "97",
  action: "write-off",
  account: "bundled",
  responsibility: null,
  effectiveFrom: "2026-03-01",
  effectiveTo: null,
};

const rulesFor = async (carc: string) =>
  (await clinic.value("adjustmentPolicy.list", {})).filter((rule) => rule.group === "CO" && rule.carc === carc);

/** A visit of one line of $100.00, sent, and the check that pays $60.00 of it and reduces the rest by CO-97. */
async function importReducedBy97(day: string, traceNumber: string): Promise<string> {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 10_000]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const check: PayerCheck = {
    payer: HMO,
    traceNumber,
    date: isoDate(day),
    claims: [{ claim: claim!, lines: [{ paidCents: 6_000, adjustments: ["CO-97 4000"] }] }],
  };
  const path = writePayerFile(clinic.practice.folder, `${traceNumber}.835`, [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  return remittanceIds[0]!;
}

async function actionIn(remittanceId: string) {
  const { plan } = await clinic.value("remittances.get", { remittanceId });
  return plan.claims[0]?.lines[0]?.adjustments[0];
}

describe("the adjustment table", () => {
  test("decides by the day of the remittance: the day before, on and after the first day of a rule", async () => {
    const ids = [];
    for (const [index, day] of ["2026-02-28", "2026-03-01", "2026-03-02"].entries()) {
      ids.push(await importReducedBy97(day, `TRN97${index}`));
    }
    for (const id of ids) expect(await actionIn(id)).toMatchObject({ action: "denial", postedCents: 0 });

    await clinic.value("adjustmentPolicy.save", BUNDLED);
    expect(await actionIn(ids[0]!)).toMatchObject({ action: "denial", postedCents: 0 });
    expect(await actionIn(ids[1]!)).toMatchObject({ action: "write-off", account: "bundled", postedCents: 4_000 });
    expect(await actionIn(ids[2]!)).toMatchObject({ action: "write-off", account: "bundled", postedCents: 4_000 });

    for (const remittanceId of ids) {
      await clinic.value("remittances.post", { remittanceId, depositDate: CLINIC_TODAY });
    }
    const { accounts, totalCents } = await clinic.value("ledger.trialBalance", {});
    expect(totalCents).toBe(0);
    const balance = (account: string) => accounts.find((one) => one.account === account)?.balanceCents;
    expect([balance("bundled"), balance("receivable"), balance("cash")]).toEqual([8_000, 4_000, 18_000]);
    expect((await clinic.value("ledger.checkBalances", {})).problems).toEqual([]);
  });

  test("gives way to a new rule from its day on, and goes on when that is taken out unused", async () => {
    await clinic.value("adjustmentPolicy.save", { ...BUNDLED, carc: "45", effectiveFrom: "2026-07-01" });
    const [former, added] = await rulesFor("45");
    expect(former).toMatchObject({ account: "contractual", effectiveFrom: "1995-01-01", effectiveTo: "2026-06-30" });
    expect(added).toMatchObject({ account: "bundled", effectiveFrom: "2026-07-01", effectiveTo: null, used: false });
    await clinic.value("adjustmentPolicy.remove", { id: added!.id });
    expect(await rulesFor("45")).toEqual([{ ...former, effectiveTo: null }]);
  });

  test("is refused where it would be ambiguous or write off what no rule names (rules 3.3)", async () => {
    const before = await clinic.value("adjustmentPolicy.list", {});
    const sameDay = await clinic.refusal("adjustmentPolicy.save", {
      ...BUNDLED,
      carc: "45",
      effectiveFrom: "1995-01-01",
    });
    expect(sameDay).toMatchObject({ code: "refused", field: "effectiveFrom" });
    expect(sameDay.message).toContain("CO-45 from 01/01/1995 already");
    for (const wrong of [
      { carc: "*" },
      { group: "PI" },
      { group: "PR" },
      { group: "OA", carc: "23" },
      { account: null },
      { effectiveTo: "2026-02-28" },
    ]) {
      expect((await clinic.refusal("adjustmentPolicy.save", { ...BUNDLED, ...wrong })).code).toBe("refused");
    }
    expect((await clinic.refusal("adjustmentPolicy.save", { ...BUNDLED, account: "charity" })).code).toBe("bad-input");
    expect(await clinic.value("adjustmentPolicy.list", {})).toEqual(before);
  });

  test("keeps a rule by which something was posted; it can only end", async () => {
    const { id } = await clinic.value("adjustmentPolicy.save", BUNDLED);
    const remittanceId = await importReducedBy97("2026-03-01", "TRNUSED");
    expect(await rulesFor("97")).toMatchObject([{ used: false }]);
    await clinic.value("remittances.post", { remittanceId, depositDate: CLINIC_TODAY });
    expect(await rulesFor("97")).toMatchObject([{ id, used: true }]);
    expect((await clinic.refusal("adjustmentPolicy.remove", { id })).message).toContain("posted by this rule");
    await clinic.value("adjustmentPolicy.end", { id, lastDay: "2026-03-31" });
    expect(await rulesFor("97")).toMatchObject([{ id, used: true, effectiveTo: "2026-03-31" }]);
    expect((await clinic.refusal("adjustmentPolicy.end", { id, lastDay: "2026-02-28" })).code).toBe("refused");
    expect((await clinic.refusal("adjustmentPolicy.end", { id: "NOBODY", lastDay: "2026-03-31" })).code).toBe(
      "not-found",
    );
    await clinic.value("adjustmentPolicy.save", { ...BUNDLED, effectiveFrom: "2026-06-01" });
    expect((await clinic.refusal("adjustmentPolicy.end", { id, lastDay: "2026-06-01" })).message).toContain(
      "06/01/2026",
    );
  });

  test("a reversal gives back what its answer did, by the rule of then, after the rule has changed", async () => {
    const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 10_000]]);
    const [claim] = await clinic.sendClaims([claimId]);
    const post = async (check: Omit<PayerCheck, "payer">) => {
      const path = writePayerFile(clinic.practice.folder, `${check.traceNumber}.835`, [{ ...check, payer: HMO }]);
      const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
      await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
    };
    const books = async () => {
      const { accounts } = await clinic.value("ledger.trialBalance", {});
      const of = (account: string) => accounts.find((one) => one.account === account)?.balanceCents ?? 0;
      return [of("contractual"), of("bundled"), of("receivable")];
    };
    const line = { paidCents: 6_000, adjustments: ["CO-45 4000"] };
    await post({ traceNumber: "TRNTHEN", date: isoDate("2026-02-27"), claims: [{ claim: claim!, lines: [line] }] });
    expect(await books()).toEqual([4_000, 0, 0]);
    await clinic.value("adjustmentPolicy.save", { ...BUNDLED, carc: "45" });
    await post({
      traceNumber: "TRNBACK",
      claims: [{ claim: claim!, status: "22", lines: [{ paidCents: -6_000, adjustments: ["CO-45 -4000"] }] }],
      providerAdjustments: ["FB -6000"],
    });
    expect(await books()).toEqual([0, 0, 10_000]);
    await post({ traceNumber: "TRNNOW", claims: [{ claim: claim!, lines: [line] }] });
    expect(await books()).toEqual([0, 4_000, 0]);
    expect((await clinic.value("ledger.checkBalances", {})).problems).toEqual([]);
  });
});
