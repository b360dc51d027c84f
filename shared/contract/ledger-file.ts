import { z } from "zod";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { system } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";
import { MIN_PASSPHRASE_LENGTH } from "./passphrase-length.ts";

const existingPassphrase = z.string().min(1).max(1000);
const newPassphrase = z.string().min(MIN_PASSPHRASE_LENGTH).max(1000);
const userName = z.string().trim().min(1).max(60);

/** Which ledger is chosen, whether it is unlocked, and by whom. Facts from inside the file are null while locked. */
export const ledgerStatusSchema = z.strictObject({
  state: z.enum(["none", "locked", "open"]),
  /** The file's name without its folder. */
  fileName: z.string().nullable(),
  /** Who can unlock it, as the key file lists them. */
  userNames: z.array(z.string()),
  /** Who unlocked it. */
  userName: z.string().nullable(),
  practiceName: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** Today in the practice's time zone. */
  today: isoDateSchema.nullable(),
  /** Whether it holds the fictional sample practice. */
  sample: z.boolean().nullable(),
  schemaVersion: z.int().nullable(),
  lastVerifiedBackupAt: isoMomentSchema.nullable(),
});
export type LedgerStatus = z.infer<typeof ledgerStatusSchema>;

export const integrityFindingSchema = z.strictObject({
  check: z.enum(["pages", "references", "audit-trail", "balances"]),
  ok: z.boolean(),
  detail: z.string(),
});

/** What a new ledger is asked for. */
export const newLedgerSchema = z.strictObject({
  file: fileTokenSchema,
  practiceName: z.string().trim().min(1).max(60),
  /** IANA name, e.g. `America/Chicago`. */
  timeZone: z.string().min(1).max(60),
  userName,
  passphrase: newPassphrase,
  /** Fills the ledger with the fictional sample practice. */
  sample: z.boolean(),
});
export type NewLedger = z.output<typeof newLedgerSchema>;

export const ledgerFileCalls = {
  "ledger.status": system({
    summary: "Which ledger is chosen, whether it is unlocked, and by whom.",
    input: z.strictObject({}),
    output: ledgerStatusSchema,
  }),
  "ledger.create": system({
    summary: "Creates an encrypted ledger and unlocks it. The recovery code is answered once: print it.",
    input: newLedgerSchema,
    output: z.strictObject({ recoveryCode: z.string(), status: ledgerStatusSchema }),
    timeoutMs: 300_000,
  }),
  "ledger.open": system({
    summary: "Chooses a ledger file. With a passphrase it is unlocked at once, without one it stays locked.",
    input: z.strictObject({
      file: fileTokenSchema,
      passphrase: existingPassphrase.optional(),
      userName: userName.optional(),
    }),
    output: ledgerStatusSchema,
    timeoutMs: 120_000,
  }),
  "ledger.unlock": system({
    summary: "Unlocks the chosen ledger.",
    input: z.strictObject({ passphrase: existingPassphrase, userName: userName.optional() }),
    output: ledgerStatusSchema,
    timeoutMs: 120_000,
  }),
  "ledger.lock": system({
    summary: "Locks the ledger: the file is closed and its key leaves memory.",
    input: z.strictObject({}),
    output: ledgerStatusSchema,
  }),
  "ledger.changePassphrase": system({
    summary: "Changes the passphrase of the user who unlocked the ledger. Nothing is re-encrypted.",
    input: z.strictObject({ passphrase: existingPassphrase, newPassphrase }),
    output: z.strictObject({}),
  }),
  "ledger.addUser": system({
    summary: "Lets another person unlock the ledger with a passphrase of their own.",
    input: z.strictObject({ passphrase: existingPassphrase, newUserName: userName, newPassphrase }),
    output: z.strictObject({}),
  }),
  "ledger.renewRecoveryCode": system({
    summary: "Makes a new recovery code; the former one stops working. Print the new one.",
    input: z.strictObject({ passphrase: existingPassphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
  }),
  "ledger.recoverySheet": system({
    summary: "A sheet to print and put away, with a recovery code that was just answered. The code is kept nowhere.",
    input: z.strictObject({ recoveryCode: z.string().min(1).max(100) }),
    output: z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() }),
  }),
  "ledger.resetPassphrase": system({
    summary: "With the recovery code, gives a user a new passphrase, unlocks, and answers a new recovery code.",
    input: z.strictObject({
      recoveryCode: z.string().min(1).max(100),
      newPassphrase,
      userName: userName.optional(),
    }),
    output: z.strictObject({ recoveryCode: z.string(), status: ledgerStatusSchema }),
    timeoutMs: 120_000,
  }),
  "ledger.backUp": system({
    summary: "Copies the ledger and its keys to a file, opens the copy and verifies it.",
    input: z.strictObject({ file: fileTokenSchema }),
    output: z.strictObject({ lastVerifiedBackupAt: isoMomentSchema }),
    timeoutMs: 600_000,
  }),
  "ledger.checkIntegrity": system({
    summary: "Checks the file's pages, references, audit trail and balances.",
    input: z.strictObject({}),
    output: z.array(integrityFindingSchema),
    timeoutMs: 600_000,
  }),
} as const;
