import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { callAndKill } from "../support/call-and-kill.ts";
import { enterCleanClaims } from "../support/enter-clean-claims.ts";
import type { LedgerChild } from "../support/ledger-child.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const TODAY = isoDate("2026-11-20");
const ROUNDS = 6;
const CLAIMS_PER_BATCH = 4;

let practice: PracticeLedger;
let child: LedgerChild;
let outbox: string;

beforeEach(async () => {
  practice = await PracticeLedger.create({ sample: true, today: TODAY });
  outbox = join(practice.folder, "outbox");
  mkdirSync(outbox);
});
afterEach(async () => {
  await child?.kill();
  practice?.remove();
});

test("killed while a batch is prepared or written: the same batch and the same bytes are offered again", async () => {
  const claimIds = await enterCleanClaims(practice, TODAY, ROUNDS * CLAIMS_PER_BATCH);
  const batchesBefore = (await practice.value("batches.list", {})).length;
  child = await practice.openInChild();

  // The first round is left alone and tells how long the work takes; the others are killed further and further into it.
  let workMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = claimIds.slice(round * CLAIMS_PER_BATCH, (round + 1) * CLAIMS_PER_BATCH);
    const killAfterMs = round === 0 ? undefined : (workMs * round) / ROUNDS;
    const startMs = performance.now();
    const prepare = { name: "batches.prepare", input: { claimIds: chosen }, requestId: `prepare-${round}` };
    const prepared = await callAndKill(practice, child, prepare, killAfterMs);
    const { batchId, fileName } = prepared.value as OutputOf<"batches.prepare">;
    const input = { batchId, folder: "outbox" };
    const write = { name: "batches.write", input, files: { outbox }, requestId: `write-${round}` };
    ({ child } = await callAndKill(practice, prepared.child, write, killAfterMs));
    if (round === 0) workMs = (performance.now() - startMs) / 2;

    const { batch, fileText, claims } = (await child.value("batches.get", { batchId })) as OutputOf<"batches.get">;
    expect(readFileSync(join(outbox, fileName), "latin1"), `round ${round}`).toBe(fileText);
    expect(batch.state).toBe("written");
    expect(claims.map((claim) => claim.claimId).sort()).toEqual([...chosen].sort());
  }

  const batches = (await child.value("batches.list", {})) as OutputOf<"batches.list">;
  expect(batches).toHaveLength(batchesBefore + ROUNDS);
  expect(new Set(batches.map((batch) => batch.fileName)).size).toBe(batches.length);
  expect(readdirSync(outbox)).toHaveLength(ROUNDS);
  const findings = (await child.value("ledger.checkIntegrity", {})) as OutputOf<"ledger.checkIntegrity">;
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
});
