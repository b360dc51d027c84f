import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLedger, type NewLedgerFacts } from "../../db/create-ledger.ts";
import type { LedgerUser } from "../../db/keys/key-ring.ts";
import type { LedgerKey } from "../../db/keys/ledger-key.ts";
import type { ScryptCost } from "../../db/keys/wrapped-key.ts";
import { type OpenLedger, openLedger } from "../../db/open-ledger.ts";
import type { IsoMoment } from "../../shared/dates/iso-date.ts";

/** A cost that tests pass explicitly so that they need not wait; no program path knows it. */
export const TEST_SCRYPT_COST: ScryptCost = { N: 1024, r: 8, p: 1 };
export const TEST_PASSPHRASE = "invented heron lantern 42";
export const TEST_USER: LedgerUser = { id: "USER1", name: "Test Biller" };
export const TEST_MOMENT = "2026-03-02T15:00:00.000Z" as IsoMoment;

/** A real encrypted ledger in a folder of its own. */
export interface TempLedger {
  readonly folder: string;
  readonly path: string;
  readonly key: LedgerKey;
  readonly recoveryCode: string;
  readonly ledgerId: string;
  /** Opens it; close it before the next opening. */
  open(): OpenLedger;
  /** Removes the folder. Close the ledger first. */
  remove(): void;
}

/** Creates a real encrypted ledger with the given deviations from an ordinary one. */
export function createTempLedger(facts: Partial<NewLedgerFacts> = {}): TempLedger {
  const folder = tempFolder();
  const path = join(folder, "practice.billwright");
  const ledgerId = randomBytes(8).toString("hex");
  const made = createLedger(path, {
    ledgerId,
    practiceName: "Invented Family Practice",
    timeZone: "America/Chicago",
    user: TEST_USER,
    passphrase: TEST_PASSPHRASE,
    createdAt: TEST_MOMENT,
    sample: false,
    scryptCost: TEST_SCRYPT_COST,
    ...facts,
  });
  const open = () => openLedger(path, made.key, ledgerId, facts.migrations);
  return { folder, path, ...made, ledgerId, open, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An empty folder for one test's files. */
export function tempFolder(): string {
  return mkdtempSync(join(tmpdir(), "billwright-test-"));
}
