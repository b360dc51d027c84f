import type { AuditAction } from "../../db/audit-chain.ts";
import type { ReadHandle, WriteTransaction } from "../../db/handles.ts";
import type { IntegrityFinding } from "../../db/integrity.ts";
import type { ScryptCost } from "../../db/keys/wrapped-key.ts";
import type { Call } from "../../shared/contract/call.ts";
import type { NewLedger } from "../../shared/contract/ledger-file.ts";
import type { ClockSource } from "./clock.ts";
import type { CommandContext, QueryContext } from "./journeys.ts";
import type { NewId } from "./new-id.ts";

/**
 * A query's or command's work, whatever its contract entry. `never` as input lets every exactly typed journey in; the
 * call path hands over what the same entry's schema parsed.
 */
export type AnyJourney =
  | ((context: QueryContext & CommandContext, input: never) => unknown)
  | {
      prepare(context: QueryContext, input: never): Promise<unknown>;
      commit(context: CommandContext, input: never, prepared: never): unknown;
    };

/** What the call path serves: the contract, the work behind it and the rules around it. */
export interface LedgerProgram {
  readonly calls: Readonly<Record<string, Call>>;
  readonly journeys: Readonly<Record<string, AnyJourney>>;
  /** How a call stands in the audit trail; undefined when it shows and changes nothing of a patient's. */
  auditActionOf(name: string, call: Call): AuditAction | undefined;
  /** Checked after each command, inside its transaction: throws when the ledger's books would not hold. */
  checkBooks(write: WriteTransaction): void;
  /** The whole books recomputed, for the integrity check. */
  checkBalances(read: ReadHandle): IntegrityFinding;
  /** The practice's name and time zone as they stand now; undefined while the practice has not been entered. */
  practiceOf(read: ReadHandle): { readonly name: string; readonly timeZone: string } | undefined;
  /** Fills a new ledger inside its founding transaction: the practice's row, and the sample practice when asked. */
  found(context: CommandContext, facts: NewLedger): void;
}

/** What a process brings along to run the program. */
export interface LedgerSurroundings {
  readonly clockSource: ClockSource;
  readonly newId: NewId;
  readonly scryptCost: ScryptCost;
  /** One line for the diagnostics log. It must never hold what a call was given or answered. */
  log(line: string): void;
}
