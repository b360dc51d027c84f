import { appendAudit } from "../../db/audit-chain.ts";
import { findLoggedCommand, recordCommand } from "../../db/command-log.ts";
import type { WriteTransaction } from "../../db/handles.ts";
import { Refusal } from "../../shared/contract/error-codes.ts";
import { AuditSubjects } from "./audit-subject.ts";
import type { CallScope } from "./call-scope.ts";
import { inputHash } from "./input-hash.ts";
import type { CallContext } from "./journeys.ts";
import { LedgerFiles } from "./ledger-files.ts";
import type { UnlockedLedger } from "./session.ts";

/**
 * Runs a command: answered before? then the same answer; otherwise one transaction of work, checks of the books, the
 * output's own parse, audit and log. Whatever throws on the way rolls all of it back.
 * @returns the output, parsed.
 */
export async function runCommand(scope: CallScope): Promise<unknown> {
  const unlocked = scope.session.unlocked();
  const hash = inputHash(scope.input);
  const answered = findAnswer(scope, unlocked, hash);
  if (answered !== undefined) return answered.value;

  const journey = scope.session.program.journeys[scope.name];
  if (journey === undefined) throw new TypeError(`The command ${scope.name} has no journey.`);
  const subjects = new AuditSubjects();
  const context = contextOf(scope, unlocked, subjects);
  const input = scope.input as never;
  const prepared =
    typeof journey === "function"
      ? undefined
      : await scope.whileReading(() => journey.prepare({ ...context, read: unlocked.ledger.read }, input));

  return unlocked.ledger.inTransaction((write) => {
    const command = { ...context, write, newId: scope.session.surroundings.newId };
    const result =
      typeof journey === "function"
        ? journey(command as never, input)
        : journey.commit(command, input, prepared as never);
    if (result instanceof Promise) throw new TypeError("A command's work must not be asynchronous.");
    scope.session.program.checkBooks(write);
    const output = scope.call.output.parse(result);
    recordDone(write, scope, unlocked, { hash, output, subjects });
    return output;
  });
}

function findAnswer(scope: CallScope, unlocked: UnlockedLedger, hash: string): { value: unknown } | undefined {
  const logged = findLoggedCommand(unlocked.ledger.read, scope.request.requestId);
  if (!logged) return undefined;
  if (logged.name !== scope.name || logged.inputHash !== hash) {
    throw new Refusal(
      "refused",
      "This request's id was used before for other work, so it was not done. Do it again from the screen.",
    );
  }
  return { value: JSON.parse(logged.answer) };
}

function contextOf(scope: CallScope, unlocked: UnlockedLedger, subjects: AuditSubjects): CallContext {
  return {
    clock: scope.session.clockOf(unlocked.ledger),
    user: unlocked.user,
    files: new LedgerFiles(scope.request.files),
    requestId: scope.request.requestId,
    progress: scope.progress,
    concerns: subjects.concerns,
  };
}

interface DoneWork {
  readonly hash: string;
  readonly output: unknown;
  readonly subjects: AuditSubjects;
}

function recordDone(write: WriteTransaction, scope: CallScope, unlocked: UnlockedLedger, done: DoneWork): void {
  const clock = scope.session.clockOf(unlocked.ledger);
  const { requestId } = scope.request;
  const at = clock.now();
  const userId = unlocked.user.id;
  const action = scope.session.program.auditActionOf(scope.name, scope.call) ?? "change";
  for (const subject of done.subjects.listFor(scope.input)) {
    appendAudit(write, { at, userId, action, what: scope.name, subject, requestId });
  }
  recordCommand(write, {
    requestId,
    name: scope.name,
    userId,
    at,
    practiceDay: clock.today(),
    inputHash: done.hash,
    answer: JSON.stringify(done.output),
  });
}
