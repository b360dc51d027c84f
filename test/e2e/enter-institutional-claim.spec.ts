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

async function billOfToday(page: Page, patientId: string) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "all", patientId, text: "", offset: 0, limit: 50 },
  });
  const row = rows.find((one) => one.kind === "institutional" && one.serviceDate === SAMPLE_TODAY);
  if (!row) throw new Error("No institutional claim of today was saved.");
  const claim = await askLedger(page, "claims.get", { claimId: row.id });
  if (claim.draft.kind !== "institutional") throw new Error("The claim was kept as a professional one.");
  return { ...claim, draft: claim.draft };
}

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
    await expect(page.getByLabel("FL6, statement through")).not.toHaveValue("");
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

    const saved = await billOfToday(page, patientId);
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
