import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { addDays } from "../../shared/dates/iso-date.ts";
import { callAndKill } from "../support/call-and-kill.ts";
import { type ClaimWord, claimsAnswer, sendBatch, writeAnswer } from "../support/clearinghouse-file.ts";
import { PEOPLE, SmallClinic, VISIT_DAY } from "../support/small-clinic.ts";

const ROUNDS = 4;

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

test("killed while an answer is imported: it is in whole or not at all, and the same request puts it in once", async () => {
  const claimIds: string[] = [];
  for (let day = 0; day < 2 * ROUNDS; day += 1) {
    const visit = await clinic.enterVisit(PEOPLE.hmo, [["99213", 14_500]], addDays(VISIT_DAY, -day));
    claimIds.push(visit.claimId);
  }
  const batch = await sendBatch(clinic, claimIds);

  // Each round rejects two more claims; a kill that left half of it would show in the counts.
  let workMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const words: ClaimWord[] = batch.claims
      .slice(2 * round, 2 * round + 2)
      .map(({ claimNumber }) => ({ claimNumber, status: "A7 255" }));
    const text = claimsAnswer(batch, words, { time: `1${round}00`, serial: round + 1 });
    const files = { answer: writeAnswer(clinic.practice.folder, `answer-${round}.277`, text) };
    const request = { name: "files.import", input: { file: "answer" }, files, requestId: `import-${round}` };
    const startMs = performance.now();
    const afterMs = round === 0 ? undefined : (workMs * round) / ROUNDS;
    const killed = await callAndKill(clinic.practice, clinic.child, request, afterMs);
    clinic.child = killed.child;
    if (round === 0) workMs = performance.now() - startMs;
    const { moves } = killed.value as OutputOf<"files.import">;
    expect(moves.filter((move) => move.to === "rejected")).toHaveLength(2);

    const received = { direction: "received" as const, kind: null, text: "", offset: 0, limit: 20 };
    expect((await clinic.value("files.list", received)).total).toBe(round + 1);
    expect(await clinic.value("work.list", { includeSnoozed: true })).toHaveLength(2 * (round + 1));
    const said = { fileId: null, batchId: batch.batchId, claimId: null, offset: 0, limit: 100 };
    // The batch, its provider and two claims.
    expect((await clinic.value("acknowledgements.list", said)).total).toBe(4 * (round + 1));
  }
  expect((await clinic.value("batches.get", { batchId: batch.batchId })).batch.state).toBe("rejected");
  const findings = await clinic.value("ledger.checkIntegrity", {});
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
});
