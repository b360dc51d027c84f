import { afterAll, beforeAll, expect, test } from "vitest";
import type { InstitutionalClaim } from "../../shared/claims/institutional-claim.ts";
import { emptyRevenueLine, type InstitutionalDraft } from "../../shared/claims/institutional-draft.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { checkEdi } from "../../shared/edi/check.ts";
import { readEdi } from "../../shared/edi/read.ts";
import type { FilledForm } from "../../shared/forms/filled-form.ts";
import { UB04_CELLS, type Ub04CellId } from "../../shared/forms/ub04/cells.ts";
import { cents } from "../../shared/money/cents.ts";
import { compareBoxes } from "../differential/compare-boxes.ts";
import { INSTITUTIONAL_RULES } from "../differential/institutional-boxes.ts";
import { InstitutionalFile } from "../differential/institutional-file.ts";
import { answerClaims, COMMERCIAL, HMO, MEDICARE, openLines, sentFileText } from "../support/claim-answers.ts";
import { claimsAnswer, importText, sendBatch, syntaxAnswer } from "../support/clearinghouse-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic, VISIT_DAY } from "../support/small-clinic.ts";

let clinic: SmallClinic;
beforeAll(async () => {
  clinic = await SmallClinic.open();
});
afterAll(() => clinic.close());

/** A rural health clinic's visit: an encounter with its HCPCS code, and supplies by revenue code alone. */
async function draftBill(last: string, changes: Partial<InstitutionalDraft> = {}): Promise<InstitutionalDraft> {
  const patientId = clinic.patientIds.get(last)!;
  const { draft } = await clinic.value("claims.startInstitutional", {
    ...{ patientId, serviceDate: VISIT_DAY, copyVisit: false },
  });
  return {
    ...draft,
    typeOfBill: "711",
    admissionType: "3",
    pointOfOrigin: "1",
    patientStatus: "01",
    conditionCodes: ["07"],
    occurrences: [{ code: "11", date: isoDate("2026-02-18") }],
    values: [{ code: "A1", amountCents: cents(2_000) }],
    principalDiagnosis: { code: "I10", presentOnAdmission: "" },
    otherDiagnoses: [{ code: "E11.9", presentOnAdmission: "" }],
    reasonsForVisit: ["R51.9"],
    attendingProviderId: clinic.providerIds[0]!,
    remarks: "WALKED IN WITHOUT APPOINTMENT",
    lines: [
      {
        ...emptyRevenueLine(),
        revenueCode: "0521",
        procedureCode: "99213",
        fromDate: VISIT_DAY,
        chargeCents: cents(14_500),
      },
      { ...emptyRevenueLine(), revenueCode: "0270", description: "DRESSINGS", units: "3", chargeCents: cents(2_500) },
    ],
    ...changes,
  };
}

async function enterBill(last: string, changes: Partial<InstitutionalDraft> = {}) {
  const draft = await draftBill(last, changes);
  return clinic.value("claims.save", { claimId: null, version: null, draft });
}

async function sentBill(claimId: string): Promise<{ bill: InstitutionalClaim; text: string }> {
  const text = await sentFileText(clinic, [claimId]);
  expect(checkEdi(text, { today: CLINIC_TODAY }).problems).toEqual([]);
  return { bill: readEdi(text).institutionalClaims[0]!, text };
}

const claimOf = (claimId: string) => clinic.value("claims.get", { claimId });

/** The form as its print-image text says it: every cell read from its place. */
async function printedForm(claimId: string): Promise<FilledForm<Ub04CellId>> {
  const { text, form } = await clinic.value("claimForms.preview", { claimId, mode: "data" });
  expect(form).toBe("ub04");
  const sheets = text.split("\f").map((sheet) => sheet.split("\r\n"));
  const pages = sheets.map((lines, index) => {
    const read = UB04_CELLS.map(({ id, pageLine, column, length }) => {
      const line = lines[Math.round(pageLine) - 1] ?? "";
      return [id, line.slice(column - 1, column - 1 + length).trim()] as const;
    });
    const cells = Object.fromEntries(read.filter(([, said]) => said !== ""));
    return { pageNumber: index + 1, pageCount: sheets.length, cells };
  });
  return { pages, warnings: [] };
}

