import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readEdi } from "../../shared/edi/read.ts";
import {
  claimsAnswer,
  envelopeAnswer,
  type ReceivedBatch,
  syntaxAnswer,
  writeAnswer,
} from "../support/clearinghouse-file.ts";
import { PEOPLE, SmallClinic } from "../support/small-clinic.ts";

let clinic: SmallClinic;
let claimIds: string[];
let numbers: string[];
beforeEach(async () => {
  clinic = await SmallClinic.open();
  const one = await clinic.enterVisit(PEOPLE.hmo, [
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  const other = await clinic.enterVisit(PEOPLE.twoPayers, [["99214", 21_000]]);
  claimIds = [one.claimId, other.claimId];
  numbers = [one.claimNumber, other.claimNumber];
});
afterEach(() => clinic?.close());

/** Sends claims in one batch. @returns the batch as its receiver has it. */
async function send(ids = claimIds): Promise<ReceivedBatch & { batchId: string; text: string }> {
  const { batchId, number } = await clinic.value("batches.prepare", { claimIds: ids });
  await clinic.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: clinic.outbox });
  const { fileText: text } = await clinic.value("batches.get", { batchId });
  const { claims, transactions } = readEdi(text);
  return { batchId, text, claims, info: transactions[0]!, batchReference: `BW${String(number).padStart(8, "0")}` };
}

const importText = (name: string, text: string) =>
  clinic.value(
    "files.import",
    { file: "answer" as never },
    { answer: writeAnswer(clinic.practice.folder, name, text) },
  );
const submissions = async () => {
  const { rows } = await clinic.value("claims.list", { view: "all", patientId: null, text: "", offset: 0, limit: 10 });
  return claimIds.map((id) => rows.find((row) => row.id === id)?.submission);
};
const batchState = async (batchId: string) => (await clinic.value("batches.get", { batchId })).batch.state;
const work = () => clinic.value("work.list", { includeSnoozed: true });

describe("the envelope and the syntax of a batch", () => {
  test("a TA1 and a 999 that accept it say that it was received; the batch's file tells how it stands", async () => {
    const batch = await send();
    const ta1 = await importText("answer.ta1", envelopeAnswer(batch, "A"));
    expect(ta1).toMatchObject({ kind: "TA1", unmatchedCount: 0, problems: [] });
    expect(await submissions()).toEqual(["received", "received"]);
    const answer = await importText("answer.999", syntaxAnswer(batch, "A"));
    expect(answer).toMatchObject({ kind: "999", acknowledgementCount: 2, moves: [] });
    expect(await batchState(batch.batchId)).toBe("received");
    const { rows } = await clinic.value("files.list", {
      direction: null,
      kind: null,
      text: "",
      offset: 0,
      limit: 10,
    });
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
    expect((await clinic.value("batches.preview", {})).ready.map((claim) => claim.claimId).sort()).toEqual(
      claimIds.toSorted(),
    );
  });
});
