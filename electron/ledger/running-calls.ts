import { z } from "zod";
import { Refusal } from "../../shared/contract/error-codes.ts";

const namedSchema = z.looseObject({ requestId: z.string() });

interface RunningCall {
  /** @throws Refusal `stopped` once somebody asked to stop the call. */
  readonly checkStopped: () => void;
  readonly end: () => void;
}

/** The calls that wait or run, and which of them somebody asked to stop. A call that has ended cannot be stopped. */
export class RunningCalls {
  readonly #running = new Map<string, { stopped: boolean }>();

  /** Notes a call that came. Whatever has no request id cannot be stopped. */
  begin(message: unknown): RunningCall {
    const named = namedSchema.safeParse(message);
    const call = { stopped: false };
    const requestId = named.success ? named.data.requestId : undefined;
    if (requestId !== undefined) this.#running.set(requestId, call);
    return {
      checkStopped: () => {
        if (call.stopped) throw new Refusal("stopped", "You stopped this before it was done. Nothing was changed.");
      },
      end: () => {
        if (requestId !== undefined && this.#running.get(requestId) === call) this.#running.delete(requestId);
      },
    };
  }

  stop(requestId: string): void {
    const call = this.#running.get(requestId);
    if (call) call.stopped = true;
  }
}
