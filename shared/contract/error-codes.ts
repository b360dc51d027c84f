import { z } from "zod";

/**
 * The closed list of error codes a call can answer with, in order of precedence: a call that fails for several
 * reasons answers with the first. Codes are stable; messages are for people and may change.
 */
export const ERROR_CODES = [
  /** The call's name is not in the contract. */
  "unknown-call",
  /** The input does not have the call's shape. `field` names the place. */
  "bad-input",
  /** No ledger file is open. */
  "no-ledger",
  /** The ledger is locked: the passphrase is asked for again. */
  "locked",
  /** The passphrase or recovery code does not open this ledger. */
  "wrong-passphrase",
  /** The file is not a Billwright ledger, or it is damaged. */
  "damaged-ledger",
  /** The ledger was written by a newer Billwright. */
  "newer-ledger",
  /** A file of that name exists already. */
  "file-exists",
  /** The file cannot be read, or a token names no file. */
  "file-unreadable",
  /** The file cannot be written: no space, no permission. */
  "file-unwritable",
  /** The file is not what this call takes: not X12, another transaction, cut off. */
  "not-this-kind-of-file",
  /** The file's amounts do not add up. */
  "out-of-balance",
  /** The same file, check or request was taken in before. */
  "already-done",
  /** The thing named does not exist. */
  "not-found",
  /** The thing changed since it was read. */
  "stale",
  /** A rule of the field or the ledger refuses it. */
  "refused",
  /** Another program holds the ledger file. */
  "busy",
  /** A person stopped it while it ran. Nothing was changed. */
  "stopped",
  /** The ledger process took longer than the call allows. The work may still finish. */
  "timed-out",
  /** The ledger process ended before it answered. Nothing is half-done; it was started again. */
  "crashed",
  /** A fault of ours. Nothing was changed. */
  "internal",
] as const;

export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const callErrorSchema = z.strictObject({
  code: errorCodeSchema,
  /** What happened, what it means, what to do. Never patient data. */
  message: z.string(),
  /** Path of the input field that is at fault, e.g. `lines[0].chargeCents`. */
  field: z.string().optional(),
});
export type CallError = z.infer<typeof callErrorSchema>;

/** Thrown anywhere below a call to refuse it; the call answers with its code, and its transaction is rolled back. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor(code: ErrorCode, message: string, field?: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.field = field;
  }
}
