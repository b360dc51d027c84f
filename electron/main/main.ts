import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, powerMonitor } from "electron";
import type { KnownPlace, WindowEventName, WindowEvents } from "../../shared/contract/window-api.ts";
import { WINDOW_EVENT_CHANNEL } from "../../shared/contract/window-channels.ts";
import { FileTokens } from "./file-tokens.ts";
import { watchIdleness } from "./idle-lock.ts";
import { ledgerEnvironment } from "./ledger-environment.ts";
import { LedgerProcess } from "./ledger-process.ts";
import { canStartBeforeReady, startLedgerTransport } from "./ledger-transport.ts";
import { setMenu, withoutDefaultMenu } from "./menu.ts";
import { declarePageScheme, servePage } from "./page-protocol.ts";
import { PreferencesFile } from "./preferences.ts";
import { connectPage } from "./relay.ts";
import { closeTheNetwork, lockEveryPage, lockSession, pagePrefixes, requireSandbox } from "./security.ts";
import { readStartupEnvironment, type StartupEnvironment } from "./startup-environment.ts";
import { drawWithoutGraphicsCard, loadPage, openWindow, preloadPathBeside } from "./window.ts";

const STOP_GRACE_MS = 5_000;
const mainFolder = dirname(fileURLToPath(import.meta.url));

/** Where main's own places are; the outbox is made when it is first asked for. */
function placePath(place: KnownPlace, preferences: PreferencesFile, environment: StartupEnvironment) {
  if (place === "sample-ledger") return join(app.getPath("userData"), "Sample practice.billwright");
  if (place === "recent-ledger") return environment.ledgerPath ?? preferences.current.recentLedgerPath;
  const outbox = join(app.getPath("documents"), "Billwright", "Outbox");
  mkdirSync(outbox, { recursive: true });
  return outbox;
}

function ledgerOf(environment: StartupEnvironment, tell: Tell): LedgerProcess {
  return new LedgerProcess({
    start: () => startLedgerTransport(join(mainFolder, "ledger.js"), ledgerEnvironment(environment)),
    nowMs: () => performance.now(),
    onRestart: (restarts) => tell("ledger-restarted", { restarts }),
    onProgress: (progress) => tell("call-progress", progress),
  });
}

/**
 * Chooses the ledger that was open last, while the page is still loading: its first question then finds it locked. One
 * that cannot be opened any more must not bar the way to others; opening it by hand says why.
 */
function chooseRecentLedger(ledger: LedgerProcess, tokens: FileTokens, path: string | undefined): void {
  const file = path === undefined ? undefined : tokens.give(path);
  if (path === undefined || !file?.exists) return;
  const request = { name: "ledger.open", input: { file: file.token }, requestId: randomUUID() };
  void ledger.call(request, { [file.token]: path }, ledger.timeoutMsOf(request.name));
}

type Tell = <Name extends WindowEventName>(name: Name, detail: WindowEvents[Name]) => void;

async function run(environment: StartupEnvironment): Promise<void> {
  let window: BrowserWindow | undefined;
  const tell: Tell = (name, detail) => {
    if (window && !window.isDestroyed()) window.webContents.send(WINDOW_EVENT_CHANNEL, name, detail);
  };
  const ledger = ledgerOf(environment, tell);
  // The ledger process starts beside Electron's own start where it can: both are needed before the first screen.
  if (canStartBeforeReady()) ledger.start();
  await app.whenReady();
  ledger.start();
  const preferences = new PreferencesFile(app.getPath("userData"));
  const tokens = new FileTokens();
  chooseRecentLedger(ledger, tokens, placePath("recent-ledger", preferences, environment));
  window = openWindow(preloadPathBeside(mainFolder), preferences, app.isPackaged);
  lockSession(window.webContents.session, pagePrefixes(app.isPackaged));
  servePage(window.webContents.session, join(mainFolder, "..", "renderer"));
  const lock = async (why: WindowEvents["ledger-locked"]["why"]) => {
    const request = { name: "ledger.lock", input: {}, requestId: randomUUID() };
    await ledger.call(request, {}, ledger.timeoutMsOf(request.name));
    tell("ledger-locked", { why });
  };
  connectPage({
    window,
    ledger,
    tokens,
    preferences,
    placePath: (place) => placePath(place, preferences, environment),
    testDialogsPath: environment.testDialogsPath,
  });
  const stopWatching = watchIdleness({
    contents: window.webContents,
    power: powerMonitor,
    idleLockMinutes: () => preferences.current.idleLockMinutes,
    nowMs: () => performance.now(),
    lock: (why) => void lock(why),
  });
  endWithTheWindow(window, ledger, stopWatching);
  await loadPage(window);
  // After the page: nobody opens a menu of a window that shows nothing yet.
  setMenu((command) => (command === "lock" ? void lock("menu") : tell("menu-command", { command })));
}

function endWithTheWindow(window: BrowserWindow, ledger: LedgerProcess, stopWatching: () => void): void {
  app.on("second-instance", () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.on("closed", stopWatching);
  app.on("window-all-closed", async () => {
    await ledger.stop(STOP_GRACE_MS);
    app.quit();
  });
}

const environment = readStartupEnvironment();
if (app.requestSingleInstanceLock()) {
  requireSandbox();
  closeTheNetwork();
  drawWithoutGraphicsCard();
  withoutDefaultMenu();
  declarePageScheme();
  lockEveryPage();
  run(environment).catch((error: unknown) => {
    // Only faults of the program itself reach this place; they name files of the program, never of a patient.
    process.stderr.write(`Billwright could not start: ${error instanceof Error ? error.message : "unknown fault"}\n`);
    app.exit(1);
  });
} else {
  app.quit();
}
