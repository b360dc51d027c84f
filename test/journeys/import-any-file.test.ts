import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { fictionalStatusResponse } from "../fixtures/edi/fictional-claim-status.ts";
import {
  claimsAnswer,
  envelopeAnswer,
  importText,
  refuseText,
  type SentBatch,
  sendBatch,
  syntaxAnswer,
  writeAnswer,
} from "../support/clearinghouse-file.ts";
import { payerFileText } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const HMO = 4;
const EVERYTHING = { direction: null, kind: null, text: "", offset: 0, limit: 100 } as const;

let clinic: SmallClinic;
let claimId: string;
let claimNumber: string;
let batch: SentBatch;
beforeAll(async () => {
  clinic = await SmallClinic.open();
});
// Each test has a claim and a batch of its own.
beforeEach(async () => {
  ({ claimId, claimNumber } = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]]));
  batch = await sendBatch(clinic, [claimId]);
});
afterAll(() => clinic?.close());

/** The newest files of the list, as many as asked for. */
const newestFiles = async (limit: number) => (await clinic.value("files.list", { ...EVERYTHING, limit })).rows;
const workOn = async () =>
  (await clinic.value("work.list", { includeSnoozed: true })).filter((item) => item.claimId === claimId);
const submission = async () => (await clinic.value("claims.get", { claimId })).submission;
const remittance = (traceNumber = `CHK${batch.number}`) =>
  payerFileText([
    {
      payer: HMO,
      traceNumber,
      claims: [{ claim: batch.claims[0]!, lines: [{ paidCents: 9_000, adjustments: ["CO-45 5500"] }] }],
    },
  ]);

describe("the list of files", () => {
  test("has every file with its hash, from whom, and what became of it; each reads back to the byte", async () => {
    const texts = [
      envelopeAnswer(batch, "A"),
      syntaxAnswer(batch, "A"),
      remittance(),
      `Your batch ${batch.number} was received.\r\n`,
    ];
    for (const [index, text] of texts.entries()) await importText(clinic, `file-${index}.txt`, text);
    const rows = await newestFiles(5);
    expect(rows.map((row) => [row.kind, row.outcome, row.outcomeText])).toEqual([
      ["report", "kept", "Kept as it is"],
      ["835", "to-post", "1 check to post"],
      ["999", "applied", "2 answers"],
      ["TA1", "applied", "1 answer"],
      ["837P", "received", "1 claim: 1 received"],
    ]);
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.sha256))).toBe(true);
    for (const [index, row] of rows.entries()) {
      const saved = { fileId: row.id, folder: "copies" as never };
      const { fileName, byteCount } = await clinic.value("files.save", saved, { copies: clinic.practice.folder });
      const text = [...texts.toReversed(), batch.text][index]!;
      expect(readFileSync(join(clinic.practice.folder, fileName), "latin1")).toBe(text);
      expect(byteCount).toBe(text.length);
    }
    const byNumber = await clinic.value("files.list", { ...EVERYTHING, text: batch.info.interchangeControlNumber });
    expect(byNumber.rows.map((row) => row.kind)).toEqual(["837P"]);
    const sent = await clinic.value("files.list", { ...EVERYTHING, direction: "sent", limit: 1 });
    expect(sent.rows[0]?.batchId).toBe(batch.batchId);
    expect(sent.total).toBe((await clinic.value("batches.list", {})).length);
    expect((await clinic.value("files.list", { ...EVERYTHING, kind: "835" })).rows[0]?.remittanceIds).toHaveLength(1);
  });

  test("opens a file as a readable tree with its problems in place, by pages, and finds text in it", async () => {
    const broken = syntaxAnswer(batch, "A").replace("IK5*A", "IK5*Q");
    const { fileId } = await importText(clinic, "broken.999", broken);
    const { file, errorCount, transactions } = await clinic.value("files.get", { fileId });
    expect(file.kind).toBe("999");
    expect(errorCount).toBeGreaterThan(0);
    expect(transactions).toEqual([{ type: "999", version: "005010X231A1", controlNumber: "0001" }]);
    const { totals, rows } = await clinic.value("files.view", { fileId, from: 0, count: 500 });
    expect(rows).toHaveLength(totals.rows);
    const wrong = rows.find((row) => row.id === "IK5");
    expect(wrong?.raw).toBe("IK5*Q");
    expect(wrong?.problems[0]?.severity).toBe("error");
    const { problems } = await clinic.value("files.check", { fileId });
    expect(problems.length).toBeGreaterThanOrEqual(errorCount);
    const found = await clinic.value("files.search", { fileId, text: "ik5" });
    expect(found.rows).toEqual([wrong?.row]);
    const page = await clinic.value("files.view", { fileId, from: wrong!.row, count: 1 });
    expect(page.rows).toEqual([wrong]);
  });
});

