import { randomBytes } from "node:crypto";

const LEDGER_KEY_BYTES = 32;

/** The random 256-bit key that encrypts a ledger's database. It is never written unwrapped. */
export type LedgerKey = Buffer & { readonly __ledgerKey: true };

/** Makes the key of a new ledger. */
export function newLedgerKey(): LedgerKey {
  return ledgerKey(randomBytes(LEDGER_KEY_BYTES));
}

/** Brands 32 bytes as a ledger key. @throws RangeError for another length. */
export function ledgerKey(bytes: Buffer): LedgerKey {
  if (bytes.length !== LEDGER_KEY_BYTES) throw new RangeError("A ledger key has 32 bytes.");
  return bytes as LedgerKey;
}

/**
 * The pragma that keys a SQLCipher database with raw bytes: the x'…' form skips SQLCipher's own key derivation, which
 * would only slow down opening, for the key is random already.
 */
export function keyPragma(key: LedgerKey): string {
  return `key="x'${key.toString("hex")}'"`;
}
