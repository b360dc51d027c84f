import type { z } from "zod";
import type { ReadHandle, WriteTransaction } from "../../db/handles.ts";
import type { LedgerUser } from "../../db/keys/key-ring.ts";
import type { CommandName, Contract, ParsedInputOf, QueryName } from "../../shared/contract/contract.ts";
import type { Clock } from "./clock.ts";
import type { LedgerFiles } from "./ledger-files.ts";
import type { NewId } from "./new-id.ts";

/** What every journey gets. */
export interface CallContext {
  readonly clock: Clock;
  readonly user: LedgerUser;
  readonly files: LedgerFiles;
  readonly requestId: string;
  /** Tells the window how far long work is. */
  progress(done: number, total: number, label: string): void;
  /** Names whom or what the call concerns, for the audit trail, where its input does not: a new patient's id. */
  concerns(kind: string, id: string): void;
}

/** What a query gets: it reads. */
export interface QueryContext extends CallContext {
  readonly read: ReadHandle;
}

/** What a command gets: one transaction, which everything it does belongs to. */
export interface CommandContext extends CallContext {
  readonly write: WriteTransaction;
  readonly newId: NewId;
}

/** A query's work. It may wait (a PDF is drawn in pieces); only other queries run meanwhile, so nothing changes. */
export type QueryJourney<Input, Output> = (context: QueryContext, input: Input) => Output | Promise<Output>;

/**
 * A command's work: synchronous, in one transaction. Where something must be waited for first, such as a PDF that the
 * ledger keeps or a large file that is read in slices, `prepare` does it by reading, and `commit` writes with what it
 * made. Nothing changes in between.
 */
export type CommandJourney<Input, Output> =
  | ((context: CommandContext, input: Input) => Output)
  | PreparedCommand<Input, Output>;

export interface PreparedCommand<Input, Output> {
  prepare(context: QueryContext, input: Input): Promise<unknown>;
  commit(context: CommandContext, input: Input, prepared: never): Output;
}

/** Types a prepared command by what `prepare` makes. */
export function preparedCommand<Input, Prepared, Output>(parts: {
  prepare(context: QueryContext, input: Input): Promise<Prepared>;
  commit(context: CommandContext, input: Input, prepared: Prepared): Output;
}): PreparedCommand<Input, Output> {
  return parts as PreparedCommand<Input, Output>;
}

/** What a journey may return: the output before the contract parses it. */
export type ReturnOf<Name extends QueryName | CommandName> = z.input<Contract[Name]["output"]>;

export type QueryJourneys = { readonly [Name in QueryName]: QueryJourney<ParsedInputOf<Name>, ReturnOf<Name>> };
export type CommandJourneys = { readonly [Name in CommandName]: CommandJourney<ParsedInputOf<Name>, ReturnOf<Name>> };

/** Every query and command of the contract with its work: a missing or extra one does not compile. */
export type Journeys = QueryJourneys & CommandJourneys;

/** A part of the journeys: what one file of electron/ledger/journeys/ gives, e.g. `JourneysOf<"patients.save">`. */
export type JourneysOf<Name extends QueryName | CommandName> = Pick<Journeys, Name>;
