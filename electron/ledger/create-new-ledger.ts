import { createLedger } from "../../db/create-ledger.ts";
import type { LedgerStatus, NewLedger } from "../../shared/contract/ledger-file.ts";
import type { CallScope } from "./call-scope.ts";
import { checkTimeZone } from "./clock.ts";
import { LedgerFiles } from "./ledger-files.ts";

/** Creates a ledger where the user said, fills it, and unlocks it. The former ledger is locked only when that worked. */
export function createNewLedger(scope: CallScope, facts: NewLedger): { recoveryCode: string; status: LedgerStatus } {
  const { session, request, name } = scope;
  checkTimeZone(facts.timeZone);
  const { newId, clockSource, scryptCost } = session.surroundings;
  const files = new LedgerFiles(request.files);
  const path = files.path(facts.file);
  const clock = clockSource.inZone(facts.timeZone);
  const user = { id: newId(), name: facts.userName };
  const { key, recoveryCode } = createLedger(path, {
    ledgerId: newId(),
    practiceName: facts.practiceName,
    timeZone: facts.timeZone,
    user,
    passphrase: facts.passphrase,
    createdAt: clock.now(),
    sample: facts.sample,
    scryptCost,
    found: (write) => {
      const { requestId } = request;
      const { progress } = scope;
      const context = { write, clock, newId, user, files, requestId, progress, concerns: () => {} };
      session.program.found(context, facts);
    },
  });
  session.choose(path);
  session.unlockWith(() => ({ key, user }), name);
  session.audit("create", name);
  return { recoveryCode, status: session.status() };
}
