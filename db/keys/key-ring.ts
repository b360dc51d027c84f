import { Refusal } from "../../shared/contract/error-codes.ts";
import { emptyKeyFile, type KeyFile, type KeySlot } from "./key-file.ts";
import { type LedgerKey, newLedgerKey } from "./ledger-key.ts";
import { newRecoveryCode, readRecoveryCode } from "./recovery-code.ts";
import { type ScryptCost, unwrapKey, wrapKey } from "./wrapped-key.ts";

/** Who may unlock a ledger. */
export interface LedgerUser {
  readonly id: string;
  readonly name: string;
}

/** Makes the key, the first user's slot and the recovery code of a new ledger. */
export function newKeyRing(
  ledgerId: string,
  user: LedgerUser,
  passphrase: string,
  cost: ScryptCost,
): { keyFile: KeyFile; key: LedgerKey; recoveryCode: string } {
  const key = newLedgerKey();
  const withUser = setPassphrase(emptyKeyFile(ledgerId), key, user, passphrase, cost);
  return { key, ...renewRecoveryCode(withUser, key, cost) };
}

/** The people who can unlock the ledger, in the order they were added. */
export function usersOf(keyFile: KeyFile): LedgerUser[] {
  return keyFile.slots.flatMap((slot) => (slot.kind === "passphrase" ? [slot.user] : []));
}

/**
 * Unlocks with a passphrase. Without a user's name every user's slot is tried, at the full cost of scrypt each.
 * @throws Refusal `wrong-passphrase`, the same for an unknown user, so that names cannot be found out by trying.
 */
export function unlockWithPassphrase(
  keyFile: KeyFile,
  passphrase: string,
  userName?: string,
): { key: LedgerKey; user: LedgerUser } {
  for (const slot of keyFile.slots) {
    if (slot.kind !== "passphrase") continue;
    if (userName !== undefined && slot.user.name !== userName) continue;
    const key = unwrapKey(slot.key, passphrase, bindingOf(keyFile.ledgerId, slot));
    if (key) return { key, user: slot.user };
  }
  throw new Refusal(
    "wrong-passphrase",
    "That passphrase does not open this ledger. Check the keyboard layout and Caps Lock, then type it again; if it is forgotten, use the recovery code.",
    "passphrase",
  );
}

/**
 * Unlocks with the printed recovery code.
 * @throws Refusal `wrong-passphrase`; a code whose check group does not fit is named as a typing mistake.
 */
export function unlockWithRecoveryCode(keyFile: KeyFile, typed: string): LedgerKey {
  const code = readRecoveryCode(typed);
  if (!code) {
    throw new Refusal(
      "wrong-passphrase",
      "The recovery code has a typing mistake: its check group does not fit. Compare it with the paper, group by group.",
      "recoveryCode",
    );
  }
  for (const slot of keyFile.slots) {
    if (slot.kind !== "recovery") continue;
    const key = unwrapKey(slot.key, code, bindingOf(keyFile.ledgerId, slot));
    if (key) return key;
  }
  throw new Refusal(
    "wrong-passphrase",
    "This is a recovery code, but not the one of this ledger, or a newer one has replaced it. Use the last one printed.",
    "recoveryCode",
  );
}

/** The key file with this user's passphrase added or replaced. Nothing is re-encrypted. */
export function setPassphrase(
  keyFile: KeyFile,
  key: LedgerKey,
  user: LedgerUser,
  passphrase: string,
  cost: ScryptCost,
): KeyFile {
  const binding = passphraseBinding(keyFile.ledgerId, user.id);
  const slot: KeySlot = { kind: "passphrase", user, key: wrapKey(key, passphrase, binding, cost) };
  const place = keyFile.slots.findIndex((other) => other.kind === "passphrase" && other.user.id === user.id);
  const slots = place === -1 ? [...keyFile.slots, slot] : keyFile.slots.with(place, slot);
  return { ...keyFile, slots };
}

/** The key file with a fresh recovery code; the former code stops working. */
export function renewRecoveryCode(
  keyFile: KeyFile,
  key: LedgerKey,
  cost: ScryptCost,
): { keyFile: KeyFile; recoveryCode: string } {
  const recoveryCode = newRecoveryCode();
  const slot: KeySlot = {
    kind: "recovery",
    key: wrapKey(key, recoveryCode, recoveryBinding(keyFile.ledgerId), cost),
  };
  const others = keyFile.slots.filter((other) => other.kind !== "recovery");
  return { keyFile: { ...keyFile, slots: [...others, slot] }, recoveryCode };
}

function bindingOf(ledgerId: string, slot: KeySlot): string {
  return slot.kind === "passphrase" ? passphraseBinding(ledgerId, slot.user.id) : recoveryBinding(ledgerId);
}

function passphraseBinding(ledgerId: string, userId: string): string {
  return `billwright passphrase ${ledgerId} ${userId}`;
}

function recoveryBinding(ledgerId: string): string {
  return `billwright recovery ${ledgerId}`;
}
