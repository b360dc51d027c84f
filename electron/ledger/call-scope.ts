import type { Call } from "../../shared/contract/call.ts";
import type { CallRequest } from "../../shared/contract/wire.ts";
import type { WhileReading } from "./call-order.ts";
import type { LedgerSession } from "./session.ts";

/** A request as the ledger process gets it: with the paths behind its file tokens. */
export type ServedRequest = CallRequest & { readonly files: Readonly<Record<string, string>> };

export type Progress = (done: number, total: number, label: string) => void;

/** One call on its way, after its name was found and its input parsed. */
export interface CallScope {
  readonly session: LedgerSession;
  readonly name: string;
  readonly call: Call;
  /** What the call's schema parsed. */
  readonly input: unknown;
  readonly request: ServedRequest;
  readonly progress: Progress;
  /** Runs the part of the call that only reads; queries may be served meanwhile. */
  readonly whileReading: WhileReading;
}
