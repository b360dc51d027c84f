import { setImmediate as nextTurn } from "node:timers/promises";
import type { Steps } from "../../shared/edi/steps.ts";
import { monotonicMs } from "./clock.ts";

/** Well below the time after which somebody who types notices a delay. */
const SLICE_MS = 8;

/** Does long work in slices, between which the process takes messages and may answer queries. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const endMs = monotonicMs() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (monotonicMs() < endMs);
    await nextTurn();
  }
}
