import { expect, type Page, test } from "@playwright/test";
import { professionalDraft } from "../../shared/claims/any-draft.ts";
import type { Cents } from "../../shared/money/cents.ts";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { focusedField, handsOn } from "./support/hands.ts";
import { launch, SAMPLE_TODAY } from "./support/launch.ts";

const SENT = ["written", "received", "accepted"];

/** A patient whom three letters find first, with a clean claim that a follow-up can be like. */
async function findReturningPatient(page: Page) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "all", patientId: null, text: "", offset: 0, limit: 500 },
  });
  for (const row of rows.filter((one) => one.readiness === "clean" && SENT.includes(one.submission))) {
    const letters = row.patientName.slice(0, 3).toLowerCase();
    const [first] = await askLedger(page, "patients.search", { text: letters, limit: 8 });
    if (first?.id === row.patientId) return { letters, patientId: row.patientId, name: row.patientName };
  }
  throw new Error("The sample has no patient whom three letters find.");
}

async function priceOf(page: Page, code: string): Promise<Cents> {
  const price = await askLedger(page, "fees.find", { procedureCode: code, modifiers: [], date: SAMPLE_TODAY as never });
  if (!price) throw new Error(`The sample does not price ${code}.`);
  return price.chargeCents;
}

async function newestClaimOf(page: Page, patientId: string) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "all", patientId, text: "", offset: 0, limit: 50 },
  });
  const [newest] = rows.filter((row) => row.serviceDate === SAMPLE_TODAY && row.submission === "unsent");
  if (!newest) throw new Error("No claim of today was saved.");
  const detail = await askLedger(page, "claims.get", { claimId: newest.id });
  return { ...detail, draft: professionalDraft(detail.draft) };
}

test("a follow-up visit of two lines takes few keystrokes, and no mouse", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { letters, patientId } = await findReturningPatient(page);
    const [office, blood] = [await priceOf(page, "99213"), await priceOf(page, "36415")];
    const { recentDiagnoses } = await askLedger(page, "claims.start", {
      ...{ patientId, serviceDate: SAMPLE_TODAY as never, copyVisit: false },
    });
    await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
    const hands = handsOn(page);
    await hands.press("Alt+3");
    await expect(page.getByRole("heading", { name: "Claims" })).toBeVisible();
    await hands.press("Control+n");
    await expect.poll(() => focusedField(page)).toBe("patientId");
    await hands.type(letters);
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("visitDate");
    await hands.type("t");
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("diagnoses[0]");
    await expect(page.getByText("Last visit", { exact: false }).first()).toBeVisible();
    await hands.press("=", "Enter");
    for (const [index, code] of ["99213", "36415"].entries()) {
      await expect.poll(() => focusedField(page)).toBe(`lines[${index}].procedureCode`);
      await hands.type(code);
      await hands.press("Enter");
      await expect.poll(() => focusedField(page)).toBe(`lines[${index}].modifiers`);
      await hands.press("Enter");
    }
    await expect(page.getByLabel("Line 1, charge")).toHaveValue(formatMoney(office));
    await expect(page.getByLabel("Line 2, charge")).toHaveValue(formatMoney(blood));
    await hands.press("Control+Enter");
    await expect(page.getByText(/Claim \S+ is saved/)).toBeVisible();
    // Saved and next: the hand is on the patient of the next claim already.
    await expect.poll(() => focusedField(page)).toBe("patientId");
    console.log(`follow-up visit of two lines: ${hands.keystrokes} keystrokes beyond ${hands.characters} of data`);
    expect(hands.keystrokes).toBeLessThanOrEqual(25);

    const { draft, history, totalCents } = await newestClaimOf(page, patientId);
    expect(draft.diagnoses).toEqual(recentDiagnoses.filter((one) => one.lastVisit).map((one) => one.code));
    expect(draft.diagnoses.length).toBeGreaterThan(0);
    expect(draft.lines.map((line) => [line.procedureCode, line.chargeCents, line.units, line.fromDate])).toEqual([
      ["99213", office, "1", SAMPLE_TODAY],
      ["36415", blood, "1", SAMPLE_TODAY],
    ]);
    expect(draft.lines.every((line) => line.diagnosisPointers.length > 0)).toBe(true);
    expect(totalCents).toBe(office + blood);
    expect(history.map((event) => event.kind)).toContain("created");
  } finally {
    await close();
  }
});

