import { afterEach, beforeEach, expect, test } from "vitest";
import { readEdi } from "../../shared/edi/read.ts";
import { writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const HMO = 4;
const OFFICE_VISIT = [["99213", 14_500]] as const;

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

const saveNew = (draft: unknown) => clinic.refusal("claims.save", { claimId: null, version: null, draft });

test("a claim never carries another patient's coverage, nor names what is not in the ledger", async () => {
  const draft = await clinic.draftVisit(PEOPLE.hmo, OFFICE_VISIT);
  const others = (await clinic.draftVisit(PEOPLE.twoPayers, OFFICE_VISIT)).coverageIds;
  const foreign = { ...draft, coverageIds: others };
  expect(await saveNew(foreign)).toMatchObject({ code: "refused", field: "coverageIds.primary" });

  const gone: [string, object][] = [
    ["patientId", { patientId: "GONE" }],
    ["coverageIds.primary", { coverageIds: { ...draft.coverageIds, primary: "GONE" } }],
    ["renderingProviderId", { renderingProviderId: "GONE" }],
    ["referringProviderId", { referringProviderId: "GONE" }],
    ["facilityId", { facilityId: "GONE" }],
    ["lines[0].renderingProviderId", { lines: [{ ...draft.lines[0], renderingProviderId: "GONE" }] }],
  ];
  for (const [field, change] of gone) {
    expect(await saveNew({ ...draft, ...change })).toMatchObject({ code: "not-found", field });
  }
  expect((await clinic.countEverything()).claims).toBe(0);
});

test("a line named twice is refused, and the claim stays as it was", async () => {
  const { claimId, version } = await clinic.enterVisit(PEOPLE.hmo, OFFICE_VISIT);
  const { draft } = await clinic.value("claims.get", { claimId });
  const twice = { ...draft, lines: [draft.lines[0], draft.lines[0]] };
  const refusal = await clinic.refusal("claims.save", { claimId, version, draft: twice });
  expect(refusal).toMatchObject({ code: "refused", field: "lines[1].lineId" });
  expect(await clinic.value("claims.get", { claimId })).toMatchObject({ version, totalCents: 14_500 });
});

test("a claim that its payer has answered already goes into no batch", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, OFFICE_VISIT);
  const { batchId } = await clinic.value("batches.prepare", { claimIds: [claimId] });
  const [claim] = readEdi((await clinic.value("batches.get", { batchId })).fileText).claims;
  await clinic.value("batches.cancel", { batchId, reason: "sent on the payer's own site" });
  const check = {
    payer: HMO,
    traceNumber: "CHK1",
    claims: [{ claim: claim!, lines: [{ paidCents: 9_000, adjustments: ["CO-45 5500"] }] }],
  };
  const path = writePayerFile(clinic.practice.folder, "answer.835", [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });

  const { ready, leftOut } = await clinic.value("batches.preview", {});
  expect(ready).toEqual([]);
  expect(leftOut).toMatchObject([{ claimId, reason: expect.stringContaining("answered it already") }]);
  const refusal = await clinic.refusal("batches.prepare", { claimIds: [claimId] });
  expect(refusal).toMatchObject({ code: "refused", message: expect.stringContaining("answered it already") });
});

test("a hold until a day that has come holds nothing, and a claim nobody held is not released", async () => {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, OFFICE_VISIT);
  const before = await clinic.value("claims.get", { claimId });
  await clinic.value("claims.release", { claimId });
  expect((await clinic.value("claims.get", { claimId })).history).toEqual(before.history);
  const hold = { reason: "Waits for the referral", until: CLINIC_TODAY };
  expect(await clinic.value("claims.hold", { claimId, hold })).toEqual({ readiness: before.readiness });
});
