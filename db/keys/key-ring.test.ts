import { expect, test } from "vitest";
import { TEST_PASSPHRASE, TEST_SCRYPT_COST, TEST_USER } from "../../test/support/temp-ledger.ts";
import type { KeyFile } from "./key-file.ts";
import {
  newKeyRing,
  renewRecoveryCode,
  setPassphrase,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  usersOf,
} from "./key-ring.ts";

const ring = newKeyRing("ledger-1", TEST_USER, TEST_PASSPHRASE, TEST_SCRYPT_COST);
const wrong = expect.objectContaining({ code: "wrong-passphrase" });

test("the passphrase and the recovery code give the same key", () => {
  expect(unlockWithPassphrase(ring.keyFile, TEST_PASSPHRASE)).toEqual({ key: ring.key, user: TEST_USER });
  expect(unlockWithRecoveryCode(ring.keyFile, ring.recoveryCode)).toEqual(ring.key);
});

test("neither the key nor a secret stands in the key file", () => {
  const text = JSON.stringify(ring.keyFile);
  for (const secret of [ring.key.toString("hex"), TEST_PASSPHRASE, ring.recoveryCode])
    expect(text).not.toContain(secret);
});

test("a wrong passphrase, an unknown user and another ledger's code are refused alike", () => {
  const other = newKeyRing("ledger-2", TEST_USER, TEST_PASSPHRASE, TEST_SCRYPT_COST);
  expect(() => unlockWithPassphrase(ring.keyFile, `${TEST_PASSPHRASE} `)).toThrow(wrong);
  expect(() => unlockWithPassphrase(ring.keyFile, TEST_PASSPHRASE, "Nobody")).toThrow(wrong);
  expect(() => unlockWithRecoveryCode(ring.keyFile, other.recoveryCode)).toThrow(wrong);
});

test("a slot moved to another ledger's key file opens nothing", () => {
  const moved: KeyFile = { ...ring.keyFile, ledgerId: "ledger-2" };
  expect(() => unlockWithPassphrase(moved, TEST_PASSPHRASE)).toThrow(wrong);
});

test("a changed passphrase replaces the former one and keeps the key", () => {
  const changed = setPassphrase(ring.keyFile, ring.key, TEST_USER, "another invented phrase", TEST_SCRYPT_COST);
  expect(unlockWithPassphrase(changed, "another invented phrase").key).toEqual(ring.key);
  expect(() => unlockWithPassphrase(changed, TEST_PASSPHRASE)).toThrow(wrong);
  expect(unlockWithRecoveryCode(changed, ring.recoveryCode)).toEqual(ring.key);
});

test("a second user has a passphrase of their own to the same key", () => {
  const second = { id: "USER2", name: "Second Biller" };
  const both = setPassphrase(ring.keyFile, ring.key, second, "a second invented phrase", TEST_SCRYPT_COST);
  expect(usersOf(both)).toEqual([TEST_USER, second]);
  expect(unlockWithPassphrase(both, "a second invented phrase")).toEqual({ key: ring.key, user: second });
  expect(unlockWithPassphrase(both, TEST_PASSPHRASE, TEST_USER.name).user).toEqual(TEST_USER);
  expect(() => unlockWithPassphrase(both, TEST_PASSPHRASE, second.name)).toThrow(wrong);
});

test("a renewed recovery code stops the former one", () => {
  const renewed = renewRecoveryCode(ring.keyFile, ring.key, TEST_SCRYPT_COST);
  expect(unlockWithRecoveryCode(renewed.keyFile, renewed.recoveryCode)).toEqual(ring.key);
  expect(() => unlockWithRecoveryCode(renewed.keyFile, ring.recoveryCode)).toThrow(wrong);
});

test("the same letters typed as other code points give the same passphrase", () => {
  const composed = setPassphrase(ring.keyFile, ring.key, TEST_USER, "caf\u00e9 invented phrase", TEST_SCRYPT_COST);
  expect(unlockWithPassphrase(composed, "cafe\u0301 invented phrase").key).toEqual(ring.key);
});