describe("any file from a payer or clearinghouse", () => {
  test("an 835 goes the way of remittances, and the same check again is recognised", async () => {
    const { remittanceIds, checks, kind } = await importText(clinic, "check.835", remittance());
    expect(kind).toBe("835");
    expect(checks).toEqual([
      { checkNumber: `CHK${batch.number}`, payerName: expect.any(String), amountCents: 9_000, isKnown: false },
    ]);
    await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
    expect((await clinic.value("files.list", { ...EVERYTHING, kind: "835" })).rows[0]?.outcome).toBe("posted");
    expect(await refuseText(clinic, "again.835", remittance())).toMatchObject({ code: "already-done" });
  });

  test("a late rejection of what the payer has paid already moves nothing and makes no work", async () => {
    const { remittanceIds } = await importText(clinic, "check.835", remittance());
    await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
    const before = await submission();
    const { moves } = await importText(clinic, "late.277", claimsAnswer(batch, [{ claimNumber, status: "A7 255" }]));
    expect(moves).toEqual([]);
    expect(await submission()).toBe(before);
    expect(await workOn()).toEqual([]);
  });

  test("an answer of the payer takes back a rejection, and its work with it", async () => {
    await importText(clinic, "rejected.277", claimsAnswer(batch, [{ claimNumber, status: "A7 255" }]));
    expect([await submission(), (await workOn()).length]).toEqual(["rejected", 1]);
    const { remittanceIds } = await importText(clinic, "check.835", remittance());
    await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
    expect([await submission(), (await workOn()).length]).toEqual(["accepted", 0]);
  });

  test("what a payer says when it is asked (277) stands in the claim's history, and shows that the claim arrived", async () => {
    const text = fictionalStatusResponse.replaceAll("CLM0003", claimNumber).replaceAll("202607", "202603");
    const { kind, acknowledgementCount, unmatchedCount, moves } = await importText(clinic, "answer.277", text);
    expect([kind, acknowledgementCount, unmatchedCount]).toEqual(["277", 2, 1]);
    expect(moves.map((move) => [move.claimId, move.to])).toEqual([[claimId, "accepted"]]);
    const { history } = await clinic.value("claims.get", { claimId });
    expect(history.at(-1)?.text).toMatch(/^Asked, PRETEND HEALTH PLAN says: /);
  });

  test("a control number that its sender used before is noticed, and the answer is taken in all the same", async () => {
    const first = claimsAnswer(batch, [{ claimNumber, status: "A1 19 PR" }], { serial: 90 });
    expect((await importText(clinic, "first.277", first)).problems).toEqual([]);
    const second = claimsAnswer(batch, [{ claimNumber, status: "A2 20" }], { serial: 90, time: "1500" });
    const { problems, moves } = await importText(clinic, "second.277", second);
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([["warning", "file-number-repeated"]]);
    expect(moves.map((move) => move.to)).toEqual(["accepted"]);
  });

  test("is answered with a 999 on request, which is kept as sent", async () => {
    const { fileId } = await importText(clinic, "check.835", remittance());
    const outbox = { outbox: clinic.practice.folder };
    const request = { fileId, folder: "outbox" as never };
    const answer = await clinic.value("files.answer", request, outbox);
    expect(answer.accepted).toBe(true);
    const { acknowledgements } = readEdi(readFileSync(join(clinic.practice.folder, answer.fileName), "latin1"));
    expect(acknowledgements[0]).toMatchObject({ functionalCode: "HP", answer: "A" });
    expect((await clinic.value("files.get", { fileId: answer.fileId })).file).toMatchObject({
      kind: "999",
      direction: "sent",
      outcome: "written",
    });
    expect((await clinic.refusal("files.answer", { ...request, fileId: answer.fileId }, outbox)).code).toBe("refused");
  });

  test("answers about nothing of ours are kept, shown as such, and move nothing", async () => {
    const strange = {
      ...batch,
      info: { ...batch.info, groupControlNumber: "777", interchangeControlNumber: "000000777" },
    };
    const files = [
      syntaxAnswer(strange, "R"),
      envelopeAnswer(strange, "R", "006"),
      claimsAnswer({ ...batch, batchReference: "OTHER" }, [{ claimNumber: "NOTOURS1", status: "A7 255" }]),
      // The same control numbers, between others and before this batch was made: another program's.
      syntaxAnswer(batch, "R", { date: isoDate("2025-07-01"), serial: 2 }).replaceAll("FAIRWEATHER ", "FORMERHOUSE "),
    ];
    for (const [index, text] of files.entries()) {
      const imported = await importText(clinic, `strange-${index}.edi`, text);
      expect(imported.unmatchedCount, text).toBe(imported.acknowledgementCount);
      expect(imported.moves).toEqual([]);
    }
    expect(await submission()).toBe("written");
    const rows = await newestFiles(files.length);
    expect(rows.map((row) => row.outcome)).toEqual(files.map(() => "not-matched"));
  });

  test("an answer that is dated before what it answers is applied with a warning, where it stands between the same two", async () => {
    const text = syntaxAnswer(batch, "A", { date: isoDate("2025-07-01"), serial: 3 });
    const { problems, moves } = await importText(clinic, "old-date.999", text);
    expect(problems.map((problem) => problem.code)).toEqual(["answer-before-sending"]);
    expect(moves.map((move) => move.to)).toEqual(["received"]);
    const old = claimsAnswer({ ...batch, batchReference: "X" }, [{ claimNumber, status: "A2 20" }], {
      date: isoDate("2025-07-01"),
      serial: 4,
    });
    expect((await importText(clinic, "old-date.277", old)).moves.map((move) => move.to)).toEqual(["accepted"]);
  });

  test("what is cut off, empty or no text is refused, and nothing is kept", async () => {
    const whole = claimsAnswer(batch, [{ claimNumber, status: "A2 20" }]);
    const before = await clinic.countEverything();
    const { total } = await clinic.value("files.list", EVERYTHING);
    for (const [name, text] of [
      ["empty.txt", ""],
      ["blank.txt", " \r\n "],
      ["cut-in-a-claim.277", whole.slice(0, whole.indexOf("STC*A2") + 4)],
      ["cut-before-its-end.277", whole.slice(0, whole.lastIndexOf("IEA*"))],
      ["header-only.277", whole.slice(0, 106)],
      ["cut-in-a-check.835", remittance().slice(0, 500)],
      ["picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
    ] as const) {
      expect(await refuseText(clinic, name, text), name).toMatchObject({ code: "not-this-kind-of-file" });
      const file = { answer: join(clinic.practice.folder, name) };
      expect((await clinic.refusal("files.preview", { file: "answer" }, file)).code).toBe("not-this-kind-of-file");
    }
    expect(await clinic.countEverything()).toEqual(before);
    expect((await clinic.value("files.list", EVERYTHING)).total).toBe(total);
  });

  test("a hostile answer is only text: it is kept as it is, whatever it names", async () => {
    const hostile = ["'; DROP TABLE claim; --", "<script>alert(1)</script>", "../../etc/passwd", "A".repeat(5000)];
    for (const [index, word] of hostile.entries()) {
      const text = claimsAnswer(batch, [{ claimNumber: "PLACEHOLDER", status: "A7 255" }], { serial: 10 + index });
      const imported = await importText(clinic, `hostile-${index}.277`, text.replace("PLACEHOLDER", word));
      expect(imported.moves.filter((move) => move.to !== "received")).toEqual([]);
    }
    expect(await submission()).toBe("received");
    const findings = await clinic.value("ledger.checkIntegrity", {});
    expect(findings.filter((finding) => !finding.ok)).toEqual([]);
  });
});

describe("a report in words", () => {
  const report = () =>
    `BATCH REPORT\r\nClaim ${claimNumber.toLowerCase()} - patient not covered on this day\r\nEnd\r\n`;

  test("is kept as it is, offers the claims that it names, and is laid to its batch", async () => {
    const { fileId, kind, mentionedClaims, moves } = await importText(clinic, "report.txt", report());
    expect([kind, moves]).toEqual(["report", []]);
    expect(mentionedClaims).toEqual([
      {
        claimId,
        claimNumber,
        patientName: expect.stringContaining(PEOPLE.hmo),
        lines: [expect.stringContaining("patient not covered")],
      },
    ]);
    expect(await submission()).toBe("written");
    const { lines, lineCount } = await clinic.value("files.text", { fileId, fromLine: 0, count: 100 });
    expect([lines[0], lineCount]).toEqual(["BATCH REPORT", 4]);
    await clinic.value("files.attach", { fileId, batchId: batch.batchId });
    await clinic.value("files.attach", { fileId, batchId: batch.batchId });
    expect((await clinic.value("files.get", { fileId })).attachedBatches).toEqual([
      { batchId: batch.batchId, number: batch.number },
    ]);
  });

  test("states follow from it when a person says so, with its words quoted", async () => {
    const { fileId } = await importText(clinic, "report.txt", report());
    const note = { fileId, claimId, payerControlNumber: null, statedDate: CLINIC_TODAY };
    const quote = "patient not covered on this day";
    const { moves } = await clinic.value("acknowledgements.byHand", { ...note, answer: "rejected", quote });
    expect(moves).toMatchObject([{ from: "written", to: "rejected", reason: quote }]);
    const [item] = await workOn();
    expect(item).toMatchObject({ kind: "rejection", reason: quote, claimId });
    const later = { ...note, answer: "accepted" as const, quote: "taken after all", payerControlNumber: "PN7" };
    await clinic.value("acknowledgements.byHand", later);
    // Of two words of one day, without a time, the rejection stands.
    expect(await submission()).toBe("rejected");
    const { rows } = await clinic.value("acknowledgements.list", {
      fileId,
      batchId: null,
      claimId: null,
      offset: 0,
      limit: 9,
    });
    expect(rows.map((row) => [row.answer, row.quotes[0]?.text])).toEqual([
      ["rejected", quote],
      ["accepted", "taken after all"],
    ]);
    const tomorrow = { ...note, answer: "accepted", quote: "x", statedDate: "2026-03-03" };
    expect((await clinic.refusal("acknowledgements.byHand", tomorrow)).code).toBe("refused");
    const before = { ...note, answer: "accepted", quote: "x", statedDate: "2026-02-01" };
    expect((await clinic.refusal("acknowledgements.byHand", before)).code).toBe("refused");
  });
});

test("a claim that went on paper is accepted when a report says so", async () => {
  const { claimId: paper } = await clinic.enterVisit(PEOPLE.injured, [["99212", 9_500]]);
  await clinic.value("claimForms.print", { claimId: paper, mode: "facsimile" });
  const { fileId } = await importText(clinic, "letter.txt", `We have claim ${paper}.\n`);
  const note = { fileId, claimId: paper, answer: "accepted" as const, quote: "We have it", statedDate: CLINIC_TODAY };
  await clinic.value("acknowledgements.byHand", { ...note, payerControlNumber: "WC1" });
  expect((await clinic.value("claims.get", { claimId: paper })).submission).toBe("accepted");
  const [sending] = await clinic.value("claims.sendings", { claimId: paper });
  expect(sending).toMatchObject({ state: "accepted", file: null, acknowledgements: [{ payerControlNumber: "WC1" }] });
});

test("an answer to a batch whose file was not noted as written says that it went", async () => {
  const { claimId: other } = await clinic.enterVisit(PEOPLE.twoPayers, [["99214", 21_000]]);
  const { batchId, number } = await clinic.value("batches.prepare", { claimIds: [other] });
  const { fileText } = await clinic.value("batches.get", { batchId });
  const { claims, transactions } = readEdi(fileText);
  const unnoted = { claims, info: transactions[0]!, batchReference: `BW${String(number).padStart(8, "0")}` };
  await importText(clinic, "early.999", syntaxAnswer(unnoted, "A", { serial: 77 }));
  expect((await clinic.value("batches.get", { batchId })).batch.state).toBe("received");
  expect((await clinic.refusal("batches.cancel", { batchId, reason: "Too late" })).code).toBe("refused");
});

describe("the proof of timely filing", () => {
  test("is drawn from what is on file, kept to the byte, and noted in the claim's history and the audit trail", async () => {
    await importText(clinic, "answer.999", syntaxAnswer(batch, "A"));
    const words = [{ claimNumber, status: "A2 20", payerControlNumber: "PN12345" }];
    await importText(clinic, "answer.277", claimsAnswer(batch, words));
    const preview = await clinic.value("filingProofs.preview", { claimId });
    expect(preview.pdfBase64.length).toBeGreaterThan(1000);
    const { documentId, pageCount } = await clinic.value("filingProofs.print", { claimId });
    expect(pageCount).toBeGreaterThanOrEqual(1);
    const kept = await clinic.value("documents.get", { documentId });
    expect(kept.title).toContain(claimNumber);
    expect((await clinic.value("claims.get", { claimId })).history.at(-1)).toMatchObject({
      kind: "proof-printed",
      referenceId: documentId,
    });
    const trail = await clinic.value("audit.list", { beforeSequence: null, limit: 20 });
    expect(trail).toContainEqual(
      expect.objectContaining({ action: "print", what: "filingProofs.print", subjectId: claimId }),
    );
    const [sending] = await clinic.value("claims.sendings", { claimId });
    expect(sending?.acknowledgements.map((one) => [one.source, one.level, one.answer])).toEqual([
      ["999", "group", "received"],
      ["999", "transaction", "received"],
      ["277CA", "batch", "received"],
      ["277CA", "provider", "noted"],
      ["277CA", "claim", "accepted"],
    ]);
  });

  test("is refused for a claim that never went out", async () => {
    const { claimId: unsent } = await clinic.enterVisit(PEOPLE.hmo, [["99212", 9_500]]);
    expect((await clinic.refusal("filingProofs.print", { claimId: unsent })).code).toBe("refused");
  });
});

test("a file's token that names nothing is refused", async () => {
  expect((await clinic.refusal("files.import", { file: "answer" }, {})).code).toBe("file-unreadable");
  const gone = { answer: writeAnswer(clinic.practice.folder, "x.txt", "x").replace("x.txt", "gone.txt") };
  expect((await clinic.refusal("files.preview", { file: "answer" }, gone)).code).toBe("file-unreadable");
});