test("a bill is entered, sent as 837I, acknowledged and paid by revenue code; its form says what its file says", async () => {
  const { claimId, claimNumber, problems } = await enterBill(PEOPLE.hmo);
  expect(problems).toEqual([]);
  const page = { view: "all", patientId: null, text: claimNumber, offset: 0, limit: 5 } as const;
  expect((await clinic.value("claims.list", page)).rows).toMatchObject([
    { kind: "institutional", totalCents: 17_000, balanceCents: 17_000, serviceDate: VISIT_DAY, readiness: "clean" },
  ]);
  const visit = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]);
  const { ready } = await clinic.value("batches.preview", {});
  expect(ready.map((claim) => claim.kind).sort()).toEqual(["institutional", "professional"]);
  const mixed = await clinic.refusal("batches.prepare", { claimIds: [claimId, visit.claimId] });
  expect(mixed.message).toContain("not both");

  const batch = await sendBatch(clinic, [claimId]);
  expect(batch.info.version).toBe("005010X223A2");
  expect((await clinic.value("batches.list", {}))[0]).toMatchObject({ kind: "institutional", claimCount: 1 });
  const agrees = compareBoxes(await printedForm(claimId), new InstitutionalFile(batch.text), INSTITUTIONAL_RULES);
  // Form locator 43 has words for a revenue code, for which the file has no place.
  expect(agrees).toEqual([expect.objectContaining({ box: "line.2.description", form: "DRESSINGS", file: "" })]);

  await importText(clinic, "bill.999", syntaxAnswer(batch, "A"));
  expect((await claimOf(claimId)).submission).toBe("received");
  await importText(clinic, "bill.277", claimsAnswer(batch, [{ claimNumber, status: "A2 20" }]));
  expect((await claimOf(claimId)).submission).toBe("accepted");

  const lines = [
    { paidCents: 6_500, adjustments: ["CO-45 5500", "PR-3 2500"] },
    { paidCents: 1_000, adjustments: ["CO-45 1500"] },
  ];
  const bill = batch.claims[0]!;
  const posted = await answerClaims(clinic, {
    ...{ payer: HMO, traceNumber: "BILL" },
    claims: [{ claim: bill, lines, withLineControlNumbers: false }],
  });
  expect(posted).toMatchObject({ exceptionCount: 0, checkCents: 7_500 });
  expect(await openLines(clinic, claimId)).toEqual([
    [1, "patient", 2_500],
    [2, "nobody", 0],
  ]);
  expect((await claimOf(claimId)).adjudication).toBe("paid");
  // A revenue code is no procedure to offer, and its own label names the line to the patient.
  const offered = await clinic.value("codes.search", { list: "procedure", text: "02", limit: 20 });
  expect(offered.map((one) => one.code)).not.toContain("0270");
});

test("rules 3.6: a bill is replaced and voided by the last digit of its type and the payer's number", async () => {
  const { claimId } = await enterBill(PEOPLE.hmo, { statementFrom: isoDate("2026-02-19"), statementTo: VISIT_DAY });
  const { bill } = await sentBill(claimId);
  expect([bill.facilityType, bill.frequency]).toEqual(["71", "1"]);
  const lines = [{ paidCents: 14_500 }, { paidCents: 2_500 }];
  const negative = [{ paidCents: -14_500 }, { paidCents: -2_500 }];
  const changes = { payerControlNumber: "ICN5005" };
  await answerClaims(clinic, { ...{ payer: HMO, traceNumber: "FULL" }, claims: [{ claim: bill, lines, changes }] });

  const correct = { claimId, rank: null, payerControlNumber: null, reason: "Wrong revenue code" };
  const { version } = await clinic.value("claims.correct", correct);
  const opened = (await claimOf(claimId)).draft as InstitutionalDraft;
  expect([opened.typeOfBill, opened.payerControlNumber]).toEqual(["717", "ICN5005"]);
  const [first, second] = opened.lines;
  const draft = { ...opened, lines: [first!, { ...second!, revenueCode: "0272" }] };
  await clinic.value("claims.save", { claimId, version, draft });
  const { bill: replacement } = await sentBill(claimId);
  expect(replacement).toMatchObject({ frequency: "7", payerControlNumber: "ICN5005", facilityType: "71" });
  expect(replacement.lines.map((line) => line.controlNumber)).toEqual(bill.lines.map((line) => line.controlNumber));

  const other = await clinic.draftVisit(PEOPLE.hmo, [["99213", 14_500]]);
  const stored = await claimOf(claimId);
  const kind = await clinic.refusal("claims.save", { claimId, version: stored.version, draft: other });
  expect(kind.code).toBe("refused");

  const back = { ...{ payer: HMO, traceNumber: "PAIR" }, claims: [{ claim: bill, status: "22", lines: negative }] };
  await answerClaims(clinic, back);
  await answerClaims(clinic, {
    ...{ payer: HMO, traceNumber: "AGAIN" },
    claims: [{ claim: replacement, lines, changes: { payerControlNumber: "ICN6006" } }],
  });
  const voiding = { claimId, rank: null, payerControlNumber: null, reverseCharges: true, reason: "Wrong patient" };
  await clinic.value("claims.void", voiding);
  const { bill: voided } = await sentBill(claimId);
  expect(voided).toMatchObject({ frequency: "8", payerControlNumber: "ICN6006" });
});

test("a rejected bill is mended at its form locator, and goes again as it then is", async () => {
  const { claimId, claimNumber } = await enterBill(PEOPLE.hmo, { statementFrom: isoDate("2026-02-12") });
  const batch = await sendBatch(clinic, [claimId]);
  const word = { claimNumber, status: "A7 562 82" };
  await importText(clinic, "rejected.277", claimsAnswer(batch, [word], { serial: 7 }));
  const { submission, draft, version } = await claimOf(claimId);
  expect(submission).toBe("rejected");
  const work = await clinic.value("work.list", { includeSnoozed: false });
  expect(work.find((item) => item.claimId === claimId)).toMatchObject({
    fixBox: "76",
    fixField: "attendingProviderId",
  });
  const mended = { ...(draft as InstitutionalDraft), attendingProviderId: clinic.providerIds[1]! };
  await clinic.value("claims.save", { claimId, version, draft: mended });
  const { bill } = await sentBill(claimId);
  expect(bill.attendingProvider?.npi).not.toBe((batch.claims[0] as InstitutionalClaim).attendingProvider?.npi);
});

