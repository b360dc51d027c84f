import { afterAll, beforeAll, expect, test } from "vitest";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { openElsewhere } from "../support/open-elsewhere.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const TODAY = isoDate("2026-03-16");

interface Print {
  readonly title: string;
  readonly pageCount: number;
  readonly pdfBase64: string;
}

let ledger: PracticeLedger;
beforeAll(async () => {
  ledger = await PracticeLedger.create({ sample: true, today: TODAY });
});
afterAll(() => ledger?.remove());

interface About {
  readonly language: "en" | "es";
  readonly claimId: string;
  readonly patientId: string;
}

/** What patients and payers are written, in one language. */
async function lettersOf({ language, claimId, patientId }: About): Promise<Record<string, Print>> {
  const letter = async (kind: "appeal" | "balance", subject: { kind: "claim" | "patient"; id: string }) => {
    const { text, recipient } = await ledger.value("letters.start", { kind, language, subject });
    return ledger.value("letters.preview", { kind, language, subject, recipient, text });
  };
  const period = { patientId, fromDate: null, toDate: null, language };
  return {
    appeal: await letter("appeal", { kind: "claim", id: claimId }),
    balance: await letter("balance", { kind: "patient", id: patientId }),
    "itemised bill": await ledger.value("itemisedBills.preview", period),
    superbill: await ledger.value("superbills.preview", { claimId, language }),
  };
}

/** One of every kind of paper that the sample practice can print, by what it is. */
async function printOneOfEach(): Promise<Map<string, Print>> {
  const prints = new Map<string, Print>();
  const kept = async (documentId: string) => ledger.value("documents.get", { documentId });
  const { ready } = await ledger.value("claimForms.waiting", {});
  const claimId = ready[0]!.claimId;
  for (const mode of ["data", "facsimile"] as const) {
    prints.set(`claim form, ${mode}`, await ledger.value("claimForms.preview", { claimId, mode }));
  }
  for (const form of ["cms1500", "ub04"] as const) {
    prints.set(`test page, ${form}`, await ledger.value("claimForms.testPrint", { form }));
  }
  const claimIds = ready.filter((claim) => claim.form === "cms1500").map((claim) => claim.claimId);
  const run = await ledger.value("claimForms.printMany", { claimIds, form: "cms1500", mode: "facsimile" });
  prints.set("run of claim forms", await kept(run.documentId));
  const { due } = await ledger.value("statements.preview", {});
  const { patientId } = due[0]!;
  prints.set("statement", await ledger.value("statements.previewOne", { patientIds: [patientId] }));
  const payments = await ledger.value("documents.search", { text: "", kind: null, offset: 0, limit: 500 });
  for (const { id, kind } of payments.rows) if (!prints.has(kind)) prints.set(kind, await kept(id));
  prints.set("claim history", await ledger.value("claimHistories.preview", { claimId }));
  prints.set("proof of filing", await ledger.value("filingProofs.preview", { claimId }));
  for (const language of ["en", "es"] as const) {
    const about = { language, claimId, patientId };
    for (const [what, print] of Object.entries(await lettersOf(about))) prints.set(`${what}, ${language}`, print);
  }
  const sheet = await ledger.value("daySheets.print", { fromDate: TODAY, toDate: TODAY });
  prints.set("day sheet", await kept(sheet.documentId));
  return prints;
}

test("every kind of print opens in another reader: titled, in its language, its fonts inside, its text selectable", async () => {
  const prints = await printOneOfEach();
  for (const [what, { pageCount, pdfBase64 }] of prints) {
    const seen = openElsewhere(Buffer.from(pdfBase64, "base64"), ledger.folder);
    expect(seen.complaints, what).toBe("");
    expect(seen.facts.Title, what).toMatch(/\w/);
    expect(Number(seen.facts.Pages), what).toBe(pageCount);
    expect(seen.facts["Page size"], what).toContain("letter");
    expect(seen.fonts.length, what).toBeGreaterThan(0);
    expect(
      seen.fonts.filter((font) => !font.embedded || !font.readable),
      what,
    ).toEqual([]);
    expect(seen.text.replace(/\s/g, "").length, what).toBeGreaterThan(40);
    const file = Buffer.from(pdfBase64, "base64").toString("latin1");
    expect(file, what).toContain(what.endsWith(", es") ? "/Lang (es-US)" : "/Lang (en-US)");
    expect(file, what).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(file, what).toMatch(/\/OutputIntents \[/);
  }
});

test("text of a drawn claim form is read back word by word by another reader", async () => {
  const { rows } = await ledger.value("claims.list", {
    ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 1 },
  });
  const claim = rows[0]!;
  const { pdfBase64 } = await ledger.value("claimForms.preview", { claimId: claim.id, mode: "facsimile" });
  const { text } = openElsewhere(Buffer.from(pdfBase64, "base64"), ledger.folder);
  expect(text).toContain(claim.claimNumber);
  expect(text.replace(/\s+/g, " ")).toContain(claim.patientName.split(",")[0]!.toUpperCase());
});
