import { join } from "node:path";
import { fixedClock } from "../../../electron/ledger/clock.ts";
import { createPractice } from "../../../electron/ledger/journeys/keep-practice.ts";
import type { CommandContext } from "../../../electron/ledger/journeys.ts";
import { LedgerFiles } from "../../../electron/ledger/ledger-files.ts";
import { seededNewId } from "../../../electron/ledger/new-id.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { LedgerChild } from "../../support/ledger-child.ts";
import { createTempLedger, TEST_PASSPHRASE, TEST_USER, type TempLedger } from "../../support/temp-ledger.ts";
import { type FilledClaim, fillLedger } from "./fill-ledger.ts";

export const BENCH_TODAY = "2026-03-02" as IsoDate;

/** A real encrypted ledger with many patients, and the ledger process that has it open. */
export interface BenchLedger {
  readonly ledger: TempLedger;
  readonly child: LedgerChild;
  readonly payerId: string;
  readonly claims: readonly FilledClaim[];
  close(): Promise<void>;
}

export async function openBenchLedger(patientCount: number, lineCount?: number): Promise<BenchLedger> {
  let filled: ReturnType<typeof fillLedger> | undefined;
  const ledger = createTempLedger({
    found: (write) => {
      const context: CommandContext = {
        write,
        clock: fixedClock(BENCH_TODAY).inZone("America/Chicago"),
        user: TEST_USER,
        files: new LedgerFiles({}),
        requestId: "bench",
        newId: seededNewId("bench"),
        progress: () => {},
        concerns: () => {},
      };
      createPractice(write, { name: "Bench Practice", timeZone: "America/Chicago" });
      filled = fillLedger(context, patientCount, lineCount);
    },
  });
  const child = await LedgerChild.start({ today: BENCH_TODAY });
  await child.value("ledger.open", { file: "LEDGER", passphrase: TEST_PASSPHRASE }, { LEDGER: ledger.path });
  return {
    ledger,
    child,
    ...filled!,
    close: async () => {
      await child.stop();
      ledger.remove();
    },
  };
}

/** A path in the ledger's own temporary folder. */
export function benchFile({ ledger }: BenchLedger, name: string): string {
  return join(ledger.folder, name);
}
