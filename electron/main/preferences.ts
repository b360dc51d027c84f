import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Preferences } from "../../shared/contract/window-api.ts";

/** What this computer remembers between runs. Never anything out of a ledger. */
export interface StoredPreferences extends Preferences {
  /** Path of the ledger that was open last. */
  readonly recentLedgerPath: string | undefined;
  readonly window: { readonly width: number; readonly height: number; readonly maximized: boolean };
}

const DEFAULTS: StoredPreferences = {
  theme: "system",
  idleLockMinutes: 10,
  zoom: 1,
  hiddenColumns: {},
  recentLedgerPath: undefined,
  window: { width: 1440, height: 900, maximized: false },
};

/** Takes what is valid out of a stored or sent value; what is missing or out of range stays as it is in `base`. */
export function mergePreferences(base: StoredPreferences, sent: unknown): StoredPreferences {
  if (typeof sent !== "object" || sent === null) return base;
  const { theme, idleLockMinutes, zoom, hiddenColumns } = sent as Record<string, unknown>;
  return {
    ...base,
    theme: theme === "system" || theme === "light" || theme === "dark" ? theme : base.theme,
    idleLockMinutes: isWithin(idleLockMinutes, 1, 60) ? Math.round(idleLockMinutes) : base.idleLockMinutes,
    zoom: isWithin(zoom, 0.8, 1.5) ? zoom : base.zoom,
    hiddenColumns: isColumnChoice(hiddenColumns) ? hiddenColumns : base.hiddenColumns,
  };
}

/** Tables, and columns of one: far above what the program has, far below what could fill a disk. */
const MAX_NAMES = 100;

function isColumnChoice(value: unknown): value is Preferences["hiddenColumns"] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const choices = Object.entries(value);
  return choices.length <= MAX_NAMES && choices.every(([table, keys]) => isName(table) && isNames(keys));
}

const isName = (value: unknown): boolean => typeof value === "string" && value.length <= MAX_NAMES;
const isNames = (value: unknown): boolean => Array.isArray(value) && value.length <= MAX_NAMES && value.every(isName);

function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && value >= min && value <= max;
}

function readStored(text: string): StoredPreferences {
  const stored: unknown = JSON.parse(text);
  const merged = mergePreferences(DEFAULTS, stored);
  const { recentLedgerPath, window } = stored as Record<string, unknown>;
  const { width, height, maximized } = (window ?? {}) as Record<string, unknown>;
  const isUsable = isWithin(width, 640, 16_000) && isWithin(height, 480, 16_000);
  return {
    ...merged,
    recentLedgerPath: typeof recentLedgerPath === "string" ? recentLedgerPath : undefined,
    window: isUsable ? { width, height, maximized: maximized === true } : DEFAULTS.window,
  };
}

/** The preferences file of this user on this computer. */
export class PreferencesFile {
  readonly #path: string;
  #current: StoredPreferences;

  /** Reads `preferences.json` of the folder; a missing or unreadable file gives the defaults. */
  constructor(folder: string) {
    this.#path = join(folder, "preferences.json");
    try {
      this.#current = readStored(readFileSync(this.#path, "utf8"));
    } catch {
      // First run, or a damaged file: preferences are conveniences, so the program starts with its own.
      this.#current = DEFAULTS;
    }
  }

  get current(): StoredPreferences {
    return this.#current;
  }

  /** What the page may see. */
  get shown(): Preferences {
    const { theme, idleLockMinutes, zoom, hiddenColumns } = this.#current;
    return { theme, idleLockMinutes, zoom, hiddenColumns };
  }

  /** Keeps new preferences. A disk that refuses costs the memory of them, not the work. */
  keep(preferences: StoredPreferences): void {
    this.#current = preferences;
    try {
      writeFileSync(`${this.#path}.new`, JSON.stringify(preferences, null, 2));
      renameSync(`${this.#path}.new`, this.#path);
    } catch {
      process.stderr.write("Preferences could not be written; they last until the program ends.\n");
    }
  }
}
