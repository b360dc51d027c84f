import type { Preferences } from "../../shared/contract/window-api.ts";

/** Keeps the colour scheme on this computer, for the next start. */
export async function keepTheme(theme: Preferences["theme"]): Promise<void> {
  await window.billwright.preferences.change({ theme });
}

/** The component library's word for the preference. */
export function schemeOf(theme: Preferences["theme"]): "auto" | "light" | "dark" {
  return theme === "system" ? "auto" : theme;
}
