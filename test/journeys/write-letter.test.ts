import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePng } from "../../electron/ledger/printing/logo/write-png.ts";
import { readPdfText } from "../../electron/ledger/printing/read-pdf-text.ts";
import type { LetterSubject } from "../../shared/contract/letters.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import type { LetterKind, LetterLanguage } from "../../shared/forms/letters/letter-kind.ts";
import { cents } from "../../shared/money/cents.ts";
import { writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic, VISIT_DAY } from "../support/small-clinic.ts";

const MEDICARE = 0;

let clinic: SmallClinic;
let claimId: string;
let patientId: string;

beforeAll(async () => {
  clinic = await SmallClinic.open();
  patientId = clinic.patientIds.get(PEOPLE.twoPayers)!;
  const lines: [string, number][] = [
    ["99213", 14_500],
    ["36415", 2_500],
  ];
  claimId = (await clinic.enterVisit(PEOPLE.twoPayers, lines)).claimId;
  const [claim] = await clinic.sendClaims([claimId]);
  const answers = [
    { paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] },
    { paidCents: 0, adjustments: ["CO-50 2500"] },
  ];
  const check = {
    ...{ payer: MEDICARE, traceNumber: "EFT7701" },
    claims: [{ claim: claim!, lines: answers, changes: { payerControlNumber: "ICN77" } }],
  };
  const path = writePayerFile(clinic.practice.folder, "EFT7701.835", [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "a" as never }, { a: path });
  await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
});
afterAll(() => clinic?.close());

async function wordsOf(pdfBase64: string): Promise<string> {
  const placed = await readPdfText(Buffer.from(pdfBase64, "base64"));
  return placed.map(({ text }) => text).join(" ");
}

async function begin(kind: LetterKind, subject: LetterSubject, language: LetterLanguage | null = null) {
  const begun = await clinic.value("letters.start", { kind, subject, language });
  return { kind, subject, ...begun };
}

describe("an appeal of a denied claim", () => {
  test("names the payer's number and its reasons in our words, and is printed, kept and told in the claim's history", async () => {
    const letter = await begin("appeal", { kind: "claim", id: claimId });
    expect(letter.recipient.address).toMatchObject({ line1: "PO BOX 9001" });
    const text = letter.text.replace("We disagree.", "We disagree, as we said on the telephone.");
    const preview = await clinic.value("letters.preview", { ...letter, text });
    expect(preview.emptyFields).toEqual([]);
    const { documentId } = await clinic.value("letters.print", { ...letter, text });
    const kept = await clinic.value("documents.get", { documentId });
    const words = await wordsOf(kept.pdfBase64);
    for (const part of [
      "ICN77",
      "not medically necessary (CO-50)",
      "36415",
      "on the telephone",
      "PO BOX 9001",
      "25.00",
    ])
      expect(words).toContain(part);
    // What the contract takes off is no reason to appeal, and the second payer is nobody's business here.
    expect(words).not.toMatch(/CO-45|diagnos/i);
    expect(await wordsOf(preview.pdfBase64)).toBe(words);
    expect((await clinic.value("documents.get", { documentId })).sha256).toBe(kept.sha256);

    const [listed] = await clinic.value("letters.list", { subject: { kind: "claim", id: claimId } });
    expect(listed).toMatchObject({ documentId, kind: "appeal", language: "en", recipientName: letter.recipient.name });
    expect(await clinic.value("documents.list", { claimId, patientId: null })).toContainEqual(
      expect.objectContaining({ id: documentId, kind: "letter" }),
    );
    const { history } = await clinic.value("claims.get", { claimId });
    expect(history.at(-1)).toMatchObject({ text: "Letter printed: appeal", referenceId: documentId });
  });

  test("is not written about a patient, nor a refund's letter about a claim", async () => {
    const about = { kind: "patient" as const, id: patientId };
    const wrong = await clinic.refusal("letters.start", { kind: "appeal", subject: about, language: null });
    expect(wrong).toMatchObject({ code: "refused", message: expect.stringContaining("about a claim") });
    const nobody = { kind: "claim" as const, id: "nobody" };
    expect(await clinic.refusal("letters.start", { kind: "appeal", subject: nobody, language: null })).toMatchObject({
      code: "not-found",
    });
  });

  test("with a field that does not exist is refused with its line, in preview and in print, and nothing is kept", async () => {
    const letter = await begin("appeal", { kind: "claim", id: claimId });
    const kept = await clinic.value("documents.list", { claimId, patientId: null });
    for (const call of ["letters.preview", "letters.print"]) {
      const refusal = await clinic.refusal(call, { ...letter, text: `Dear\n{{claim.nummber}}` });
      expect(refusal).toMatchObject({ code: "refused", field: "text" });
      expect(refusal.message).toMatch(/^Line 2: .*Did you mean \{\{claim.number\}\}/);
    }
    expect(await clinic.value("documents.list", { claimId, patientId: null })).toEqual(kept);
  });
});

