import { create } from "zustand";
import type { Preferences } from "../../shared/contract/window-api.ts";

/** The part of this computer's preferences that drawing needs at once; main keeps them. */
export const usePreferences = create<Pick<Preferences, "hiddenColumns">>()(() => ({ hiddenColumns: {} }));

/** Learns what this computer remembers; before that, tables show their usual columns. */
export async function learnPreferences(): Promise<void> {
  const { hiddenColumns } = await window.billwright.preferences.read();
  usePreferences.setState({ hiddenColumns });
}

/** Keeps which columns a table does not show. */
export function keepHiddenColumns(table: string, keys: readonly string[]): void {
  const hiddenColumns = { ...usePreferences.getState().hiddenColumns, [table]: keys };
  usePreferences.setState({ hiddenColumns });
  void window.billwright.preferences.change({ hiddenColumns });
}

/** Keeps the colour scheme and shows it: main makes it the scheme that the page follows. */
export function keepTheme(theme: Preferences["theme"]): void {
  void window.billwright.preferences.change({ theme });
}
