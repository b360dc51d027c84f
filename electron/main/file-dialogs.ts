import { extname } from "node:path";
import { type BrowserWindow, dialog, type FileFilter } from "electron";
import type { FileKind } from "../../shared/contract/window-api.ts";
import { nextTestAnswer } from "./test-dialogs.ts";

interface DialogShape {
  readonly act: "open" | "save" | "folder";
  readonly title: string;
  readonly filters: FileFilter[];
  /** Added to a saved name that has no extension; some systems' dialogs do not add it. */
  readonly extension?: string;
}

const ALL_FILES: FileFilter = { name: "All files", extensions: ["*"] };
const LEDGER: FileFilter = { name: "Billwright ledger", extensions: ["billwright"] };
const PDF: FileFilter = { name: "PDF document", extensions: ["pdf"] };
const edi = (name: string, extensions: string[]): FileFilter[] => [{ name, extensions }, ALL_FILES];

const DIALOGS: Readonly<Record<FileKind, DialogShape>> = {
  "open-ledger": { act: "open", title: "Open a ledger", filters: [LEDGER, ALL_FILES] },
  "new-ledger": { act: "save", title: "Create a ledger", filters: [LEDGER], extension: ".billwright" },
  "open-835": {
    act: "open",
    title: "Import a remittance (835)",
    filters: edi("Remittance", ["835", "era", "rmt", "txt", "edi", "x12"]),
  },
  "open-999": {
    act: "open",
    title: "Import an acknowledgement (999)",
    filters: edi("Acknowledgement", ["999", "ack", "txt", "edi", "x12"]),
  },
  "open-signed-copy": {
    act: "open",
    title: "Attach a signed copy",
    filters: [{ name: "PDF, JPEG or PNG", extensions: ["pdf", "jpg", "jpeg", "png"] }],
  },
  "open-edi": { act: "open", title: "Open an EDI file", filters: edi("EDI file", ["edi", "x12", "txt", "837", "835"]) },
  "save-837": { act: "save", title: "Save a batch file (837)", filters: edi("Batch", ["837"]), extension: ".837" },
  "save-pdf": { act: "save", title: "Save as PDF", filters: [PDF], extension: ".pdf" },
  "save-csv": { act: "save", title: "Export", filters: [{ name: "CSV", extensions: ["csv"] }], extension: ".csv" },
  "save-zip": { act: "save", title: "Export", filters: [{ name: "ZIP", extensions: ["zip"] }], extension: ".zip" },
  "save-backup": { act: "save", title: "Back up the ledger", filters: [LEDGER], extension: ".billwright" },
  "open-backup": { act: "open", title: "Open a backup", filters: [LEDGER, ALL_FILES] },
  "open-logo": {
    act: "open",
    title: "Choose a logo",
    filters: [{ name: "Picture", extensions: ["png", "jpg", "jpeg"] }],
  },
  "outbox-folder": { act: "folder", title: "Choose the outbox folder", filters: [] },
  "agency-folder": { act: "folder", title: "Choose where the agency's file goes", filters: [] },
};

/** Whether the page may ask for this kind of dialog. */
export function isFileKind(kind: unknown): kind is FileKind {
  return typeof kind === "string" && Object.hasOwn(DIALOGS, kind);
}

/** Asks the user for a file. Answers its path, or undefined when the user cancelled. */
export async function askForFile(
  window: BrowserWindow,
  kind: FileKind,
  suggestedName: string | undefined,
  testDialogsPath: string | undefined,
): Promise<string | undefined> {
  if (testDialogsPath !== undefined) return nextTestAnswer(testDialogsPath, kind).path;
  const { act, title, filters, extension } = DIALOGS[kind];
  if (act === "save") {
    const answer = await dialog.showSaveDialog(window, {
      title,
      filters,
      properties: ["showOverwriteConfirmation", "createDirectory"],
      ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
    });
    if (answer.canceled || answer.filePath === "") return undefined;
    return extension !== undefined && extname(answer.filePath) === "" ? answer.filePath + extension : answer.filePath;
  }
  const properties: ("openFile" | "openDirectory" | "createDirectory")[] =
    act === "folder" ? ["openDirectory", "createDirectory"] : ["openFile"];
  const answer = await dialog.showOpenDialog(window, { title, filters, properties });
  return answer.canceled ? undefined : answer.filePaths[0];
}
