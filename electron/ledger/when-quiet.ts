/** Does a piece of work once nothing has been going on for a while; not again before something went on. */
export class WhenQuiet {
  readonly #afterMs: number;
  readonly #work: () => void;
  #running = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(afterMs: number, work: () => void) {
    this.#afterMs = afterMs;
    this.#work = work;
  }

  /** Something begins. */
  begin(): void {
    this.#running += 1;
    clearTimeout(this.#timer);
  }

  /** Something that began has ended. */
  end(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    clearTimeout(this.#timer);
    // It keeps no process alive.
    this.#timer = setTimeout(this.#work, this.#afterMs).unref();
  }
}
