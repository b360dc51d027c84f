import type { z } from "zod";
import { backUpLedger } from "../../db/backup.ts";
import { checkIntegrity } from "../../db/integrity.ts";
import { unlockWithPassphrase } from "../../db/keys/key-ring.ts";
import type { ledgerFileCalls } from "../../shared/contract/ledger-file.ts";
import type { CallScope } from "./call-scope.ts";
import { addUser, changePassphrase, renewCode, resetPassphrase } from "./change-keys.ts";
import { createNewLedger } from "./create-new-ledger.ts";
import { LedgerFiles } from "./ledger-files.ts";
import { printRecoverySheet } from "./print-recovery-sheet.ts";

type FileCalls = typeof ledgerFileCalls;
type SystemWork = {
  readonly [Name in keyof FileCalls]: (
    scope: CallScope,
    input: z.output<FileCalls[Name]["input"]>,
  ) => z.input<FileCalls[Name]["output"]> | Promise<z.input<FileCalls[Name]["output"]>>;
};

/** The work behind the calls about the ledger file itself. */
const systemWork: SystemWork = {
  "ledger.status": ({ session }) => session.status(),
  "ledger.create": createNewLedger,
  "ledger.open": ({ session, request, name }, { file, passphrase, userName }) => {
    session.choose(new LedgerFiles(request.files).path(file));
    if (passphrase !== undefined) {
      session.unlockWith((keyFile) => unlockWithPassphrase(keyFile, passphrase, userName), name);
    }
    return session.status();
  },
  "ledger.unlock": ({ session, name }, { passphrase, userName }) => {
    session.unlockWith((keyFile) => unlockWithPassphrase(keyFile, passphrase, userName), name);
    return session.status();
  },
  "ledger.lock": ({ session, name }) => {
    session.chosenPath();
    session.lock(name);
    return session.status();
  },
  "ledger.changePassphrase": changePassphrase,
  "ledger.addUser": addUser,
  "ledger.renewRecoveryCode": renewCode,
  "ledger.recoverySheet": printRecoverySheet,
  "ledger.resetPassphrase": resetPassphrase,
  "ledger.backUp": ({ session, request, name }, { file }) => {
    const { ledger, key } = session.unlocked();
    const lastVerifiedBackupAt = session.clockOf(ledger).now();
    backUpLedger(ledger, key, new LedgerFiles(request.files).path(file), lastVerifiedBackupAt);
    session.audit("backup", name);
    return { lastVerifiedBackupAt };
  },
  "ledger.checkIntegrity": ({ session, name }) => {
    const { ledger } = session.unlocked();
    const findings = [...checkIntegrity(ledger.connection), session.program.checkBalances(ledger.read)];
    session.audit("check", name);
    return findings;
  },
};

/** The same by name. The input is `never`: the call path hands over what the same entry's schema parsed. */
export const SYSTEM_CALLS: Readonly<Record<string, ((scope: CallScope, input: never) => unknown) | undefined>> =
  systemWork;
