import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPdfText } from "../../electron/ledger/printing/read-pdf-text.ts";
import { emptyRevenueLine } from "../../shared/claims/institutional-draft.ts";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { cents } from "../../shared/money/cents.ts";
import { callAndKill } from "../support/call-and-kill.ts";
import { writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic, VISIT_DAY } from "../support/small-clinic.ts";

const MEDICARE = 0;
const COMMERCIAL = 2;
const WORKERS_COMPENSATION = 5;

type Run = OutputOf<"claimForms.printMany">;

let clinic: SmallClinic;
beforeAll(async () => {
  clinic = await SmallClinic.open();
});
afterAll(() => clinic?.close());

/** A claim of workers' compensation, which takes paper, for a day of its own. */
async function enterOnPaper(day: string): Promise<string> {
  const { claimId } = await clinic.enterVisit(PEOPLE.injured, [["99212", 9_500]], day as never);
  return claimId;
}

async function printRun(claimIds: string[], mode: "data" | "facsimile" | "text" = "facsimile"): Promise<Run> {
  return clinic.value("claimForms.printMany", { claimIds, form: "cms1500", mode });
}

async function wordsOfPages(documentId: string): Promise<string[]> {
  const { pdfBase64 } = await clinic.value("documents.get", { documentId });
  const pages: string[] = [];
  for (const { text, pageNumber } of await readPdfText(Buffer.from(pdfBase64, "base64"))) {
    pages[pageNumber - 1] = `${pages[pageNumber - 1] ?? ""} ${text}`;
  }
  return pages;
}

async function savePayer(index: number, changes: object): Promise<void> {
  const payers = await clinic.value("payers.list", { includeInactive: true });
  const payer = payers.find((one) => one.id === clinic.payerIds[index]);
  await clinic.value("payers.save", { ...payer!, ...changes });
}

const numberOf = async (claimId: string) => {
  const { claimNumber } = await clinic.value("claims.get", { claimId });
  return claimNumber;
};

test("a run prints what may go as one kept document, names what stays, and notes it all at once", async () => {
  const [first, second, held] = [
    await enterOnPaper("2026-02-03"),
    await enterOnPaper("2026-02-04"),
    await enterOnPaper("2026-02-05"),
  ];
  await clinic.value("claims.hold", { claimId: held, hold: { reason: "Waits for the report", until: null } });
  const waiting = await clinic.value("claimForms.waiting", {});
  expect(waiting.ready.map((claim) => claim.claimId)).toEqual([first, second]);
  expect(waiting.leftOut).toMatchObject([{ claimId: held, reason: "On hold: Waits for the report" }]);

  const toPrint = async () =>
    (await clinic.value("today.get", {})).tasks.find((task) => task.kind === "claims-to-print");
  expect(await toPrint()).toMatchObject({ count: 2, amountCents: 19_000 });

  const run = await printRun([first, held, second]);
  expect(await toPrint()).toBeUndefined();
  expect(run).toMatchObject({ claimCount: 2, pageCount: 2, remittanceDocumentId: null });
  expect(run.leftOut).toEqual([
    { claimId: held, claimNumber: await numberOf(held), reason: "On hold: Waits for the report" },
  ]);
  const pages = await wordsOfPages(run.documentId);
  expect(pages[0]).toContain(await numberOf(first));
  expect(pages[1]).toContain(await numberOf(second));
  for (const claimId of [first, second]) {
    const claim = await clinic.value("claims.get", { claimId });
    expect(claim.submission).toBe("printed");
    expect(claim.history.at(-1)).toMatchObject({ kind: "printed", referenceId: run.documentId });
    expect(await clinic.value("claims.sendings", { claimId })).toMatchObject([{ state: "printed" }]);
  }
  expect((await clinic.value("claimForms.waiting", {})).ready).toEqual([]);
  const again = await clinic.refusal("claimForms.printMany", { claimIds: [first], form: "cms1500", mode: "data" });
  expect(again.message).toMatch(/printed already/);
  const trail = await clinic.value("audit.list", { beforeSequence: null, limit: 50 });
  const prints = trail.filter((row) => row.what === "claimForms.printMany");
  expect(prints.map((row) => [row.action, row.subjectKind, row.subjectId]).sort()).toEqual(
    [
      ["print", "claim", first],
      ["print", "claim", second],
      ["print", "document", run.documentId],
    ].sort(),
  );
  await clinic.value("claims.release", { claimId: held });

  const ofClaim = await clinic.value("documents.list", { claimId: second, patientId: null });
  expect(ofClaim).toMatchObject([{ id: run.documentId, kind: "claim-forms", page: 2 }]);
  const patientId = clinic.patientIds.get(PEOPLE.injured)!;
  expect(await clinic.value("documents.list", { claimId: null, patientId })).toMatchObject([{ id: run.documentId }]);
  const search = async (text: string) =>
    (await clinic.value("documents.search", { text, kind: null, offset: 0, limit: 10 })).rows.map((row) => row.id);
  expect(await search(await numberOf(second))).toEqual([run.documentId]);
  expect(await search(await numberOf(held))).toEqual([]);
  await clinic.value("documents.saved", { documentId: run.documentId, claimId: null, patientId: null });
  expect((await clinic.value("audit.list", { beforeSequence: null, limit: 1 }))[0]).toMatchObject({
    ...{ action: "export", what: "documents.saved", subjectKind: "document", subjectId: run.documentId },
  });
});

