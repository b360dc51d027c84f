import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { type MailedStatement, writeMailingList } from "../../../../shared/forms/statement/mailing-list.ts";
import type { JourneysOf } from "../../journeys.ts";
import { packZip, type ZipEntry } from "../../zip-file.ts";
import { readDocument } from "../documents/keep-document.ts";
import { parseContent, readRun } from "./run-drafts.ts";

export const exportRunJourneys: JourneysOf<"statements.exportRun"> = {
  "statements.exportRun": ({ write, files, concerns }, { runId, file }) => {
    const run = readRun(write, runId);
    if (run.state !== "made") throw new Refusal("refused", NOT_MADE);
    const rows = write.all(
      build
        .selectFrom("statement")
        .select(["number", "patientId", "documentId", "contentJson"])
        .where("runId", "=", runId)
        .orderBy("number"),
    );
    const entries: ZipEntry[] = [];
    const mailed: MailedStatement[] = [];
    for (const { number, patientId, documentId, contentJson } of rows) {
      const kept = readDocument(write, documentId);
      const fileName = `statement-${number}.pdf`;
      entries.push({ name: fileName, bytes: kept.pdfBytes });
      const { document } = parseContent(contentJson!);
      mailed.push({ document, fileName, pageCount: kept.pageCount, sha256: kept.pdfSha256 });
      concerns("patient", patientId);
    }
    // A byte order mark tells spreadsheets that the names are in UTF-8.
    const list = { name: "statements.csv", bytes: Buffer.from(`\uFEFF${writeMailingList(mailed)}`, "utf8") };
    const bytes = packZip([list, ...entries], run.runDate);
    files.writeTo(file, bytes);
    return { statementCount: rows.length, byteCount: bytes.byteLength };
  },
};

const NOT_MADE = "Only a run that is finished and was not undone can be exported. Nothing was written.";
