import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { checkEdi } from "../../../../shared/edi/check.ts";
import type { EdiView } from "../../../../shared/edi/view/edi-view.ts";
import { openEdiView } from "../../../../shared/edi/view/open-edi-view.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readFileBytes, readFileRow, readFileText } from "./stored-file.ts";

/**
 * The view of the file looked at last in each open ledger: a person scrolls through one file at a time, and a large one
 * is walked once and not once a page. Kept bytes never change, so file and day name a view; it goes with the ledger.
 */
const lastViews = new WeakMap<ReadHandle, { key: string; view: EdiView }>();

export const showFileJourneys: JourneysOf<"files.view" | "files.search" | "files.text" | "files.check" | "files.save"> =
  {
    "files.view": ({ read, clock, concerns }, { fileId, from, count }) => {
      concerns("file", fileId);
      const { totals, fileProblems, problemRows, rows } = viewOf(read, fileId, clock.today());
      return { totals, fileProblems: [...fileProblems], problemRows: [...problemRows], rows: rows(from, count) };
    },
    "files.search": ({ read, clock, concerns }, { fileId, text }) => {
      concerns("file", fileId);
      return viewOf(read, fileId, clock.today()).search(text);
    },
    "files.text": ({ read, concerns }, { fileId, fromLine, count }) => {
      concerns("file", fileId);
      const lines = readFileText(read, fileId).split(/\r\n|\r|\n/);
      return { lines: lines.slice(fromLine, fromLine + count), lineCount: lines.length };
    },
    "files.check": ({ read, clock, concerns }, { fileId }) => {
      concerns("file", fileId);
      const { kind } = readFileRow(read, fileId);
      if (kind === "report") return { problems: [] };
      return { problems: [...checkEdi(readFileText(read, fileId), { today: clock.today() }).problems] };
    },
    "files.save": (context, { fileId, folder }) => {
      context.concerns("file", fileId);
      const { fileName, fileSha256 } = readFileRow(context.write, fileId);
      const bytes = readFileBytes(context.write, fileId);
      // A name that begins with a dot would hide the copy.
      const copyName = fileName.replace(/^\.+/, "") || "file.edi";
      context.files.writeInto(folder, copyName, bytes);
      return { fileName: copyName, byteCount: bytes.byteLength, sha256: fileSha256 };
    },
  };

function viewOf(read: ReadHandle, fileId: string, today: IsoDate): EdiView {
  const key = `${fileId} ${today}`;
  const last = lastViews.get(read);
  if (last?.key === key) return last.view;
  const text = readFileText(read, fileId);
  const view = openEdiView(text, checkEdi(text, { today }).problems);
  lastViews.set(read, { key, view });
  return view;
}
