/** Lets others go ahead while work runs that only reads, and waits for them before it is over. */
export type WhileReading = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * The order in which calls are served: one after another as they came. Only while a call reads (a command that
 * prepares, a query that waits for a drawing) queries go ahead, so that whoever types a name need not wait for a large
 * file; and only where no call came before them that waits, so that a query sees what was done before it was asked.
 */
export class CallOrder {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #reading = false;
  #ahead: Promise<void> = Promise.resolve();

  /** Serves a call in its turn. The work must not throw. @param isQuery whether it changes nothing. */
  add(isQuery: boolean, work: (whileReading: WhileReading) => Promise<void>): void {
    if (isQuery && this.#reading && this.#waiting === 0) {
      this.#ahead = this.#ahead.then(() => work(goOn));
      return;
    }
    this.#waiting += 1;
    this.#last = this.#last.then(() => {
      this.#waiting -= 1;
      return work(this.#whileReading);
    });
  }

  /** Runs after every call that came before. */
  atEnd(work: () => void): void {
    this.#last = this.#last.then(work);
  }

  readonly #whileReading: WhileReading = async (work) => {
    this.#reading = true;
    try {
      return await work();
    } finally {
      this.#reading = false;
      await this.#ahead;
    }
  };
}

/** For a call beside which nothing else is served. */
export const goOn: WhileReading = (work) => work();