describe("the practice's own text", () => {
  const template = { kind: "balance", language: "es" } as const;
  const versions = async () => (await clinic.value("letterTemplates.get", template)).versions;

  test("is checked when it is saved, stands in new letters, and goes back to ours with every version kept", async () => {
    const [ours] = await versions();
    expect(ours).toMatchObject({ version: 0, own: false });
    const wrong = { ...template, text: "Hola\n\n{{claim.number}}", basedOnVersion: 0 };
    const refused = await clinic.refusal("letterTemplates.save", wrong);
    expect(refused).toMatchObject({ code: "refused", field: "text", message: expect.stringMatching(/^Line 3: /) });
    expect(await versions()).toHaveLength(1);

    const text = "Hola {{patient.first}}: debe {{account.balance}}.";
    await clinic.value("letterTemplates.save", { ...template, text, basedOnVersion: 0 });
    const stale = await clinic.refusal("letterTemplates.save", { ...template, text: "Otra", basedOnVersion: 0 });
    expect(stale.code).toBe("stale");
    const letter = await begin("balance", { kind: "patient", id: patientId }, "es");
    expect(letter.text).toBe(text);

    await clinic.value("letterTemplates.reset", { ...template, basedOnVersion: 1 });
    const [now, own, first] = await versions();
    expect([now!.version, own!.version, first!.version]).toEqual([2, 1, 0]);
    expect([now!.text, own!.text]).toEqual([first!.text, text]);
    const list = await clinic.value("letterTemplates.list", {});
    expect(list.find((one) => one.kind === "balance" && one.language === "es")).toMatchObject({ own: false });
  });
});