test("a payer's conventions stand on its forms: the provider's name, no date, totals on each form", async () => {
  await savePayer(WORKERS_COMPENSATION, { paper: { signature: "name", signedDate: "blank", totals: "each-page" } });
  const lines = Array.from({ length: 7 }, () => ["99212", 9_500] as const);
  const { claimId } = await clinic.enterVisit(PEOPLE.injured, lines, "2026-02-06" as never);
  const usual = { signature: "on-file", signedDate: "print-date", totals: "last-page" };
  const preview = async () => (await clinic.value("claimForms.preview", { claimId, mode: "data" })).text.split("\f");
  const [firstForm = "", secondForm = ""] = await preview();
  expect(firstForm).not.toContain("CONTINUED");
  expect(firstForm).toMatch(/57000/);
  expect(secondForm).toMatch(/ 9500/);
  expect(firstForm).not.toContain("03 02 26");
  const signedByName = firstForm;
  await savePayer(WORKERS_COMPENSATION, { paper: usual });
  const [usualForm = "", lastForm = ""] = await preview();
  expect(usualForm).toContain("CONTINUED");
  expect(lastForm).toMatch(/66500/);
  expect(usualForm).toContain("03 02 26");
  const onFile = (text: string) => text.split("SIGNATURE ON FILE").length - 1;
  expect(onFile(usualForm) - onFile(signedByName)).toBe(1);
});

test("data is moved by the printer that is named, and by the chosen one where none is", async () => {
  const claimId = await enterOnPaper("2026-02-07");
  const offsets = [{ form: "cms1500" as const, xQuarterPoints: 8, yQuarterPoints: -4 }];
  const { id: printerId } = await clinic.value("printers.save", { id: null, name: "Back room", offsets });
  const number = await numberOf(claimId);
  const placeOf = async (chosen: string | null) => {
    const { pdfBase64 } = await clinic.value("claimForms.preview", { claimId, mode: "data", printerId: chosen });
    const found = (await readPdfText(Buffer.from(pdfBase64, "base64"))).find((one) => one.text.includes(number));
    return { left: found!.left, baseline: found!.baseline };
  };
  const still = await placeOf(null);
  const moved = await placeOf(printerId);
  expect(moved.left - still.left).toBeCloseTo(2, 3);
  expect(moved.baseline - still.baseline).toBeCloseTo(-1, 3);
  await clinic.value("printers.choose", { printerId });
  expect(await placeOf(null)).toEqual(moved);
  await clinic.value("printers.choose", { printerId: "first-printer" });
});

test("a secondary claim has the former remittance behind its drawn form, and apart where the form is red stock", async () => {
  await savePayer(COMMERCIAL, { submission: "paper" });
  const claimIds: string[] = [];
  for (const day of ["2026-02-10", "2026-02-11"]) {
    const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [["99213", 14_500]], day as never);
    const [claim] = await clinic.sendClaims([claimId]);
    const check = {
      payer: MEDICARE,
      traceNumber: `EFT${day}`,
      claims: [{ claim: claim!, lines: [{ paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] }] }],
    };
    const path = writePayerFile(clinic.practice.folder, `${day}.835`, [check]);
    const { remittanceIds } = await clinic.value("remittances.import", { file: "a" as never }, { a: path });
    await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
    claimIds.push(claimId);
  }
  const { ready } = await clinic.value("claimForms.waiting", {});
  expect(ready.filter((claim) => claim.withRemittance).map((claim) => claim.claimId)).toEqual(claimIds);
  const [onPlain = "", onRed = ""] = claimIds;
  const drawn = await printRun([onPlain, await enterOnPaper("2026-02-12")]);
  const pages = await wordsOfPages(drawn.documentId);
  expect(pages).toHaveLength(3);
  expect(pages[1]).toContain("Remittance of the payer before");
  expect(drawn.remittanceDocumentId).toBeNull();
  const data = await printRun([onRed], "data");
  expect(data.pageCount).toBe(1);
  const [remittance] = await wordsOfPages(data.remittanceDocumentId!);
  expect(remittance).toContain("EFT2026-02-11");
});

