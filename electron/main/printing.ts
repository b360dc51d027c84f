import { writeFileSync } from "node:fs";
import { BrowserWindow, session } from "electron";
import type { PrintResult } from "../../shared/contract/window-api.ts";
import { isPdf } from "./pdf-bytes.ts";
import { lockSession } from "./security.ts";
import { nextTestAnswer } from "./test-dialogs.ts";

const NO_PRINTER: PrintResult = {
  printed: false,
  reason: "no-printer",
  message: "No printer is set up on this computer. Set one up in the system's settings, or save the document as PDF.",
};
const LOAD_TIMEOUT_MS = 20_000;

/**
 * Prints a PDF through the system's print dialog. The PDF is opened in Chromium's own viewer in a hidden window with
 * a session of its own, in memory, that can load nothing else: the document is never written to a disk.
 */
export async function printPdf(pdf: unknown, title: string, testDialogsPath: string | undefined): Promise<PrintResult> {
  if (!isPdf(pdf)) {
    return { printed: false, reason: "not-a-pdf", message: "That is not a document that can be printed." };
  }
  if (testDialogsPath !== undefined) return printForTest(pdf, testDialogsPath);
  const window = openPrintWindow(pdf, title);
  try {
    await loadDocument(window);
    if ((await window.webContents.getPrintersAsync()).length === 0) return NO_PRINTER;
    return await showPrintDialog(window);
  } catch {
    return {
      printed: false,
      reason: "failed",
      message: "The document could not be handed to the printer. Save it as PDF and print it from there.",
    };
  } finally {
    window.destroy();
  }
}

function printForTest(pdf: Uint8Array, testDialogsPath: string): PrintResult {
  const { path } = nextTestAnswer(testDialogsPath, "print");
  if (path === undefined) return { printed: false, reason: "cancelled", message: "Printing was cancelled." };
  writeFileSync(path, pdf);
  return { printed: true };
}

let printedDocuments = 0;

function openPrintWindow(pdf: Uint8Array, title: string): BrowserWindow {
  printedDocuments += 1;
  const ownSession = session.fromPartition(`print-${printedDocuments}`, { cache: false });
  // The viewer is an extension that is built into Chromium: its pages and the document are all there is to load.
  lockSession(ownSession, ["app://print/", "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/", "chrome://"]);
  ownSession.protocol.handle("app", (request) =>
    request.url === "app://print/document.pdf"
      ? new Response(Buffer.from(pdf), { headers: { "content-type": "application/pdf" } })
      : new Response(null, { status: 404 }),
  );
  return new BrowserWindow({
    show: false,
    title,
    webPreferences: { session: ownSession, plugins: true, sandbox: true, contextIsolation: true, devTools: false },
  });
}

async function loadDocument(window: BrowserWindow): Promise<void> {
  const timer = setTimeout(() => window.destroy(), LOAD_TIMEOUT_MS);
  try {
    await window.loadURL("app://print/document.pdf");
  } finally {
    clearTimeout(timer);
  }
}

function showPrintDialog(window: BrowserWindow): Promise<PrintResult> {
  return new Promise((resolve) => {
    // Scale and margins stay as they are in the document: form boxes are printed onto red stock to a half point.
    const options = { silent: false, printBackground: true, margins: { marginType: "none" } } as const;
    window.webContents.print(options, (success, failureReason) => {
      if (success) resolve({ printed: true });
      else if (/cancel/i.test(failureReason)) {
        resolve({ printed: false, reason: "cancelled", message: "Printing was cancelled." });
      } else {
        const message = "The printer did not take the document. Look whether it is on and has paper, then print again.";
        resolve({ printed: false, reason: "failed", message });
      }
    });
  });
}
