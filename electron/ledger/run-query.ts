import { appendAudit } from "../../db/audit-chain.ts";
import { AuditSubjects } from "./audit-subject.ts";
import type { CallScope } from "./call-scope.ts";
import type { QueryContext } from "./journeys.ts";
import { LedgerFiles } from "./ledger-files.ts";

/**
 * Runs a query and records it where it shows something of a patient's.
 * @returns the output, parsed.
 */
export async function runQuery(scope: CallScope): Promise<unknown> {
  const { session, name, call, input, request, progress, whileReading } = scope;
  const { ledger, user } = session.unlocked();
  const journey = session.program.journeys[name];
  if (typeof journey !== "function") throw new TypeError(`The query ${name} has no journey.`);
  const subjects = new AuditSubjects();
  const clock = session.clockOf(ledger);
  const context: QueryContext = {
    read: ledger.read,
    clock,
    user,
    files: new LedgerFiles(request.files),
    requestId: request.requestId,
    progress,
    concerns: subjects.concerns,
  };
  const shown = journey(context as never, input as never);
  const output = call.output.parse(shown instanceof Promise ? await whileReading(() => shown) : shown);
  const action = session.program.auditActionOf(name, call);
  if (action !== undefined) {
    const event = { at: clock.now(), userId: user.id, action, what: name, requestId: request.requestId };
    ledger.inLightTransaction((write) => {
      for (const subject of subjects.listFor(input)) appendAudit(write, { ...event, subject });
    });
  }
  return output;
}
