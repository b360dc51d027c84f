import { addAppUser } from "../../db/app-users.ts";
import { readKeyFile } from "../../db/keys/key-file.ts";
import {
  renewRecoveryCode,
  setPassphrase,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  usersOf,
} from "../../db/keys/key-ring.ts";
import { Refusal } from "../../shared/contract/error-codes.ts";
import type { LedgerStatus } from "../../shared/contract/ledger-file.ts";
import type { CallScope } from "./call-scope.ts";

/** Gives the user who unlocked the ledger a new passphrase. The former one is asked for again: screens are left open. */
export function changePassphrase(
  { session, name }: CallScope,
  input: { passphrase: string; newPassphrase: string },
): Record<string, never> {
  const { user } = session.unlocked();
  const keyFile = readKeyFile(session.chosenPath());
  const { key } = unlockWithPassphrase(keyFile, input.passphrase, user.name);
  const { scryptCost } = session.surroundings;
  session.replaceKeys(setPassphrase(keyFile, key, user, input.newPassphrase, scryptCost), name);
  return {};
}

/** Lets another person unlock the ledger. @throws Refusal `refused` when the name is taken. */
export function addUser(
  { session, name }: CallScope,
  input: { passphrase: string; newUserName: string; newPassphrase: string },
): Record<string, never> {
  const { ledger, user } = session.unlocked();
  const keyFile = readKeyFile(session.chosenPath());
  if (usersOf(keyFile).some((other) => other.name === input.newUserName)) {
    throw new Refusal("refused", "Somebody of that name uses this ledger already. Choose another name.", "newUserName");
  }
  const { key } = unlockWithPassphrase(keyFile, input.passphrase, user.name);
  const { newId, scryptCost } = session.surroundings;
  const added = { id: newId(), name: input.newUserName };
  ledger.inTransaction((write) => {
    addAppUser(write, added, session.clockOf(ledger).now());
  });
  session.replaceKeys(setPassphrase(keyFile, key, added, input.newPassphrase, scryptCost), name);
  return {};
}

/** Makes a new recovery code, for example when the paper is lost. */
export function renewCode({ session, name }: CallScope, input: { passphrase: string }): { recoveryCode: string } {
  const { user } = session.unlocked();
  const keyFile = readKeyFile(session.chosenPath());
  const { key } = unlockWithPassphrase(keyFile, input.passphrase, user.name);
  const renewed = renewRecoveryCode(keyFile, key, session.surroundings.scryptCost);
  session.replaceKeys(renewed.keyFile, name);
  return { recoveryCode: renewed.recoveryCode };
}

/**
 * Opens the chosen ledger with the recovery code, gives a user a new passphrase and replaces the code, which somebody
 * has now seen on paper.
 * @throws Refusal `wrong-passphrase`, or `bad-input` when several people use the ledger and none was named.
 */
export function resetPassphrase(
  { session, name }: CallScope,
  input: { recoveryCode: string; newPassphrase: string; userName?: string | undefined },
): { recoveryCode: string; status: LedgerStatus } {
  const keyFile = readKeyFile(session.chosenPath());
  const users = usersOf(keyFile);
  const user = input.userName === undefined ? onlyOne(users) : users.find((other) => other.name === input.userName);
  if (!user)
    throw new Refusal("bad-input", "Say whose passphrase is to be set: choose a name of the list.", "userName");
  session.unlockWith((keys) => ({ key: unlockWithRecoveryCode(keys, input.recoveryCode), user }), name);
  const { key } = session.unlocked();
  const { scryptCost } = session.surroundings;
  const renewed = renewRecoveryCode(
    setPassphrase(keyFile, key, user, input.newPassphrase, scryptCost),
    key,
    scryptCost,
  );
  session.replaceKeys(renewed.keyFile, name);
  return { recoveryCode: renewed.recoveryCode, status: session.status() };
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
