import { expect, test } from "@playwright/test";
import { formatDate } from "../../shared/dates/date-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";

test("a child is registered with guarantor and two coverages; a duplicate is noticed while typing", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { rows } = await askLedger(page, "patients.list", { text: "", offset: 0, limit: 1 });
    const [known] = rows;
    if (!known) throw new Error("The sample has no patient.");
    const [payer, second] = await askLedger(page, "payers.list", { includeInactive: false });
    if (!payer || !second) throw new Error("The sample has no two payers.");
    await page.keyboard.press("Alt+2");
    await page.keyboard.press("Control+n");
    await expect(page.getByLabel("Last name", { exact: true })).toBeFocused();
    // Missing things are named, each with the way to its field.
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("button", { name: /The last name is missing/ })).toBeVisible();
    await page.getByLabel("Last name", { exact: true }).fill(known.last);
    await page.getByLabel("First name", { exact: true }).fill(known.first);
    await page.getByLabel("Birth date", { exact: true }).fill(formatDate(known.birthDate));
    await expect(page.getByText("May be the same person")).toBeVisible();
    await expect(page.getByText(known.accountNumber).first()).toBeVisible();

    await page.getByLabel("Last name", { exact: true }).fill("Nightingale");
    await page.getByLabel("First name", { exact: true }).fill("Pip");
    await page.getByLabel("Birth date", { exact: true }).fill("070419");
    await page.getByLabel("Sex", { exact: true }).selectOption({ label: "Female" });
    await expect(page.getByText("May be the same person")).toHaveCount(0);
    await page.getByLabel("Street", { exact: true }).fill("12 Invented Row");
    await page.getByLabel("City", { exact: true }).fill("Larkwood");
    await page.getByLabel("State", { exact: true }).fill("IL");
    await page.getByLabel("ZIP", { exact: true }).fill("609990012");
    await page.getByLabel("Phone", { exact: true }).fill("8155550142");
    await page.getByLabel("Somebody else than the patient").check();
    await page.getByLabel("Guarantor last name").fill("Nightingale");
    await page.getByLabel("Guarantor first name").fill("Flora");
    await page.getByLabel("Relation to the patient").fill("mother");
    await page.getByRole("button", { name: "Add a coverage" }).click();
    await page.getByLabel("Payer", { exact: true }).fill(payer.name.slice(0, 6));
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("Member number").fill("FIC123456");
    await page.getByLabel("First day").fill("010126");
    await page.getByRole("button", { name: "Add another" }).click();
    await page.getByLabel("Payer", { exact: true }).nth(1).fill(second.name.slice(0, 6));
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("Member number").nth(1).fill("FIC987654");
    await page.keyboard.press("Control+s");

    await expect(page.getByRole("heading", { name: /Nightingale, Pip/i })).toBeVisible();
    await expect(page.getByRole("region", { name: "Coverage in force today" })).toContainText(payer.name);
    const [found] = await askLedger(page, "patients.search", { text: "nightingale pip", limit: 1 });
    const kept = await askLedger(page, "patients.get", { patientId: found?.id ?? "" });
    expect(kept).toMatchObject({ birthDate: "2019-07-04", sex: "F", phone: "8155550142" });
    expect(kept.guarantor).toMatchObject({ relationship: "mother" });
    expect(kept.coverages.map(({ rank, payerId, memberId }) => [rank, payerId, memberId])).toEqual([
      ["primary", payer.id, "FIC123456"],
      ["secondary", second.id, "FIC987654"],
    ]);
    // The view and the registration stand in the audit trail, without the name.
    const audit = await askLedger(page, "audit.list", { beforeSequence: null, limit: 20 });
    expect(audit.some((row) => row.subjectId === kept.id && row.what === "patients.save")).toBe(true);
    expect(JSON.stringify(audit)).not.toMatch(/nightingale/i);
  } finally {
    await close();
  }
});

test("providers, payers, prices and favourites are kept in the settings and used at once", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    await page.keyboard.press("Alt+9");
    const open = async (label: string) => {
      await page
        .getByRole("navigation", { name: "Settings" })
        .getByRole("button", { name: label, exact: true })
        .click();
      await expect(page.getByRole("heading", { name: label, level: 1 })).toBeVisible();
    };
    await open("Providers");
    await page.keyboard.press("Control+n");
    await page.getByLabel("Last name").fill("Quill");
    await page.getByLabel("First name").fill("Nora");
    await page.getByLabel("NPI").fill("1990007778");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("alert")).toContainText(/NPI/);
    await page.getByLabel("NPI").fill("1990007779");
    await page.getByLabel("Taxonomy").fill("207Q00000X");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The provider is saved.")).toBeVisible();

    await open("Payers");
    await page.keyboard.press("Control+n");
    await page.getByLabel("Name", { exact: true }).fill("Paper Kite Mutual");
    await page.getByLabel("Payer number").fill("PKM01");
    await page.getByLabel("Days to file").fill("120");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The payer is saved.")).toBeVisible();

    await open("Fee schedule");
    await page.keyboard.press("Control+n");
    await page.getByLabel("Procedure code").fill("99417");
    await page.getByLabel("Our words for it").fill("Long visit, more time");
    await page.getByLabel("Charge", { exact: true }).fill("61.5");
    await page.getByLabel("In force from").fill("t");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The price is saved.")).toBeVisible();

    await open("Favourite codes");
    const diagnoses = page.getByRole("region", { name: "Diagnoses" });
    await diagnoses.getByLabel("Diagnoses").first().fill("A09");
    await diagnoses.getByLabel("Our words for it").fill("Upset stomach");
    await diagnoses.getByRole("button", { name: "Add" }).click();
    await expect(diagnoses.getByRole("gridcell", { name: "Upset stomach" })).toBeVisible();

    const providers = await askLedger(page, "providers.list", { includeInactive: false });
    expect(providers.map((one) => one.npi)).toContain("1990007779");
    const payers = await askLedger(page, "payers.list", { includeInactive: false });
    expect(payers).toContainEqual(expect.objectContaining({ payerId: "PKM01", timelyFilingDays: 120 }));
    const price = await askLedger(page, "fees.find", {
      ...{ procedureCode: "99417", modifiers: [], date: "2026-03-16" as never },
    });
    expect(price?.chargeCents).toBe(6150);
    const found = await askLedger(page, "codes.search", { list: "diagnosis", text: "upset", limit: 5 });
    expect(found.map((one) => one.code)).toContain("A09");
  } finally {
    await close();
  }
});
