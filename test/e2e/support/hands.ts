import type { Page } from "@playwright/test";

/** A biller's hands on the keyboard, counted. */
export interface Hands {
  /** Presses keys that are not data: Enter, Tab, chords. A chord counts as one keystroke. */
  press(...keys: readonly string[]): Promise<void>;
  /** Types data: letters of a name, a code, a day. */
  type(text: string): Promise<void>;
  /** Keystrokes beyond the data so far. */
  readonly keystrokes: number;
  /** Characters of data so far. */
  readonly characters: number;
}

/** Puts hands on the keyboard of a window. */
export function handsOn(page: Page): Hands {
  let keystrokes = 0;
  let characters = 0;
  return {
    async press(...keys) {
      for (const key of keys) {
        keystrokes += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text) {
      characters += text.length;
      await page.keyboard.type(text);
    },
    get keystrokes() {
      return keystrokes;
    },
    get characters() {
      return characters;
    },
  };
}

/** The field path of what has the focus, e.g. `lines[0].procedureCode`; empty when it has none. */
export function focusedField(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.field ?? "");
}
