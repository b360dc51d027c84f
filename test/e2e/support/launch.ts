import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { ensureElectronRuntime } from "../../../build/electron-runtime.mjs";
import { displayEnvironment } from "./own-display.ts";
import { makeSampleLedger } from "./sample-ledger.ts";

export const SAMPLE_PASSPHRASE = "fictional maple tugboat 47";
export const SAMPLE_TODAY = "2026-03-16";

export interface LaunchOptions {
  /** Opens the sample practice: the home screen is the first thing seen. */
  readonly sample?: boolean;
  /** Offers the sample practice locked: the unlock screen is the first thing seen. */
  readonly lockedSample?: boolean;
  /** Offers a ledger file that is cut off in the middle. */
  readonly corruptLedger?: boolean;
  /** Starts again in the folder of a program that was killed, with the ledger that it left, and unlocks it. */
  readonly reopen?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: "light" | "dark";
  /** The ledger's day, YYYY-MM-DD. */
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Command line switches of Electron, for attacks. */
  readonly args?: readonly string[];
}

/** A running program with a folder of its own that goes when it is closed. */
export interface Workstation {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Temporary folder: the program's user data, its documents, and what the test puts there. */
  readonly folder: string;
  readonly ledgerPath: string;
  /** Prepares the answer to the next dialog of a kind (a FileKind, or `print`). Without a path it is cancelled. */
  answerDialog(kind: string, path?: string): void;
  /** Ends the program as a power failure would. Its folder stays. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, "../../..");
/**
 * Holds Electron's `ready` back until the driver is attached. Playwright adds it by itself only when it finds Electron
 * by itself; without it the page loads while the driver attaches, and some starts hang.
 */
const driverHook = join(root, "node_modules/playwright-core/lib/server/electron/loader.js");

/** Starts the built program (`out/`) in its own temporary folder. */
export async function launch(options: LaunchOptions = {}): Promise<Workstation> {
  const folder = options.reopen ?? mkdtempSync(join(tmpdir(), "billwright-e2e-"));
  const ledgerPath = join(folder, "Practice.billwright");
  const placed = options.sample || options.lockedSample || options.corruptLedger;
  if (placed) await placeLedger(ledgerPath, options.corruptLedger === true);
  const dialogs = dialogFile(folder);
  writePreferences(folder, options);
  const app = await _electron.launch({
    executablePath: await ensureElectronRuntime(),
    args: ["-r", driverHook, root, ...(options.args ?? []), ...rootOnlySwitches()],
    colorScheme: options.theme ?? "light",
    env: {
      ...inheritedEnvironment(),
      ...(await displayEnvironment()),
      BILLWRIGHT_USER_DATA: join(folder, "user-data"),
      BILLWRIGHT_TODAY: options.today ?? SAMPLE_TODAY,
      BILLWRIGHT_TEST_DIALOGS: dialogs.path,
      ...(placed || options.reopen ? { BILLWRIGHT_LEDGER: ledgerPath } : {}),
      ...options.env,
    },
  });
  const page = await app.firstWindow();
  // The page's own content, not its load event: the driver misses that event when the page is faster than it.
  await page.locator("#root > *").first().waitFor({ state: "attached" });
  if (options.sample || options.reopen) await unlockSample(page);
  const kill = async () => {
    const ended = new Promise((resolve) => app.process().once("exit", resolve));
    app.process().kill("SIGKILL");
    await ended;
  };
  const close = async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, page, folder, ledgerPath, answerDialog: dialogs.answer, kill, close };
}

async function placeLedger(ledgerPath: string, isCorrupt: boolean): Promise<void> {
  const sampleFolder = await makeSampleLedger();
  cpSync(sampleFolder, join(ledgerPath, ".."), { recursive: true });
  // Half of the first page stays: what a full disk or a pulled stick leaves behind.
  if (isCorrupt) truncateSync(ledgerPath, 2048);
}

function dialogFile(folder: string): { path: string; answer: Workstation["answerDialog"] } {
  const path = join(folder, "dialogs.json");
  writeFileSync(path, "[]");
  const answer = (kind: string, picked?: string) => {
    const waiting = JSON.parse(readFileSync(path, "utf8")) as object[];
    writeFileSync(path, JSON.stringify([...waiting, picked === undefined ? { kind } : { kind, path: picked }]));
  };
  return { path, answer };
}

function writePreferences(folder: string, { theme, size }: LaunchOptions): void {
  mkdirSync(join(folder, "user-data"), { recursive: true });
  const window = { ...(size ?? { width: 1280, height: 720 }), maximized: false };
  const preferences = { theme: theme ?? "light", window };
  writeFileSync(join(folder, "user-data", "preferences.json"), JSON.stringify(preferences));
}

/** Chromium refuses its sandbox to root. Ordinary users' runs, and packages, always have it. */
function rootOnlySwitches(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith("BILLWRIGHT_"));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Unlocks as a biller does. The home screen is the first thing seen afterwards. */
async function unlockSample(page: Page): Promise<void> {
  await page.getByLabel(/^Passphrase of/).fill(SAMPLE_PASSPHRASE);
  await page.getByRole("button", { name: "Unlock" }).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
}
