import type { z } from "zod";

/** What kind of work a call is: queries read, commands change the ledger in one transaction, system calls manage the file. */
export type CallKind = "query" | "command" | "system";

/** One entry of the contract. Types of callers and journeys are inferred from it. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: CallKind;
  /** One sentence: what it does, for the contract's listing. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** Longest time to wait for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

const DEFAULT_TIMEOUT_MS = 30_000;

type CallParts<I extends z.ZodType, O extends z.ZodType> = {
  summary: string;
  input: I;
  output: O;
  timeoutMs?: number;
};

/** Declares a call that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  parts: CallParts<I, O>,
): Call<I, O> & { kind: "query" } {
  return { kind: "query", timeoutMs: DEFAULT_TIMEOUT_MS, ...parts };
}

/** Declares a call that changes the ledger; it is idempotent by its request id. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  parts: CallParts<I, O>,
): Call<I, O> & { kind: "command" } {
  return { kind: "command", timeoutMs: DEFAULT_TIMEOUT_MS, ...parts };
}

/** Declares a call about the ledger file itself (create, open, lock), which works without an open ledger. */
export function system<I extends z.ZodType, O extends z.ZodType>(
  parts: CallParts<I, O>,
): Call<I, O> & { kind: "system" } {
  return { kind: "system", timeoutMs: DEFAULT_TIMEOUT_MS, ...parts };
}
