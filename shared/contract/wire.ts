import type { CallError } from "./error-codes.ts";

/** What the window sends to main. Input is plain data; files are tokens inside it. */
export interface CallRequest {
  readonly name: string;
  readonly input: unknown;
  /** Made by the caller; the same id again is answered as before and changes nothing. */
  readonly requestId: string;
}

/** The answer to every call. */
export type CallAnswer<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

/**
 * What main sends to the ledger process. `files` maps each file token that main gave out to the path that the user
 * picked; only main can fill it, so a window can never name a path.
 */
export interface LedgerRequest extends CallRequest {
  readonly type: "call";
  readonly sequence: number;
  readonly files: Readonly<Record<string, string>>;
}

/** Main asks the ledger process to stop a call that tells its progress; one that is done or unknown is left alone. */
export interface StopRequest {
  readonly type: "stop";
  readonly requestId: string;
}

/** What the ledger process sends to main. */
export type LedgerMessage =
  /** It runs; with the time limit of each call, so that main waits as long without knowing the contract. */
  | { readonly type: "ready"; readonly timeoutsMs: Readonly<Record<string, number>> }
  | { readonly type: "answer"; readonly sequence: number; readonly answer: CallAnswer }
  | {
      readonly type: "progress";
      readonly sequence: number;
      readonly done: number;
      readonly total: number;
      readonly label: string;
    };
