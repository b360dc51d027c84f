import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerInterchange, readSentClaims } from "../../electron/ledger/sample/send-sample-batch.ts";
import { answerClaims } from "../../electron/ledger/sample/simulated-payer.ts";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { write835 } from "../../shared/edi/835/write.ts";
import { ZERO_CENTS } from "../../shared/money/cents.ts";
import { callAndKill } from "../support/call-and-kill.ts";
import { enterCleanClaims } from "../support/enter-clean-claims.ts";
import type { LedgerChild } from "../support/ledger-child.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const TODAY = isoDate("2026-11-20");
const CLAIMS = 24;
const CLAIMS_PER_CHECK = 4;
const CHECKS = 5;

let practice: PracticeLedger;
let child: LedgerChild;

beforeEach(async () => {
  practice = await PracticeLedger.create({ sample: true, today: TODAY });
});
afterEach(async () => {
  await child?.kill();
  practice?.remove();
});

test("killed while a check is imported or posted: it is posted once and whole, and the trial balance is zero", async () => {
  const files = await answerNewBatch();
  expect(files).toHaveLength(CHECKS);
  const checksBefore = (await practice.value("remittances.list", {})).length;
  child = await practice.openInChild();

  // The first check is left alone and tells how long the work takes; the others are killed further and further into it.
  let workMs = 0;
  for (const [round, file] of files.entries()) {
    const killAfterMs = round === 0 ? undefined : (workMs * round) / files.length;
    const startMs = performance.now();
    const take = { name: "remittances.import", input: { file: "answer" }, requestId: `import-${round}` };
    const taken = await callAndKill(practice, child, { ...take, files: { answer: file } }, killAfterMs);
    const [remittanceId = ""] = (taken.value as OutputOf<"remittances.import">).remittanceIds;
    const input = { remittanceId, depositDate: TODAY };
    const post = { name: "remittances.post", input, requestId: `post-${round}` };
    const posted = await callAndKill(practice, taken.child, post, killAfterMs);
    child = posted.child;
    if (round === 0) workMs = (performance.now() - startMs) / 2;

    const { checkCents, appliedCents, unappliedCents } = posted.value as OutputOf<"remittances.post">;
    expect(appliedCents + unappliedCents, `check ${round}`).toBe(checkCents);
    const { totalCents } = (await child.value("ledger.trialBalance", {})) as OutputOf<"ledger.trialBalance">;
    expect(totalCents, `check ${round}`).toBe(0);
  }

  const checks = (await child.value("remittances.list", {})) as OutputOf<"remittances.list">;
  expect(checks).toHaveLength(checksBefore + files.length);
  const findings = (await child.value("ledger.checkIntegrity", {})) as OutputOf<"ledger.checkIntegrity">;
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
});

/** Sends a batch and lets the simulated payers answer it. @returns the 835 files, one a check. */
async function answerNewBatch(): Promise<string[]> {
  const claimIds = await enterCleanClaims(practice, TODAY, CLAIMS);
  const { batchId } = await practice.value("batches.prepare", { claimIds });
  const sent = practice.session.unlocked().ledger.inTransaction((write) => readSentClaims({ write }, batchId));
  const checks = sent.flatMap(({ claims }) => chunks(claims, CLAIMS_PER_CHECK)).slice(0, CHECKS);
  return checks.map((claims, index) => {
    // Far from the numbers that the sample's own answers bear.
    const serial = 9_000 + index;
    const interchange = answerInterchange(TODAY, serial);
    const remittance = answerClaims({
      claims,
      paymentDate: TODAY,
      traceNumber: `CHECK${serial}`,
      interchange,
      interestCents: ZERO_CENTS,
    });
    const text = write835({
      remittances: [remittance],
      controlNumbers: { interchange: serial, group: serial, transaction: 1 },
      createdAt: { date: TODAY, time: "0600" },
      usage: "T",
    });
    const path = join(practice.folder, `answer-${index}.835`);
    writeFileSync(path, text);
    return path;
  });
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_chunk, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