test("a bill goes on the UB-04, in a run of its own", async () => {
  const patientId = clinic.patientIds.get(PEOPLE.injured)!;
  const start = { patientId, serviceDate: VISIT_DAY, copyVisit: false };
  const { draft } = await clinic.value("claims.startInstitutional", start);
  const line = { ...emptyRevenueLine(), fromDate: VISIT_DAY, chargeCents: cents(14_500) };
  const bill = await clinic.value("claims.save", {
    ...{ claimId: null, version: null },
    draft: {
      ...draft,
      ...{ typeOfBill: "711", admissionType: "3", pointOfOrigin: "1", patientStatus: "01" },
      principalDiagnosis: { code: "I10", presentOnAdmission: "" as const },
      reasonsForVisit: ["R51.9"],
      attendingProviderId: clinic.providerIds[0]!,
      lines: [{ ...line, revenueCode: "0521", procedureCode: "99213" }],
    },
  });
  const visit = await enterOnPaper("2026-02-17");
  const { ready } = await clinic.value("claimForms.waiting", {});
  expect(ready.find((claim) => claim.claimId === bill.claimId)?.form).toBe("ub04");
  const run = await printRun([visit, bill.claimId]);
  expect(run.leftOut).toMatchObject([{ claimId: bill.claimId, reason: expect.stringContaining("UB-04") }]);
  const bills = await clinic.value("claimForms.printMany", {
    ...{ claimIds: [bill.claimId], form: "ub04", mode: "facsimile" },
  });
  const [page = ""] = await wordsOfPages(bills.documentId);
  expect(page).toContain(await numberOf(bill.claimId));
  expect((await clinic.value("claims.get", { claimId: bill.claimId })).history.at(-1)?.text).toBe(
    "Printed on form UB-04",
  );
});

test("print-image text is kept and written, always the same bytes", async () => {
  const claimId = await enterOnPaper("2026-02-13");
  const { documentId } = await printRun([claimId], "text");
  const save = () =>
    clinic.value("claimForms.saveText", { documentId, folder: "outbox" as never }, { outbox: clinic.outbox });
  const saved = await save();
  const bytes = readFileSync(join(clinic.outbox, saved.fileName));
  expect(sha256(bytes)).toBe(saved.sha256);
  expect(bytes.toString("latin1")).toContain(await numberOf(claimId));
  expect(await save()).toEqual(saved);
  const drawn = await printRun([await enterOnPaper("2026-02-14")]);
  const none = await clinic.refusal(
    "claimForms.saveText",
    { documentId: drawn.documentId, folder: "outbox" },
    { outbox: clinic.outbox },
  );
  expect(none.code).toBe("refused");
});

test("a run that is stopped changes nothing and can be printed afterwards", async () => {
  const claimIds = [await enterOnPaper("2026-02-15"), await enterOnPaper("2026-02-16")];
  const before = await clinic.value("documents.list", { claimId: null, patientId: null });
  const input = { claimIds, form: "cms1500", mode: "facsimile" };
  const running = clinic.call("claimForms.printMany", input, {}, "run-to-stop");
  void clinic.child.sendRaw({ type: "stop", requestId: "run-to-stop" });
  expect(await running).toMatchObject({ ok: false, error: { code: "stopped" } });
  expect(await clinic.value("documents.list", { claimId: null, patientId: null })).toEqual(before);
  expect((await printRun(claimIds)).claimCount).toBe(2);
});

test("killed half-way, a run is printed once and whole; a reprint is the first print byte for byte", async () => {
  const kept: Record<string, string> = {};
  let workMs = 0;
  for (const round of [0, 1, 2]) {
    const claimIds = [await enterOnPaper(`2026-01-0${round + 1}`), await enterOnPaper(`2026-01-1${round + 1}`)];
    const print = { name: "claimForms.printMany", input: { claimIds, form: "cms1500", mode: "facsimile" } };
    const startMs = performance.now();
    const killAfterMs = round === 0 ? undefined : (workMs * round) / 3;
    const done = await callAndKill(clinic.practice, clinic.child, { ...print, requestId: `run-${round}` }, killAfterMs);
    clinic.child = done.child;
    if (round === 0) workMs = performance.now() - startMs;
    const { documentId, claimCount } = done.value as Run;
    expect(claimCount).toBe(2);
    kept[documentId] = (await clinic.value("documents.get", { documentId })).sha256;
    for (const claimId of claimIds) expect(await clinic.value("claims.sendings", { claimId })).toHaveLength(1);
  }
  await clinic.child.kill();
  clinic.child = await clinic.practice.openInChild();
  for (const [documentId, hash] of Object.entries(kept)) {
    const { pdfBase64, sha256: kept } = await clinic.value("documents.get", { documentId });
    expect([kept, sha256(Buffer.from(pdfBase64, "base64"))]).toEqual([hash, hash]);
  }
  const findings = await clinic.value("ledger.checkIntegrity", {});
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
});

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
