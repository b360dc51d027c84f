import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, nativeTheme, shell } from "electron";
import { KNOWN_PLACES, type KnownPlace, type PickedFile } from "../../shared/contract/window-api.ts";
import { WINDOW_CHANNELS, type WindowChannel } from "../../shared/contract/window-channels.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { isCallRequest, NOT_A_CALL } from "./call-request.ts";
import { askForFile, isFileKind } from "./file-dialogs.ts";
import type { FileTokens } from "./file-tokens.ts";
import type { LedgerProcess } from "./ledger-process.ts";
import { isPlainFileName } from "./plain-file-name.ts";
import { mergePreferences, type PreferencesFile } from "./preferences.ts";
import { printPdf } from "./printing.ts";
import { savePdf } from "./save-pdf.ts";
import { isTrustedSender } from "./sender-check.ts";

interface RelayParts {
  readonly window: BrowserWindow;
  readonly ledger: LedgerProcess;
  readonly tokens: FileTokens;
  readonly preferences: PreferencesFile;
  readonly placePath: (place: KnownPlace) => string | undefined;
  readonly testDialogsPath: string | undefined;
}

const LEDGER_CHOOSING_CALLS = ["ledger.create", "ledger.open"];
const MAX_TITLE_LENGTH = 200;

/** Connects the page's channels with main's parts. Every channel is checked for its sender before anything else. */
export function connectPage(parts: RelayParts): void {
  const { window, tokens, preferences, testDialogsPath } = parts;
  const handle = (channel: WindowChannel, answer: (...sent: unknown[]) => unknown) =>
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...sent: unknown[]) => {
      if (!isTrustedSender(event, window.webContents)) throw new Error("This page may not ask.");
      return answer(...sent);
    });
  const pick = (kind: unknown, name: unknown) =>
    isFileKind(kind)
      ? askForFile(window, kind, isPlainFileName(name) ? name : undefined, testDialogsPath)
      : Promise.resolve(undefined);

  handle(WINDOW_CHANNELS.call, (sent) => relayCall(parts, sent));
  handle(WINDOW_CHANNELS.stopCall, (requestId) => {
    if (typeof requestId === "string") parts.ledger.stopCall(requestId);
  });
  handle(WINDOW_CHANNELS.pickFile, async (kind, name): Promise<PickedFile | undefined> => {
    const path = await pick(kind, name);
    return path === undefined ? undefined : tokens.give(path);
  });
  handle(WINDOW_CHANNELS.knownPlace, (place) => {
    const known = KNOWN_PLACES.find((name) => name === place);
    const path = known === undefined ? undefined : parts.placePath(known);
    return path === undefined ? undefined : tokens.give(path);
  });
  handle(WINDOW_CHANNELS.showInFolder, (token) => {
    const path = typeof token === "string" ? tokens.pathOf(token) : undefined;
    if (path !== undefined && testDialogsPath === undefined) shell.showItemInFolder(path);
    return path !== undefined;
  });
  handle(WINDOW_CHANNELS.printPdf, (pdf, title) => {
    const name = typeof title === "string" ? title.slice(0, MAX_TITLE_LENGTH) : "Billwright";
    return printPdf(pdf, name, testDialogsPath);
  });
  handle(WINDOW_CHANNELS.savePdf, (pdf, name) => savePdf(pdf, () => pick("save-pdf", name), tokens));
  handle(WINDOW_CHANNELS.readPreferences, () => preferences.shown);
  handle(WINDOW_CHANNELS.changePreferences, (changes) => {
    preferences.keep(mergePreferences(preferences.current, changes));
    nativeTheme.themeSource = preferences.shown.theme;
    window.webContents.setZoomFactor(preferences.shown.zoom);
    return preferences.shown;
  });
}

async function relayCall(parts: RelayParts, sent: unknown): Promise<CallAnswer> {
  if (!isCallRequest(sent)) return NOT_A_CALL;
  const files = parts.tokens.filesIn(sent.input);
  const answer = await parts.ledger.call(sent, files, parts.ledger.timeoutMsOf(sent.name));
  const [path] = Object.values(files);
  if (answer.ok && path !== undefined && LEDGER_CHOOSING_CALLS.includes(sent.name)) {
    parts.preferences.keep({ ...parts.preferences.current, recentLedgerPath: path });
  }
  return answer;
}
