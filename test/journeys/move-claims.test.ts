import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { professionalDraft } from "../../shared/claims/any-draft.ts";
import { addDays } from "../../shared/dates/iso-date.ts";
import {
  claimsAnswer,
  envelopeAnswer,
  importText as importInto,
  refuseText,
  sendBatch,
  syntaxAnswer,
  writeAnswer,
} from "../support/clearinghouse-file.ts";
import { PEOPLE, SmallClinic, VISIT_DAY } from "../support/small-clinic.ts";

let clinic: SmallClinic;
let claimIds: string[];
let numbers: string[];
let visits = 0;
beforeAll(async () => {
  clinic = await SmallClinic.open();
});
// Each test has two claims of its own; days differ, so that none looks like a repeated service.
beforeEach(async () => {
  visits += 1;
  const day = addDays(VISIT_DAY, -visits);
  const one = await clinic.enterVisit(
    PEOPLE.hmo,
    [
      ["99213", 14_500],
      ["36415", 2_500],
    ],
    day,
  );
  const other = await clinic.enterVisit(PEOPLE.twoPayers, [["99214", 21_000]], day);
  claimIds = [one.claimId, other.claimId];
  numbers = [one.claimNumber, other.claimNumber];
});
afterAll(() => clinic?.close());

const send = (ids = claimIds) => sendBatch(clinic, ids);
const importText = (name: string, text: string) => importInto(clinic, name, text);
const submissions = async () => {
  const { rows } = await clinic.value("claims.list", { view: "all", patientId: null, text: "", offset: 0, limit: 100 });
  return claimIds.map((id) => rows.find((row) => row.id === id)?.submission);
};
const batchState = async (batchId: string) => (await clinic.value("batches.get", { batchId })).batch.state;
const work = async () =>
  (await clinic.value("work.list", { includeSnoozed: true })).filter((item) => claimIds.includes(item.claimId));
/** What the outbox says of this test's claims. */
const preview = async () => {
  const { ready, leftOut } = await clinic.value("batches.preview", {});
  const ours = <Row extends { claimId: string }>(rows: Row[]) => rows.filter((row) => claimIds.includes(row.claimId));
  return { ready: ours(ready), leftOut: ours(leftOut) };
};

describe("the envelope and the syntax of a batch", () => {
  test("a TA1 and a 999 that accept it say that it was received; the batch's file tells how it stands", async () => {
    const batch = await send();
    const ta1 = await importText("answer.ta1", envelopeAnswer(batch, "A"));
    expect(ta1).toMatchObject({ kind: "TA1", unmatchedCount: 0, problems: [] });
    expect(await submissions()).toEqual(["received", "received"]);
    const answer = await importText("answer.999", syntaxAnswer(batch, "A"));
    expect(answer).toMatchObject({ kind: "999", acknowledgementCount: 2, moves: [] });
    expect(await batchState(batch.batchId)).toBe("received");
    const newest = { direction: null, kind: null, text: "", offset: 0, limit: 3 };
    const { rows } = await clinic.value("files.list", newest);
    expect(rows.map((row) => [row.kind, row.direction, row.outcome, row.outcomeText])).toEqual([
      ["999", "received", "applied", "2 answers"],
      ["TA1", "received", "applied", "1 answer"],
      ["837P", "sent", "received", "2 claims: 2 received"],
    ]);
    expect(await work()).toEqual([]);
  });

  test("a rejected envelope rejects every claim, and each may go again as it is", async () => {
    const batch = await send();
    const { moves } = await importText("answer.ta1", envelopeAnswer(batch, "R", "006"));
    expect(moves.map((move) => [move.from, move.to])).toEqual([
      ["written", "rejected"],
      ["written", "rejected"],
    ]);
    expect(await batchState(batch.batchId)).toBe("rejected");
    const items = await work();
    expect(items.map((item) => item.kind)).toEqual(["rejection", "rejection"]);
    expect(items[0]?.reason).toContain("the sender's id is not known");
    expect((await preview()).ready.map((claim) => claim.claimId).sort()).toEqual(claimIds.toSorted());
  });
});

