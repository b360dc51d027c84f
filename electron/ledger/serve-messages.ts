import { z } from "zod";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import type { MessagePort } from "./message-port.ts";
import { serveCall } from "./serve-call.ts";
import type { LedgerSession } from "./session.ts";

const requestSchema = z.strictObject({
  type: z.literal("call"),
  sequence: z.int(),
  name: z.string(),
  input: z.unknown(),
  requestId: z.string(),
  files: z.record(z.string(), z.string()),
});

const NOT_A_REQUEST: CallAnswer = {
  ok: false,
  error: {
    code: "bad-input",
    message: "The message is not a request of this Billwright's. Nothing was done. Restart the program.",
  },
};

/**
 * Answers the requests of a port, one after another in the order they came, and says when it is ready.
 * @returns a promise that is fulfilled when the other side is gone and the work begun is done and the ledger closed.
 */
export function serveMessages(port: MessagePort, session: LedgerSession): Promise<void> {
  let lastCall = Promise.resolve();
  port.onMessage((message) => {
    lastCall = lastCall.then(() => serveMessage(port, session, message));
  });
  const closed = new Promise<void>((resolve) => {
    port.onClose(() => {
      lastCall = lastCall.then(() => {
        session.lock("process end");
        resolve();
      });
    });
  });
  port.post({ type: "ready", timeoutsMs: timeoutsOf(session) });
  return closed;
}

function timeoutsOf(session: LedgerSession): Record<string, number> {
  return Object.fromEntries(Object.entries(session.program.calls).map(([name, call]) => [name, call.timeoutMs]));
}

async function serveMessage(port: MessagePort, session: LedgerSession, message: unknown): Promise<void> {
  const parsed = requestSchema.safeParse(message);
  if (!parsed.success) {
    const sequence = sequenceOf(message);
    if (sequence === undefined) session.surroundings.log("a message without a sequence was dropped");
    else port.post({ type: "answer", sequence, answer: NOT_A_REQUEST });
    return;
  }
  const { sequence, ...request } = parsed.data;
  const answer = await serveCall(session, request, (done, total, label) => {
    port.post({ type: "progress", sequence, done, total, label });
  });
  port.post({ type: "answer", sequence, answer });
}

function sequenceOf(message: unknown): number | undefined {
  const numbered = z.looseObject({ sequence: z.int() }).safeParse(message);
  return numbered.success ? numbered.data.sequence : undefined;
}
