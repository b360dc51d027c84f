import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { z } from "zod";
import { type LedgerKey, ledgerKey } from "./ledger-key.ts";

/** What scrypt costs: memory is 128 * N * r bytes, and time grows with N * r * p. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/**
 * The cost for every ledger that people use: 128 MiB of memory and 575 ms measured on one core of the build machine
 * (2026-11-22). A guesser pays the same for every single guess; a biller pays it once at unlocking.
 */
export const STANDARD_SCRYPT_COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** A damaged or hostile key file must not make us allocate without bound. */
const MAX_SCRYPT_BYTES = 2 ** 30;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

export const wrappedKeySchema = z.strictObject({
  scrypt: z
    .strictObject({
      N: z
        .int()
        .min(2)
        .max(2 ** 20),
      r: z.int().min(1).max(32),
      p: z.int().min(1).max(16),
      salt: hex(16),
    })
    .refine(({ N, r }) => Number.isInteger(Math.log2(N)) && 128 * N * r <= MAX_SCRYPT_BYTES),
  iv: hex(12),
  tag: hex(16),
  wrapped: hex(32),
});

/** A ledger key, encrypted by AES-256-GCM under a key that scrypt derives from a passphrase or recovery code. */
export type WrappedKey = z.infer<typeof wrappedKeySchema>;

/**
 * Wraps the ledger key with a secret.
 * @param binding text that must be the same at unwrapping: it ties the slot to its ledger, kind and user, so that slots
 *   cannot be exchanged between files or people.
 */
export function wrapKey(key: LedgerKey, secret: string, binding: string, cost: ScryptCost): WrappedKey {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(secret, salt, cost), iv).setAAD(Buffer.from(binding));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    scrypt: { N: cost.N, r: cost.r, p: cost.p, salt: salt.toString("hex") },
    iv: iv.toString("hex"),
    tag: cipher.getAuthTag().toString("hex"),
    wrapped: wrapped.toString("hex"),
  };
}

/** Unwraps the ledger key. @returns undefined when the secret or the binding is not the one it was wrapped with. */
export function unwrapKey(slot: WrappedKey, secret: string, binding: string): LedgerKey | undefined {
  const derived = deriveKey(secret, Buffer.from(slot.scrypt.salt, "hex"), slot.scrypt);
  const decipher = createDecipheriv("aes-256-gcm", derived, Buffer.from(slot.iv, "hex"), { authTagLength: 16 })
    .setAAD(Buffer.from(binding))
    .setAuthTag(Buffer.from(slot.tag, "hex"));
  const opened = decipher.update(Buffer.from(slot.wrapped, "hex"));
  try {
    decipher.final();
  } catch {
    // GCM's tag does not verify: this is how a wrong secret shows.
    return undefined;
  }
  return ledgerKey(opened);
}

function deriveKey(secret: string, salt: Buffer, cost: ScryptCost): Buffer {
  // NFKC, so that a passphrase typed on another keyboard or system gives the same bytes.
  const bytes = Buffer.from(secret.normalize("NFKC"), "utf8");
  const { N, r, p } = cost;
  return scryptSync(bytes, salt, 32, { N, r, p, maxmem: MAX_SCRYPT_BYTES + 2 ** 26 });
}
