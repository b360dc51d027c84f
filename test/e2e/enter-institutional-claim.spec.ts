import { expect, type Page, test } from "@playwright/test";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { focusedField, handsOn } from "./support/hands.ts";
import { launch, SAMPLE_TODAY } from "./support/launch.ts";

/** A patient whom three letters find first, insured by a payer that takes files, with diagnoses of a last visit. */
async function findReturningPatient(page: Page) {
  const everything = { patientId: null, text: "", offset: 0, limit: 500 };
  const { rows } = await askLedger(page, "claims.list", { view: "sent", ...everything });
  for (const row of rows.filter((one) => one.readiness === "clean")) {
    const letters = row.patientName.slice(0, 3).toLowerCase();
    const [first] = await askLedger(page, "patients.search", { text: letters, limit: 8 });
    if (first?.id === row.patientId) return { letters, patientId: row.patientId };
  }
  throw new Error("The sample has no patient whom three letters find.");
}

async function priceOf(page: Page, code: string) {
  const price = await askLedger(page, "fees.find", { procedureCode: code, modifiers: [], date: SAMPLE_TODAY as never });
  if (!price) throw new Error(`The sample does not price ${code}.`);
  return price.chargeCents;
}

async function billOf(page: Page, patientId: string, day: string) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "all", patientId, text: "", offset: 0, limit: 50 },
  });
  const row = rows.find((one) => one.kind === "institutional" && one.serviceDate === day);
  if (!row) throw new Error("No institutional claim of that day was saved.");
  const claim = await askLedger(page, "claims.get", { claimId: row.id });
  if (claim.draft.kind !== "institutional") throw new Error("The claim was kept as a professional one.");
  return { ...claim, draft: claim.draft };
}

// A long walk through one form; a busy machine needs more than the usual minute.
test.describe.configure({ timeout: 120_000 });

test("an outpatient bill is entered on the UB-04 by keys alone, mended, seen on paper and sent as an 837I", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { letters, patientId } = await findReturningPatient(page);
    const [visit, blood] = [await priceOf(page, "99213"), await priceOf(page, "36415")];
    const people = await askLedger(page, "providers.list", { includeInactive: false });
    const attending = people.find((one) => one.kind === "person" && one.rendering && one.npi);
    if (!attending?.npi) throw new Error("The sample has no provider who treats.");
    const hands = handsOn(page);
    await hands.press("Alt+3", "Control+Shift+N");
    await expect.poll(() => focusedField(page)).toBe("patientId");
    await hands.type(letters);
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("visitDate");
    await hands.type("t");
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("typeOfBill");
    await expect(page.getByLabel("FL50A, payer")).not.toHaveValue("");
    await hands.type("131");
    // Enter goes on to what an outpatient bill needs and the last bill did not tell.
    await hands.press("Enter");
    for (const [field, code] of [
      ["admissionType", "3"],
      ["pointOfOrigin", "1"],
      ["patientStatus", "01"],
    ] as const) {
      if ((await focusedField(page)) !== field) continue;
      await hands.type(code);
      await hands.press("Enter");
    }
    for (const [index, [revenue, procedure]] of [
      ["510", "99213"],
      ["300", "36415"],
    ].entries()) {
      await expect.poll(() => focusedField(page)).toBe(`lines[${index}].revenueCode`);
      await hands.type(revenue ?? "");
      await hands.press("Enter");
      await expect.poll(() => focusedField(page)).toBe(`lines[${index}].procedureCode`);
      await hands.type(procedure ?? "");
      await hands.press("Enter");
      await expect.poll(() => focusedField(page)).toBe(`lines[${index}].units`);
      await hands.press("Enter");
    }
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("principalDiagnosis.code");
    await hands.press("=", "Enter");
    // The attending provider is missing: it stands beside the form, and F3 goes there.
    const side = page.getByRole("complementary", { name: "State of the claim" });
    await expect(page.getByLabel("Line 2, charge", { exact: true })).toHaveValue(formatMoney(blood));
    await expect(side.getByRole("button", { name: /attending/i })).toBeVisible();
    await expect(side.getByText(/^1 error/)).toBeVisible();
    await hands.press("F3");
    await expect.poll(() => focusedField(page)).toBe("attendingProviderId");
    await hands.type(attending.lastOrOrganization.slice(0, 4));
    await hands.press("Enter");
    await expect(side.getByText("May not go")).toBeHidden();
    await hands.press("Control+s");
    await expect(page.getByText(/Claim \S+ is saved/)).toBeVisible();
    console.log(`outpatient bill of two lines: ${hands.keystrokes} keystrokes beyond ${hands.characters} of data`);
    expect(hands.keystrokes).toBeLessThanOrEqual(30);

    const saved = await billOf(page, patientId, SAMPLE_TODAY);
    expect(saved.readiness).not.toBe("errors");
    expect(saved.totalCents).toBe(visit + blood);
    expect(saved.draft).toMatchObject({
      ...{ typeOfBill: "131", statementFrom: SAMPLE_TODAY, statementTo: SAMPLE_TODAY, patientStatus: "01" },
      attendingProviderId: attending.id,
      lines: [
        { revenueCode: "0510", procedureCode: "99213", chargeCents: visit, units: "1", fromDate: SAMPLE_TODAY },
        { revenueCode: "0300", procedureCode: "36415", chargeCents: blood, units: "1", fromDate: SAMPLE_TODAY },
      ],
    });

    // On paper it is a UB-04.
    await hands.press("Control+p");
    await expect(page.locator("canvas").first()).toBeVisible();
    await page.getByRole("button", { name: "Back to the form" }).press("Enter");

    // Claims of both kinds are ready: each kind goes into a file of its own.
    await page.keyboard.press("Alt+4");
    await page.getByRole("button", { name: /^Make two batches/ }).waitFor();
    await page.keyboard.press("Control+n");
    await expect(page.getByText(/is in the outbox folder/)).toHaveCount(2);
    const batches = await askLedger(page, "batches.list", {});
    const sent = batches.find((batch) => batch.kind === "institutional" && batch.state === "written");
    const { fileText } = await askLedger(page, "batches.get", { batchId: sent?.id ?? "" });
    expect(fileText).toContain("005010X223A2");
    expect(fileText).toContain(`CLM*${saved.claimNumber}*`);
    expect(fileText).toMatch(/SV2\*0510\*HC:99213\*/);
    expect(fileText).toContain(`NM1*71*1*${attending.lastOrOrganization.toUpperCase()}`);
  } finally {
    await close();
  }
});

