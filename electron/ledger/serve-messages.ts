import { z } from "zod";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { CallOrder, type WhileReading } from "./call-order.ts";
import type { MessagePort } from "./message-port.ts";
import { RunningCalls } from "./running-calls.ts";
import { serveCall } from "./serve-call.ts";
import type { LedgerSession } from "./session.ts";
import { WhenQuiet } from "./when-quiet.ts";

const requestSchema = z.strictObject({
  type: z.literal("call"),
  sequence: z.int(),
  name: z.string(),
  input: z.unknown(),
  requestId: z.string(),
  files: z.record(z.string(), z.string()),
});

const stopSchema = z.strictObject({ type: z.literal("stop"), requestId: z.string() });

/** Longer than the pauses of somebody who types. */
const QUIET_AFTER_MS = 500;

const NOT_A_REQUEST: CallAnswer = {
  ok: false,
  error: {
    code: "bad-input",
    message: "The message is not a request of this Billwright's. Nothing was done. Restart the program.",
  },
};

/**
 * Answers the requests of a port in the order of {@link CallOrder}, and says when it is ready.
 * @param whenQuiet done each time when the calls have paused for a while
 * @returns a promise that is fulfilled when the other side is gone and the work begun is done and the ledger closed.
 */
export function serveMessages(
  port: MessagePort,
  session: LedgerSession,
  whenQuiet: () => void = () => session.useQuietMoment(),
): Promise<void> {
  const order = new CallOrder();
  const running = new RunningCalls();
  const quiet = new WhenQuiet(QUIET_AFTER_MS, whenQuiet);
  port.onMessage((message) => {
    const stop = stopSchema.safeParse(message);
    if (stop.success) return running.stop(stop.data.requestId);
    const call = running.begin(message);
    quiet.begin();
    order.add(isQuery(session, message), async (whileReading) => {
      await serveMessage(port, session, message, { whileReading, checkStopped: call.checkStopped });
      call.end();
      quiet.end();
    });
  });
  const closed = new Promise<void>((resolve) => {
    port.onClose(() => {
      order.atEnd(() => {
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

function isQuery({ program: { calls } }: LedgerSession, message: unknown): boolean {
  const named = z.looseObject({ name: z.string() }).safeParse(message);
  return named.success && Object.hasOwn(calls, named.data.name) && calls[named.data.name]?.kind === "query";
}

interface ServedCall {
  readonly whileReading: WhileReading;
  /** @throws Refusal `stopped` once somebody asked to stop the call. */
  readonly checkStopped: () => void;
}

async function serveMessage(
  port: MessagePort,
  session: LedgerSession,
  message: unknown,
  { whileReading, checkStopped }: ServedCall,
): Promise<void> {
  const parsed = requestSchema.safeParse(message);
  if (!parsed.success) {
    const sequence = sequenceOf(message);
    if (sequence === undefined) session.surroundings.log("a message without a sequence was dropped");
    else port.post({ type: "answer", sequence, answer: NOT_A_REQUEST });
    return;
  }
  const { sequence, ...request } = parsed.data;
  const progress = (done: number, total: number, label: string) => {
    checkStopped();
    port.post({ type: "progress", sequence, done, total, label });
  };
  const answer = await serveCall(session, request, progress, whileReading);
  port.post({ type: "answer", sequence, answer });
}

function sequenceOf(message: unknown): number | undefined {
  const numbered = z.looseObject({ sequence: z.int() }).safeParse(message);
  return numbered.success ? numbered.data.sequence : undefined;
}
