import { join } from "node:path";
import { app, BrowserWindow, nativeTheme } from "electron";
import { PAGE_ORIGIN } from "./content-security-policy.ts";
import type { PreferencesFile } from "./preferences.ts";

const MIN_WIDTH = 1024;
const MIN_HEIGHT = 640;

/**
 * Has to run before Electron is ready: forms and tables are drawn by the processor. Starting a graphics process takes a
 * tenth of a start, and its drivers are what blanks windows on old computers and remote desktops (DECISIONS 48).
 */
export function drawWithoutGraphicsCard(): void {
  app.disableHardwareAcceleration();
}

/** Opens the one window. It is shown when the page has drawn itself, so that nobody sees it blank. */
export function openWindow(preloadPath: string, preferences: PreferencesFile, isPackaged: boolean): BrowserWindow {
  const { theme, zoom, window: size } = preferences.current;
  nativeTheme.themeSource = theme;
  const window = new BrowserWindow({
    width: size.width,
    height: size.height,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    useContentSize: true,
    show: false,
    autoHideMenuBar: true,
    title: "Billwright",
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#16191d" : "#ffffff",
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged,
      zoomFactor: zoom,
    },
  });
  if (size.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    const [width = MIN_WIDTH, height = MIN_HEIGHT] = window.getContentSize();
    const maximized = window.isMaximized();
    const kept = maximized ? preferences.current.window : { width, height };
    preferences.keep({ ...preferences.current, window: { ...kept, maximized } });
  });
  return window;
}

/**
 * Loads the page, and loads it again should the window ever show another one: `about:blank` is the one address that a
 * page can go to without anybody being asked (main would not answer it, see sender-check.ts).
 */
export async function loadPage(window: BrowserWindow): Promise<void> {
  const address = `${PAGE_ORIGIN}/`;
  window.webContents.on("did-navigate", (_event, url) => {
    if (!url.startsWith(address)) void window.loadURL(address);
  });
  await window.loadURL(address);
}

/** The preload beside the built main file. */
export function preloadPathBeside(mainFolder: string): string {
  return join(mainFolder, "..", "preload", "preload.cjs");
}
