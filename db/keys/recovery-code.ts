import { createHash, randomBytes } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, so that a code read from paper cannot be misread. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_BYTES = 20;
const SECRET_CHARACTERS = 32;
const CHECK_CHARACTERS = 4;

/**
 * A new recovery code: 160 random bits as eight groups of four, and a ninth group that checks them, e.g.
 * `7K3M-…-X0QF`. It is shown and printed once and opens the ledger when every passphrase is forgotten.
 */
export function newRecoveryCode(): string {
  const secret = base32(randomBytes(SECRET_BYTES), SECRET_CHARACTERS);
  return grouped(secret + checkOf(secret));
}

/**
 * Reads a recovery code as people type it: any case, with or without spaces and dashes, O for 0, I or L for 1.
 * @returns the code in its printed form, or undefined when it is not one code or its check group does not fit.
 */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== SECRET_CHARACTERS + CHECK_CHARACTERS) return undefined;
  if ([...plain].some((character) => !ALPHABET.includes(character))) return undefined;
  const secret = plain.slice(0, SECRET_CHARACTERS);
  return plain.slice(SECRET_CHARACTERS) === checkOf(secret) ? grouped(plain) : undefined;
}

function checkOf(secret: string): string {
  return base32(createHash("sha256").update(`billwright recovery code ${secret}`).digest(), CHECK_CHARACTERS);
}

/** The first `length` characters of the bytes in base 32, five bits a character. */
function base32(bytes: Buffer, length: number): string {
  let text = "";
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(pending >> bits) & 31];
    }
    pending &= (1 << bits) - 1;
  }
  return text.slice(0, length);
}

function grouped(text: string): string {
  return text.match(/.{4}/g)!.join("-");
}