test("a chord copies the former visit whole; a drug, a note and a hold are typed", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { letters, patientId, name } = await findReturningPatient(page);
    const former = await askLedger(page, "claims.start", {
      ...{ patientId, serviceDate: SAMPLE_TODAY as never, copyVisit: true },
    });
    const hands = handsOn(page);
    await hands.press("Alt+3", "Control+n");
    await expect.poll(() => focusedField(page)).toBe("patientId");
    await hands.type(letters);
    await hands.press("Enter");
    await expect(page.getByLabel("Patient", { exact: true })).toHaveValue(new RegExp(name.split(",")[0] ?? "", "i"));
    await hands.type("t");
    await hands.press("Enter");
    await expect(page.getByRole("button", { name: "Copy the last visit whole" })).toBeEnabled();
    await hands.press("Control+d");
    await expect(page.getByText(`Copied from claim ${former.copiedClaimNumber}.`)).toBeVisible();
    const next = former.draft.lines.length;
    await expect(page.getByLabel(`Line ${next}, procedure code`)).toHaveValue(
      former.draft.lines.at(-1)?.procedureCode ?? "none",
    );
    // A further line: a drug with its NDC, quantity and unit, and a note.
    await page.getByLabel(`Line ${next + 1}, procedure code`).focus();
    await hands.type("J1030");
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe(`lines[${next}].modifiers`);
    await hands.press("F4");
    await page.getByLabel(`Line ${next + 1}, NDC, eleven digits`).focus();
    await hands.type("00009-0280-03");
    await hands.press("Tab");
    await hands.type("1");
    await hands.press("Tab");
    await hands.type("ml");
    await page.getByLabel(`Line ${next + 1}, note`).focus();
    await hands.type("left knee");
    await page.getByLabel(`Line ${next + 1}, charge`).focus();
    await hands.type("85");
    await hands.press("Control+s");
    await expect(page.getByRole("heading", { name: /^Claim / })).toBeVisible();
    const saved = await newestClaimOf(page, patientId);
    expect(saved.draft.diagnoses).toEqual(former.draft.diagnoses);
    expect(saved.draft.lines.slice(0, next).map((line) => line.procedureCode)).toEqual(
      former.draft.lines.map((line) => line.procedureCode),
    );
    expect(saved.draft.lines[next]).toMatchObject({
      ...{ procedureCode: "J1030", chargeCents: 8500, note: "left knee" },
      ndc: { code: "00009028003", quantity: "1", unit: "ML" },
    });

    await page.getByRole("button", { name: "Hold back…" }).press("Enter");
    await page.getByLabel("Why it is held back").fill("waits for the operation report");
    await page.getByRole("button", { name: "Hold back", exact: true }).press("Enter");
    await expect(page.getByText("waits for the operation report").first()).toBeVisible();
    expect((await newestClaimOf(page, patientId)).hold).toEqual({
      reason: "waits for the operation report",
      until: null,
    });
    await page.getByRole("button", { name: "Release" }).press("Enter");
    await expect.poll(async () => (await newestClaimOf(page, patientId)).hold).toBeNull();
  } finally {
    await close();
  }
});

test("problems appear while typing and lead to their fields; a claim with errors is saved and stays", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { letters, patientId } = await findReturningPatient(page);
    const hands = handsOn(page);
    await hands.press("Alt+3", "Control+n");
    await expect.poll(() => focusedField(page)).toBe("patientId");
    await hands.type(letters);
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("visitDate");
    await hands.type("t");
    await hands.press("Enter");
    await page.getByLabel("Line 1, procedure code").focus();
    await hands.type("99213");
    await hands.press("Enter");
    await expect.poll(() => focusedField(page)).toBe("lines[0].modifiers");
    const side = page.getByRole("complementary", { name: "State of the claim" });
    await expect(side.getByText(/\d+ errors?/)).toBeVisible();
    const problem = side.getByRole("button", { name: /diagnos/i }).first();
    await problem.press("Enter");
    await expect.poll(() => focusedField(page)).toMatch(/^(diagnoses|lines\[0\]\.diagnosisPointers)/);
    await hands.press("Control+s");
    await expect(page.getByText(/may not go yet/)).toBeVisible();
    const saved = await newestClaimOf(page, patientId);
    expect(saved.readiness).toBe("errors");
    const { leftOut } = await askLedger(page, "batches.preview", {});
    expect(leftOut.map((claim) => claim.claimNumber)).toContain(saved.claimNumber);
    // Corrected, it is clean: the diagnoses of the last visit are one key.
    await page.getByLabel("Diagnosis A").focus();
    await hands.type("Z00.00");
    await hands.press("Enter");
    await expect(page.getByLabel("Diagnosis A")).toHaveValue("Z00.00");
    await page.getByLabel("Line 1, diagnosis pointers, letters A to L").focus();
    await hands.type("A");
    await hands.press("Control+s");
    await expect.poll(async () => (await newestClaimOf(page, patientId)).readiness).not.toBe("errors");
  } finally {
    await close();
  }
});