describe("letters to a person", () => {
  test("say in plain words what is owed, and show no code and no diagnosis", async () => {
    const { claimId: visit } = await clinic.enterVisit(PEOPLE.selfPay, [["99213", 12_000]]);
    expect(visit).not.toBe(claimId);
    const subject = { kind: "patient", id: clinic.patientIds.get(PEOPLE.selfPay)! } as const;
    const letter = await begin("collection-3", subject, "es");
    const preview = await clinic.value("letters.preview", letter);
    const words = await wordsOf(preview.pdfBase64);
    expect(words).toContain("$120.00");
    expect(words).toContain("Qué se hizo");
    expect(words).not.toMatch(/99213|I10/);
  });

  test("ask nothing of what a payment plan spreads and has not come due", async () => {
    const selfPay = clinic.patientIds.get(PEOPLE.selfPay)!;
    const subject = { kind: "patient", id: selfPay } as const;
    const { claimId: visit } = await clinic.enterVisit(PEOPLE.selfPay, [["99213", 30_000]]);
    const balanceText = async () => {
      const letter = { ...(await begin("balance", subject)), text: "{{account.balance}}" };
      return wordsOf((await clinic.value("letters.preview", letter)).pdfBase64);
    };
    expect(await balanceText()).toContain("$420.00");
    const { lines } = await clinic.value("accounts.get", { patientId: selfPay });
    const lineIds = lines.filter((line) => line.claimId === visit).map((line) => line.lineId);
    const wish = {
      ...{ lineIds, downPaymentCents: cents(0), frequency: "monthly" as const, firstDate: isoDate("2026-04-01") },
      ...{ surplus: "shorten" as const, division: { by: "count" as const, count: 4 } },
    };
    await clinic.value("plans.make", {
      ...{ patientId: selfPay, wish, totalCents: cents(30_000), exceptionReason: "", agreed: true },
    });
    expect(await balanceText()).toContain("$120.00");
  });

  test("go to somebody and say something, or are not printed", async () => {
    const letter = await begin("patient-letter", { kind: "patient", id: patientId });
    expect(await clinic.refusal("letters.print", letter)).toMatchObject({ code: "refused", field: "text" });
    const text = letter.text.replace("Type your letter here.", "We moved.");
    const nobody = { ...letter, text, recipient: { name: " ", address: null } };
    expect(await clinic.refusal("letters.print", nobody)).toMatchObject({ code: "refused", field: "recipient.name" });
    expect((await clinic.value("letters.print", { ...letter, text })).pageCount).toBe(1);
    // What waits on the second payer is asked of nobody yet.
    const asking = await begin("collection-1", { kind: "patient", id: patientId });
    expect((await clinic.refusal("letters.print", asking)).message).toMatch(/Nothing is asked of this patient/);
  });

  test("tell of a refund to whoever gets it, and are listed with it", async () => {
    const selfPay = clinic.patientIds.get(PEOPLE.selfPay)!;
    const { receiptId } = await clinic.value("receipts.take", {
      ...{ patientId: selfPay, amountCents: cents(5_000), method: "check", number: "881" },
      ...{ receivedDate: CLINIC_TODAY, allocations: [], familyPatientIds: [] },
    });
    const { refundId, number } = await clinic.value("refunds.request", {
      ...{ receiptId, amountCents: cents(2_000), cause: "prepaid", note: "", identifiedDate: CLINIC_TODAY },
    });
    const subject = { kind: "refund", id: refundId } as const;
    const letter = await begin("refund-patient", subject);
    const { documentId } = await clinic.value("letters.print", letter);
    const { pdfBase64, title } = await clinic.value("documents.get", { documentId });
    expect(title).toBe(`Refund to a patient, refund ${number}`);
    const words = await wordsOf(pdfBase64);
    for (const part of ["$20.00", "$50.00", "more was paid ahead than the service cost"]) expect(words).toContain(part);
    expect(await clinic.value("letters.list", { subject })).toMatchObject([{ documentId }]);
    const other = await clinic.refusal("letters.start", { kind: "refund-payer", subject, language: null });
    expect(other.message).toContain("somebody else");
  });
});