describe("the claims of a batch", () => {
  test("a 277CA accepts one, with the payer's number, and rejects the other, with the reason and where to mend it", async () => {
    const batch = await send();
    const payerControlNumber = `PAYER${batch.number}`;
    const text = claimsAnswer(batch, [
      { claimNumber: numbers[0]!, status: "A2 20", payerControlNumber },
      { claimNumber: numbers[1]!, status: "A7 562 82" },
    ]);
    const file = { answer: writeAnswer(clinic.practice.folder, "answer.277", text) };
    const planned = await clinic.value("files.preview", { file: "answer" as never }, file);
    expect(await submissions()).toEqual(["written", "written"]);
    const imported = await clinic.value("files.import", { file: "answer" as never }, file);
    expect(imported).toMatchObject(planned);
    expect(imported).toMatchObject({ kind: "277CA", unmatchedCount: 0, problems: [] });
    expect(await submissions()).toEqual(["accepted", "rejected"]);
    expect(await batchState(batch.batchId)).toBe("partly-accepted");

    const [item, ...others] = await work();
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      claimId: claimIds[1],
      kind: "rejection",
      fixBox: "24J",
      fixField: "renderingProviderId",
    });
    expect(item?.reason).toMatch(/NPI.*\(A7 562 82\)/);
    const hits = await clinic.value("search.everything", { text: payerControlNumber, limit: 5 });
    expect(hits.map((hit) => hit.id)).toEqual([claimIds[0]]);
    const { history } = await clinic.value("claims.get", { claimId: claimIds[0]! });
    expect(history.at(-1)).toMatchObject({ kind: "accepted", referenceKind: "file", referenceId: imported.fileId });
    const { rows } = await clinic.value("acknowledgements.list", {
      fileId: imported.fileId,
      batchId: null,
      claimId: claimIds[1]!,
      offset: 0,
      limit: 10,
    });
    const own = rows.find((row) => row.level === "claim");
    expect(own?.quotes.map((quote) => quote.text.split("*")[0])).toEqual(["TRN", "STC", "DTP"]);
    expect((await clinic.value("today.get", {})).tasks.map((task) => [task.kind, task.count])).toContainEqual([
      "rejections",
      expect.any(Number),
    ]);
  });

  test("rejected, mended and sent again as an original, a claim is accepted, and its work closes by itself", async () => {
    const first = await send();
    await importText("first.277", claimsAnswer(first, [{ claimNumber: numbers[1]!, status: "A7 249" }]));
    const claimId = claimIds[1]!;
    const { ready, leftOut } = await preview();
    expect(ready).toEqual([]);
    expect(leftOut).toMatchObject([{ claimId, reason: expect.stringMatching(/A7 249.*Change the claim/s) }]);
    const page = { patientId: null, text: numbers[1]!, offset: 0, limit: 5 };
    expect((await clinic.value("claims.list", { ...page, view: "rejected" })).total).toBe(1);
    expect((await clinic.value("claims.list", { ...page, view: "ready" })).total).toBe(0);

    const { draft, version } = await clinic.value("claims.get", { claimId });
    await clinic.value("claims.save", {
      claimId,
      version,
      draft: { ...professionalDraft(draft), note: "PLACE CONFIRMED" },
    });
    expect((await preview()).ready.map((claim) => claim.claimId)).toEqual([claimId]);
    const { batchId: cancelledId } = await clinic.value("batches.prepare", { claimIds: [claimId] });
    await clinic.value("batches.cancel", { batchId: cancelledId, reason: "Once more" });
    expect((await submissions())[1]).toBe("rejected");
    expect(await work()).toHaveLength(1);

    const second = await send([claimId]);
    expect(await work()).toEqual([]);
    expect(second.text).toContain(`CLM*${numbers[1]}*210***11:B:1*`);
    expect(second.text).not.toContain("REF*F8");
    await importText(
      "second.277",
      claimsAnswer(second, [{ claimNumber: numbers[1]!, status: "A2 20" }], { serial: 2 }),
    );
    expect(await submissions()).toEqual(["received", "accepted"]);
    const sendings = await clinic.value("claims.sendings", { claimId });
    expect(sendings.map((one) => [one.state, one.frequency])).toEqual([
      ["accepted", "1"],
      ["cancelled", "1"],
      ["rejected", "1"],
    ]);
  });

  test("a rejected line is named by its place on the claim, by the control number that the payer gives back", async () => {
    const batch = await send();
    const claim = batch.claims.find((one) => one.claimNumber === numbers[0])!;
    const lines = { [claim.lines[1]!.controlNumber]: "A7 454" };
    await importText("line.277", claimsAnswer(batch, [{ claimNumber: numbers[0]!, status: "A7 454", lines }]));
    const [item] = await work();
    expect(item).toMatchObject({ fixBox: "24D", fixField: "lines[1].procedureCode" });
    expect(item?.reason).toContain("Line 36415: ");
  });

  test("a 999 that names the place of an error blames the claim in which it stands, and lets the other go again", async () => {
    const batch = await send();
    const segments = batch.text.split(/~\s*/);
    const st = segments.findIndex((segment) => segment.startsWith("ST*"));
    const second = segments.findIndex((segment) => segment.startsWith(`CLM*${batch.claims[1]!.claimNumber}`));
    const blamed = claimIds[numbers.indexOf(batch.claims[1]!.claimNumber)];
    const sv1 = segments.findIndex((segment, index) => index > second && segment.startsWith("SV1*"));
    const error = {
      segmentId: "SV1",
      position: sv1 - st + 1,
      loop: "2400",
      reason: "8",
      contexts: [],
      elements: [{ position: { element: 1, component: 2 }, reason: "I6", badValue: "99999" }],
    };
    await importText("answer.999", syntaxAnswer(batch, "R", {}, [error]));
    expect(await submissions()).toEqual(["rejected", "rejected"]);
    const items = await work();
    const own = items.find((item) => item.claimId === blamed);
    expect(own).toMatchObject({ fixBox: "24D", fixField: "lines[0].procedureCode" });
    expect(own?.reason).toMatch(/not a valid code, sent as 99999/);
    const other = items.find((item) => item.claimId !== blamed);
    expect(other?.reason).toContain(`because of claim ${batch.claims[1]!.claimNumber}`);
    const { ready, leftOut } = await preview();
    expect([ready.map((one) => one.claimId), leftOut.map((one) => one.claimId)]).toEqual([[other?.claimId], [blamed]]);
  });

  test("a batch rejected as a whole by a 277CA without claims rejects each of them", async () => {
    const batch = await send();
    await importText("whole.277", claimsAnswer(batch, [], { batchStatus: "A3 24" }));
    expect(await submissions()).toEqual(["rejected", "rejected"]);
    expect(await batchState(batch.batchId)).toBe("rejected");
  });
});