test("rules 3.1: a bill answered as a whole, without lines, posts what the payer said and invents no line", async () => {
  const { claimId } = await enterBill(PEOPLE.hmo, { statementFrom: isoDate("2026-02-11") });
  const { bill } = await sentBill(claimId);
  const adjustments = [
    { group: "CO", carc: "45", amountCents: cents(6_000), segmentNumber: 0 },
    { group: "PR", carc: "1", amountCents: cents(1_000), segmentNumber: 0 },
  ];
  const changes = { lines: [], adjustments, paidCents: cents(10_000), patientResponsibilityCents: cents(1_000) };
  const whole = { claim: bill, lines: bill.lines.map(() => ({ paidCents: 0 })), changes };
  const posted = await answerClaims(clinic, { ...{ payer: HMO, traceNumber: "WHOLE" }, claims: [whole] });
  expect(posted).toMatchObject({ exceptionCount: 0, checkCents: 10_000 });
  const open = await openLines(clinic, claimId);
  expect(open).toHaveLength(2);
  expect(open.reduce((sum, [, , cents]) => sum + cents, 0)).toBe(1_000);
});

test("the second payer gets the first one's answer under the revenue codes of the lines", async () => {
  const { claimId } = await enterBill(PEOPLE.twoPayers);
  const { bill } = await sentBill(claimId);
  const lines = [
    { paidCents: 8_000, adjustments: ["CO-45 4500", "PR-2 2000"] },
    { paidCents: 1_000, adjustments: ["CO-45 1000", "PR-2 500"] },
  ];
  await answerClaims(clinic, { ...{ payer: MEDICARE, traceNumber: "FIRST" }, claims: [{ claim: bill, lines }] });
  expect(await openLines(clinic, claimId)).toEqual([
    [1, "secondary", 2_000],
    [2, "secondary", 500],
  ]);
  const { bill: second } = await sentBill(claimId);
  expect(second.destination).toBe("secondary");
  const answer = second.coverages[0]!.priorAdjudication!;
  expect(answer.lines.map((line) => [line.procedureCode, line.revenueCode, line.paidCents])).toEqual([
    ["99213", "0521", 8_000],
    ["", "0270", 1_000],
  ]);
  await answerClaims(clinic, {
    ...{ payer: COMMERCIAL, traceNumber: "SECOND" },
    claims: [
      {
        claim: second,
        status: "2",
        lines: [
          { paidCents: 2_000, adjustments: ["OA-23 12500"] },
          { paidCents: 500, adjustments: ["OA-23 2000"] },
        ],
      },
    ],
  });
  expect((await openLines(clinic, claimId)).map(([, , open]) => open)).toEqual([0, 0]);
});

test("a bill begins like the last one, and is copied whole onto another day", async () => {
  const patientId = clinic.patientIds.get(PEOPLE.hmo)!;
  const serviceDate = isoDate("2026-02-27");
  const begun = await clinic.value("claims.startInstitutional", { patientId, serviceDate, copyVisit: false });
  expect(begun.draft).toMatchObject({ typeOfBill: "711", patientStatus: "01", statementFrom: serviceDate, lines: [] });
  const copied = await clinic.value("claims.startInstitutional", { patientId, serviceDate, copyVisit: true });
  expect(copied.copiedClaimNumber).not.toBeNull();
  expect(copied.draft).toMatchObject({ typeOfBill: "711", payerControlNumber: "", statementTo: serviceDate });
  expect(copied.draft.occurrences).toEqual([{ code: "11", date: "2026-02-25" }]);
  expect(copied.draft.lines.map((line) => [line.lineId, line.revenueCode, line.fromDate])).toEqual([
    [null, "0521", serviceDate],
    [null, "0270", null],
  ]);
  // A professional visit begins like the last professional one, whatever was billed institutionally since.
  const visit = await clinic.value("claims.start", { patientId, serviceDate, copyVisit: true });
  expect(visit.draft.lines.map((line) => line.procedureCode)).toEqual(["99213"]);
});

test("what is wrong is told by form locator while one types, and an unfinished bill does not go", async () => {
  const draft = await draftBill(PEOPLE.hmo, { typeOfBill: "7", attendingProviderId: null, patientStatus: "" });
  const checked = await clinic.value("claims.check", { claimId: null, draft });
  expect(checked.problemsByBox).toMatchObject({ "4": "error", "17": "error", "76": "error" });
  const { claimId } = await clinic.value("claims.save", { claimId: null, version: null, draft });
  const refused = await clinic.refusal("batches.prepare", { claimIds: [claimId] });
  expect(refused.message).toContain("type of bill");
  const held = await clinic.value("claims.hold", { claimId, hold: { reason: "Waits for the physician", until: null } });
  expect(held.readiness).toBe("held");
});
