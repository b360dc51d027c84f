import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import { checkEdi } from "../../../../shared/edi/check.ts";
import type { JourneysOf } from "../../journeys.ts";
import { toFileRows } from "./file-outcomes.ts";
import { filesWithNames, readFileRow, readFileText } from "./stored-file.ts";

export const listFileJourneys: JourneysOf<"files.list" | "files.get"> = {
  "files.list": ({ read }, { direction, kind, text, offset, limit }) => {
    let files = filesWithNames;
    if (direction !== null) files = files.where("direction", "=", direction);
    if (kind !== null) files = files.where("kind", "=", kind);
    const wanted = text.trim().toLowerCase();
    if (wanted !== "") files = files.where(sayingSomewhere(wanted));
    const rows = read.all(files.orderBy("keptAt", "desc").orderBy("id", "desc").offset(offset).limit(limit));
    const total = read.first(files.clearSelect().select(sql<number>`count(*)`.as("count")));
    return { rows: toFileRows(read, rows), total: total?.count ?? 0 };
  },
  "files.get": ({ read, clock, concerns }, { fileId }) => {
    concerns("file", fileId);
    const row = readFileRow(read, fileId);
    const isX12 = row.kind !== "report";
    const { transactions, problems } = isX12
      ? checkEdi(readFileText(read, fileId), { today: clock.today() })
      : { transactions: [], problems: [] };
    const errorCount = problems.filter((problem) => problem.severity === "error").length;
    return {
      file: toFileRows(read, [row])[0]!,
      isX12,
      transactions: transactions.map(({ type, version, controlNumber }) => ({ type, version, controlNumber })),
      errorCount,
      warningCount: problems.length - errorCount,
      attachedBatches: read.all(
        build
          .selectFrom("reportAttachment")
          .innerJoin("batch", "batch.id", "reportAttachment.batchId")
          .select(["batch.id as batchId", "batch.number"])
          .where("fileId", "=", fileId)
          .orderBy("batch.number"),
      ),
    };
  },
};

/** A practice keeps some thousands of files: names are looked through for any part. */
function sayingSomewhere(wanted: string) {
  return sql<boolean>`(instr(lower(fileName), ${wanted}) > 0 OR instr(lower(coalesce(senderId, '')), ${wanted}) > 0
    OR instr(lower(coalesce(receiverId, '')), ${wanted}) > 0 OR fileSha256 LIKE ${`${wanted}%`}
    OR ltrim(interchangeControlNumber, '0') = ltrim(${wanted}, '0') OR ltrim(groupControlNumber, '0') = ltrim(${wanted}, '0'))`;
}