describe("order and repetition", () => {
  test("answers that come late or again change nothing that a later one decided", async () => {
    const batch = await send();
    const [one, other] = numbers as [string, string];
    const claimWords = (first: string, second: string) => [
      { claimNumber: one, status: first },
      { claimNumber: other, status: second },
    ];
    const early = claimsAnswer(batch, claimWords("A1 19", "A2 20"), { time: "0930", serial: 3 });
    const late = claimsAnswer(batch, claimWords("A2 20", "A8 255"), { time: "1700", serial: 4 });
    await importText("late.277", late);
    expect(await submissions()).toEqual(["accepted", "rejected"]);
    await importText("early.277", early);
    await importText("early.999", syntaxAnswer(batch, "A", { time: "0910", serial: 5 }));
    await importText("early.ta1", envelopeAnswer(batch, "A"));
    expect(await submissions()).toEqual(["accepted", "rejected"]);
    expect(await batchState(batch.batchId)).toBe("partly-accepted");
    expect(await work()).toHaveLength(1);

    const again = (name: string, text: string) => refuseText(clinic, name, text);
    expect(await again("renamed.277", late)).toMatchObject({ code: "already-done" });
    expect(await again("other-lines.277", late.replaceAll("~\n", "~\r\n").replaceAll("~", "~"))).toMatchObject({
      code: "already-done",
    });
    expect(await again("our-own.edi", batch.text)).toMatchObject({ code: "already-done" });
  });

  test("an answer to a former sending does not move the claim that went again meanwhile", async () => {
    const first = await send();
    await importText("first.277", claimsAnswer(first, [{ claimNumber: numbers[0]!, status: "A7 255" }]));
    const claimId = claimIds[0]!;
    const { draft, version } = await clinic.value("claims.get", { claimId });
    await clinic.value("claims.save", {
      claimId,
      version,
      draft: { ...professionalDraft(draft), diagnoses: ["E119"] },
    });
    await send([claimId]);
    await importText("again.277", claimsAnswer(first, [{ claimNumber: numbers[0]!, status: "A8 255" }], { serial: 2 }));
    expect((await submissions())[0]).toBe("written");
    expect(await work()).toEqual([]);
  });
});