test("a stay's codes, room and marks of presence are keys as well, and a chord copies the bill whole", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { letters, patientId } = await findReturningPatient(page);
    const hands = handsOn(page);
    const begin = async (day: string) => {
      await hands.press("Alt+3", "Control+Shift+N");
      await expect.poll(() => focusedField(page)).toBe("patientId");
      await hands.type(letters);
      await hands.press("Enter");
      await expect.poll(() => focusedField(page)).toBe("visitDate");
      await hands.type(day);
      await hands.press("Enter");
      await expect.poll(() => focusedField(page)).toBe("typeOfBill");
      await expect(page.getByLabel("FL50A, payer")).not.toHaveValue("");
    };
    /** Types into the field that has the focus, then Enter, which goes on to another one. */
    const enter = async (field: string, text = "") => {
      await expect.poll(() => focusedField(page)).toBe(field);
      await hands.type(text);
      await hands.press("Enter");
    };
    await begin("-6");
    await enter("typeOfBill", "111");
    await enter("admissionDate", "-6");
    await page.getByLabel("FL4, type of bill, three characters").focus();
    await hands.press("F6");
    await enter("conditionCodes[0]", "38");
    await enter("conditionCodes[1]");
    await enter("occurrences[0].code", "symptoms");
    await enter("occurrences[0].date", "-9");
    await enter("occurrences[1].code");
    await enter("occurrenceSpans[0].code");
    await enter("values[0].code", "80");
    await enter("values[0].amountCents", "3");
    await enter("values[1].code");
    await enter("lines[0].revenueCode", "120");
    await enter("lines[0].rateCents", "840");
    await enter("lines[0].units", "3");
    await enter("lines[1].revenueCode");
    await enter("principalDiagnosis.code", "Z00.00");
    await expect.poll(() => focusedField(page)).toBe("principalDiagnosis.presentOnAdmission");
    await hands.type("y");
    await enter("otherDiagnoses[0].code");
    await enter("admittingDiagnosis", "Z00.00");
    await expect.poll(() => focusedField(page)).toBe("attendingProviderId");
    await hands.press("Control+s");
    await expect(page.getByText(/Claim \S+ is saved/)).toBeVisible();
    const kept = await billOf(page, patientId, "2026-03-10");
    expect(kept.draft).toMatchObject({
      ...{ typeOfBill: "111", admissionDate: "2026-03-10", conditionCodes: ["38"], admittingDiagnosis: "Z0000" },
      occurrences: [{ code: "11", date: "2026-03-07" }],
      values: [{ code: "80", amountCents: 300 }],
      lines: [{ revenueCode: "0120", rateCents: 84_000, units: "3", unitBasis: "DA", chargeCents: 252_000 }],
      principalDiagnosis: { code: "Z0000", presentOnAdmission: "Y" },
    });

    await begin("t");
    await hands.press("Control+d");
    await expect(page.getByText(`Copied from claim ${kept.claimNumber}.`)).toBeVisible();
    await hands.press("Control+s");
    await expect(page.getByRole("heading", { name: /^Claim / })).toBeVisible();
    const copied = await billOf(page, patientId, SAMPLE_TODAY);
    expect(copied.draft).toMatchObject({
      ...{ statementFrom: SAMPLE_TODAY, admissionDate: SAMPLE_TODAY, conditionCodes: ["38"] },
      occurrences: [{ code: "11", date: "2026-03-13" }],
      lines: [{ revenueCode: "0120", chargeCents: 252_000 }],
    });
  } finally {
    await close();
  }
});
