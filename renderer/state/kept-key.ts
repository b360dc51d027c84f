/** Longer than any screen takes to be drawn, shorter than somebody forgets what they pressed. */
const KEPT_FOR_MS = 3_000;

interface KeptKey {
  /** @returns whether somebody knew the key by now. */
  readonly tryAgain: () => boolean;
  readonly timer: ReturnType<typeof setTimeout>;
}

let kept: KeptKey | undefined;

/** Keeps a key that no screen knew yet: a practised hand presses the next chord before the screen that it is for is drawn. */
export function keepKey(tryAgain: () => boolean): void {
  dropKey();
  kept = { tryAgain, timer: setTimeout(dropKey, KEPT_FOR_MS) };
}

/** Forgets a kept key: another key or a press of the pointer came, or it waited too long. */
export function dropKey(): void {
  clearTimeout(kept?.timer);
  kept = undefined;
}

/** Tries the kept key once more, after something was drawn. */
export function tryKeptKey(): void {
  if (!kept) return;
  // The rest of the screen is drawn first.
  setTimeout(() => {
    if (kept?.tryAgain()) dropKey();
  });
}
