/**
 * Long work that stands still after each short step, so that whoever does it can do something else in between. What it
 * returns is its result; it is done when nothing is left to step to.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it in one go. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