describe("papers", () => {
  test("an itemised bill adds up and shows no code and no diagnosis; a period without a service is refused", async () => {
    const asked = { patientId, fromDate: null, toDate: null, language: "en" as const };
    const { documentId } = await clinic.value("itemisedBills.print", asked);
    const words = await wordsOf((await clinic.value("documents.get", { documentId })).pdfBase64);
    for (const part of ["170.00", "71.92", "55.10"]) expect(words).toContain(part);
    expect(words).not.toMatch(/99213|36415|I10|CO-|PR-/);
    const later = { ...asked, fromDate: CLINIC_TODAY };
    expect(await clinic.refusal("itemisedBills.preview", later)).toMatchObject({ code: "refused", field: "fromDate" });
    const turned = { ...asked, fromDate: CLINIC_TODAY, toDate: VISIT_DAY };
    expect((await clinic.refusal("itemisedBills.preview", turned)).message).toMatch(/ends before it begins/);
  });

  test("a superbill shows codes, diagnoses and numbers, and says why", async () => {
    const { documentId } = await clinic.value("superbills.print", { claimId, language: "en" });
    const words = await wordsOf((await clinic.value("documents.get", { documentId })).pdfBase64);
    for (const part of ["99213", "I10", "needed to pay you back", "145.00"]) expect(words).toContain(part);
  });

  test("the remittance of a claim that one payer answered tells its answer, with a glossary of only the codes used", async () => {
    expect((await clinic.refusal("remittancePages.preview", { claimId })).message).toMatch(/No payer before/);
    const { documentId } = await clinic.value("remittancePages.print", { claimId, payers: "all" });
    const words = await wordsOf((await clinic.value("documents.get", { documentId })).pdfBase64);
    for (const part of ["Remittance of the claim", "ICN77", "CO-50", "Not medically necessary", "Coinsurance"])
      expect(words).toContain(part);
    expect(words).not.toMatch(/Deductible|Remittance of the payer before/);
  });

  test("a claim's history tells what was sent, answered, posted, done and printed, with its proof", async () => {
    const letter = await begin("corrected-claim", { kind: "claim", id: claimId });
    const printed = await clinic.value("letters.print", letter);
    const { sha256 } = await clinic.value("documents.get", { documentId: printed.documentId });
    const { documentId } = await clinic.value("claimHistories.print", { claimId });
    const words = await wordsOf((await clinic.value("documents.get", { documentId })).pdfBase64);
    for (const part of [
      "EFT7701, ICN77",
      "CO-50 25.00",
      "Insurance payment",
      "Letter printed: corrected claim",
      "Test Biller",
    ])
      expect(words).toContain(part);
    // A hash is broken over lines.
    expect(words.replaceAll(" ", "")).toContain(sha256);
    const { history } = await clinic.value("claims.get", { claimId });
    expect(history.at(-1)).toMatchObject({ text: "History of the claim printed" });
  });
});

describe("the practice's look", () => {
  test("a picture that is cut off or no picture is refused; a whole one stands on the papers, and comes off again", async () => {
    const picture = writePng({ widthPx: 64, heightPx: 32, rgb: new Uint8Array(64 * 32 * 3).fill(120) });
    const file = (name: string, bytes: Uint8Array) => {
      const path = join(clinic.practice.folder, name);
      writeFileSync(path, bytes);
      return { logo: path };
    };
    const choose = { file: "logo" as never };
    const cut = await clinic.refusal("practiceLook.saveLogo", choose, file("cut.png", picture.subarray(0, 80)));
    expect(cut).toMatchObject({ code: "not-this-kind-of-file", message: expect.stringMatching(/damaged or cut off/) });
    const script = await clinic.refusal("practiceLook.saveLogo", choose, file("a.png", Buffer.from("<svg/>")));
    expect(script.message).toMatch(/neither PNG nor JPEG/);
    expect(await clinic.value("practiceLook.get", {})).toMatchObject({ logo: null });

    const subject = { kind: "patient", id: patientId } as const;
    const drawn = async () =>
      Buffer.from((await clinic.value("letters.preview", await begin("balance", subject))).pdfBase64, "base64");
    expect((await drawn()).includes("/Subtype /Image")).toBe(false);
    expect(await clinic.value("practiceLook.saveLogo", choose, file("logo.png", picture))).toEqual({
      widthPx: 64,
      heightPx: 32,
    });
    expect((await drawn()).includes("/Subtype /Image")).toBe(true);
    await clinic.value("practiceLook.removeLogo", {});
    expect(await clinic.value("practiceLook.get", {})).toMatchObject({ logo: null });
  });

  test("a colour that cannot be read on paper is refused", async () => {
    const light = await clinic.refusal("practiceLook.save", { accentColor: "#ffdd00" });
    expect(light).toMatchObject({ code: "refused", field: "accentColor", message: expect.stringMatching(/too light/) });
    await clinic.value("practiceLook.save", { accentColor: "#1f5f5b" });
    expect(await clinic.value("practiceLook.get", {})).toMatchObject({ accentColor: "#1f5f5b" });
  });
});
