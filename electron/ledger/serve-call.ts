import { Refusal } from "../../shared/contract/error-codes.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { badInput, callErrorOf } from "./call-error.ts";
import { goOn, type WhileReading } from "./call-order.ts";
import type { CallScope, Progress, ServedRequest } from "./call-scope.ts";
import { runCommand } from "./run-command.ts";
import { runQuery } from "./run-query.ts";
import type { LedgerSession } from "./session.ts";
import { SYSTEM_CALLS } from "./system-calls.ts";

/**
 * Serves one call and always answers: unknown name, bad input, no ledger or a locked one, in this order, before any
 * work. Calls must be served one after another, but for queries inside of `whileReading`.
 */
export async function serveCall(
  session: LedgerSession,
  request: ServedRequest,
  progress: Progress = () => {},
  whileReading: WhileReading = goOn,
): Promise<CallAnswer> {
  try {
    return { ok: true, value: await runCall({ ...scopeOf(session, request), progress, whileReading }) };
  } catch (error) {
    const name = Object.hasOwn(session.program.calls, request.name) ? request.name : "an unknown call";
    return { ok: false, error: callErrorOf(error, name, session.surroundings.log) };
  }
}

function scopeOf(session: LedgerSession, request: ServedRequest): Omit<CallScope, "progress" | "whileReading"> {
  const { name } = request;
  const call = Object.hasOwn(session.program.calls, name) ? session.program.calls[name] : undefined;
  if (!call) {
    throw new Refusal(
      "unknown-call",
      "This Billwright does not know the call. The window and the ledger process are of different versions: restart.",
    );
  }
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(request.requestId)) {
    throw new Refusal("bad-input", "The request has no proper id (1 to 64 letters and digits).", "requestId");
  }
  const parsed = call.input.safeParse(request.input);
  if (!parsed.success) throw badInput(parsed.error);
  return { session, name, call, input: parsed.data, request };
}

async function runCall(scope: CallScope): Promise<unknown> {
  if (scope.call.kind === "query") return runQuery(scope);
  if (scope.call.kind === "command") return runCommand(scope);
  const work = SYSTEM_CALLS[scope.name];
  if (!work) throw new TypeError(`The system call ${scope.name} has no work behind it.`);
  return scope.call.output.parse(await work(scope, scope.input as never));
}
