import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Refusal } from "../../shared/contract/error-codes.ts";
import { faultCode, newerLedger, unreadableFile } from "../ledger-fault.ts";
import { writeFileAtomically } from "../write-file-atomically.ts";
import { wrappedKeySchema } from "./wrapped-key.ts";

const KEY_FILE_VERSION = 1;
/** A key file has under 1 KB a user; anything much larger is another file. */
const MAX_KEY_FILE_BYTES = 1_000_000;

const slotSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("passphrase"),
    user: z.strictObject({ id: z.string(), name: z.string() }),
    key: wrappedKeySchema,
  }),
  z.strictObject({ kind: z.literal("recovery"), key: wrappedKeySchema }),
]);

const keyFileSchema = z.strictObject({
  format: z.literal("billwright-keys"),
  version: z.literal(KEY_FILE_VERSION),
  ledgerId: z.string().min(1),
  slots: z.array(slotSchema).min(1),
  /** SHA-256 of the rest. It tells a damaged key file from a wrong passphrase; it protects nothing. */
  checksum: z.string(),
});

/** The wrapped keys of one ledger: one slot a user, one for the recovery code. */
export type KeyFile = Omit<z.infer<typeof keyFileSchema>, "checksum">;
export type KeySlot = KeyFile["slots"][number];

/** Where a ledger's key file lies: beside it. */
export function keyFilePath(ledgerPath: string): string {
  return `${ledgerPath}.keys`;
}

/** An empty key file for a new ledger. */
export function emptyKeyFile(ledgerId: string): KeyFile {
  return { format: "billwright-keys", version: KEY_FILE_VERSION, ledgerId, slots: [] };
}

/** Writes the key file whole, or leaves the former one. @throws the file system's error. */
export function writeKeyFile(ledgerPath: string, keyFile: KeyFile): void {
  const text = JSON.stringify({ ...keyFile, checksum: checksumOf(keyFile) }, null, 2);
  writeFileAtomically(keyFilePath(ledgerPath), `${text}\n`);
}

/**
 * Reads the key file of a ledger.
 * @throws Refusal `damaged-ledger` when it is missing or damaged, `newer-ledger` for a later version, `file-unreadable`
 *   when the system does not let us read it.
 */
export function readKeyFile(ledgerPath: string): KeyFile {
  const content = parseJson(readText(keyFilePath(ledgerPath)));
  if (isNewerKeyFile(content)) throw newerLedger();
  const parsed = keyFileSchema.safeParse(content);
  if (!parsed.success) throw damagedKeyFile();
  const { checksum, ...keyFile } = parsed.data;
  if (checksum !== checksumOf(keyFile)) throw damagedKeyFile();
  return keyFile;
}

function readText(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length > MAX_KEY_FILE_BYTES) throw damagedKeyFile();
  return bytes.toString("utf8");
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw faultCode(error) === "ENOENT" ? missingKeyFile() : unreadableFile();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damagedKeyFile();
  }
}

function isNewerKeyFile(content: unknown): boolean {
  const shape = z.looseObject({ format: z.literal("billwright-keys"), version: z.int().gt(KEY_FILE_VERSION) });
  return shape.safeParse(content).success;
}

function checksumOf(keyFile: KeyFile): string {
  const { format, version, ledgerId, slots } = keyFile;
  return createHash("sha256")
    .update(JSON.stringify([format, version, ledgerId, slots]))
    .digest("hex");
}

function damagedKeyFile(): Refusal {
  return new Refusal(
    "damaged-ledger",
    "The ledger's key file (its name ends in .keys) is damaged, so the ledger cannot be unlocked. Copy the .keys file of the last backup beside the ledger, then try again.",
  );
}

function missingKeyFile(): Refusal {
  return new Refusal(
    "damaged-ledger",
    "The ledger's key file (the same name with .keys at its end) is not beside it. Put it back, or open a backup.",
  );
}
