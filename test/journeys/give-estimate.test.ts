import { afterAll, beforeAll, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import { type PayerCheck, writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

type Wish = InputOf<"estimates.give">["wish"];
const TODAY = CLINIC_TODAY;
/** Position of the HMO among the sample's payers. */
const HMO = 4;
/** Ten business days and more after today. */
const VISIT = "2026-03-20";

let clinic: SmallClinic;
let selfPayId: string;
beforeAll(async () => {
  clinic = await SmallClinic.open();
  selfPayId = clinic.patientIds.get(PEOPLE.hmo)!;
});
afterAll(() => clinic?.close());

const wish = (changes: Partial<Wish> = {}): Wish => ({
  ...{ language: "en", cause: "scheduling", causeDate: TODAY, fromDate: VISIT, throughDate: VISIT },
  ...{ primaryService: "Office visit", providerId: clinic.providerIds[0]!, facilityId: null, diagnoses: ["I10"] },
  services: [{ procedureCode: "99213", modifiers: [], what: "Office visit", units: 1, priceCents: 12_000 }],
  separateServices: "",
  ...changes,
});
const estimates = () => clinic.value("estimates.list", { patientId: selfPayId });

/** A visit that no insurance is asked for. */
async function visitOnOwnMoney(serviceDate: string, chargeCents: number) {
  const draft = await clinic.draftVisit(PEOPLE.hmo, [["99213", chargeCents]], serviceDate as typeof TODAY);
  const coverageIds = { primary: null, secondary: null, tertiary: null };
  return clinic.value("claims.save", { claimId: null, version: null, draft: { ...draft, coverageIds } });
}

test("an estimate is given with its dates, kept byte for byte, replaced by another and never changed", async () => {
  const preview = await clinic.value("estimates.preview", { patientId: selfPayId, wish: wish() });
  expect(preview).toMatchObject({ dueDate: "2026-03-05", totalCents: 12_000, pageCount: 1 });
  const given = await clinic.value("estimates.give", { patientId: selfPayId, wish: wish(), replacesId: null });
  expect(given.number).toBe(1001);
  const [document] = await clinic.value("documents.list", { claimId: null, patientId: selfPayId });
  expect(document).toMatchObject({ id: given.documentId, kind: "estimate", title: "Good-faith estimate 1001" });
  const [row] = await estimates();
  expect(row).toMatchObject({ totalCents: 12_000, billedCents: 0, excessCents: null, givenLate: false });
  expect(row!.keepUntilDate).toBe("2032-03-02");

  const replacesId = given.estimateId;
  const again = { patientId: selfPayId, wish: wish({ throughDate: "2026-04-30" }), replacesId };
  expect((await clinic.value("estimates.give", again)).number).toBe(1002);
  expect((await clinic.refusal("estimates.give", again)).code).toBe("stale");
  expect((await estimates()).map((one) => [one.number, one.replaced])).toEqual([
    [1002, false],
    [1001, true],
  ]);
});

test("what cannot be is refused with its field: days in the wrong order, a patient's estimate for another", async () => {
  const preview = (changes: Partial<Wish>) =>
    clinic.refusal("estimates.preview", { patientId: selfPayId, wish: wish(changes) });
  expect(await preview({ causeDate: "2026-03-03" })).toMatchObject({ code: "refused", field: "wish.causeDate" });
  expect(await preview({ fromDate: "2026-03-01" })).toMatchObject({ field: "wish.fromDate" });
  expect(await preview({ throughDate: "2026-03-19" })).toMatchObject({ field: "wish.throughDate" });
  expect(await preview({ providerId: "nobody" })).toMatchObject({ code: "not-found" });
  const estimateId = (await estimates())[0]!.estimateId;
  const other = { patientId: clinic.patientIds.get(PEOPLE.twoPayers)!, wish: wish(), replacesId: estimateId };
  expect((await clinic.refusal("estimates.give", other)).code).toBe("not-found");
});

test("a bill that exceeds its estimate by 400 dollars is shown, less by a cent is not; a dispute is opened and closed once", async () => {
  await visitOnOwnMoney("2026-03-20", 51_999);
  expect((await estimates())[0]).toMatchObject({ billedCents: 51_999, excessCents: null });
  const { claimId } = await visitOnOwnMoney("2026-04-30", 1);
  // The replaced estimate is for the first day alone, and says nothing any more.
  expect((await estimates()).map((one) => one.excessCents)).toEqual([40_000, null]);
  expect(claimId).not.toBe("");

  const estimateId = (await estimates())[0]!.estimateId;
  const dispute = { estimateId, openedDate: TODAY, reason: "Invented letter of the patient" };
  const { disputeId } = await clinic.value("estimates.dispute", dispute);
  expect((await clinic.refusal("estimates.dispute", dispute)).code).toBe("already-done");
  expect((await estimates())[0]!.dispute).toMatchObject({ openedDate: TODAY, closedDate: null });
  const close = { disputeId, closedDate: TODAY, outcome: "Lowered to the estimate" };
  expect((await clinic.refusal("estimates.closeDispute", { ...close, closedDate: "2026-03-01" })).code).toBe("refused");
  await clinic.value("estimates.closeDispute", close);
  expect((await clinic.refusal("estimates.closeDispute", close)).code).toBe("already-done");
});

test("at the counter: the newest benefits, the share at what the payer allowed last, and what is owed", async () => {
  const patientId = clinic.patientIds.get(PEOPLE.hmo)!;
  const before = await clinic.value("counter.show", { patientId });
  const { coverageId } = before.coverage!;
  expect(before.coverage!.benefits).toBeNull();
  const benefits = { deductibleLeftCents: 4000, copayCents: 0, coinsurancePercent: 20, outOfPocketLeftCents: null };
  const said = (asOfDate: string, changes = {}) => ({
    ...{ patientId, coverageId, benefits: { ...benefits, asOfDate, source: "Invented call", ...changes } },
  });
  await clinic.value("benefits.record", said("2026-03-02"));
  await clinic.value("benefits.record", said("2026-02-01", { deductibleLeftCents: 99_000 }));
  expect((await clinic.refusal("benefits.record", said("2026-03-03"))).code).toBe("refused");
  const shown = await clinic.value("counter.show", { patientId });
  expect(shown.coverage!.benefits).toMatchObject({ asOfDate: "2026-03-02", deductibleLeftCents: 4000 });
  expect(shown.owedCents).toBe(52_000);

  const ask = async () =>
    clinic.value("counter.estimateShare", {
      ...{ patientId, coverageId, serviceDate: TODAY, benefits },
      services: [
        { procedureCode: "99214", units: 1, preventive: false },
        { procedureCode: "NOPRICE", units: 1, preventive: false },
      ],
    });
  expect((await ask()).services).toMatchObject([{ basis: "none" }, { basis: "none" }]);
  await payerAllows("99214", 14_000);
  const { services, share } = await ask();
  expect(services[0]).toMatchObject({ allowedCents: 14_000, basis: "last-allowed" });
  expect(share).toMatchObject({ deductibleCents: 4000, coinsuranceCents: 2000, shareCents: 6000, planCents: 8000 });
});

/** The HMO answers a visit: of 200.00 charged it allows so much. */
async function payerAllows(code: string, allowedCents: number): Promise<void> {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [[code, 20_000]]);
  const [claim] = await clinic.sendClaims([claimId]);
  const check: PayerCheck = {
    ...{ payer: HMO, traceNumber: "CHK900" },
    claims: [{ claim: claim!, lines: [{ paidCents: allowedCents, adjustments: [`CO-45 ${20_000 - allowedCents}`] }] }],
  };
  const path = writePayerFile(clinic.practice.folder, "allowed.835", [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: TODAY });
}
