import { build } from "../../../../db/query-builder.ts";
import type { DocumentKind } from "../../../../shared/contract/documents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readDocument, toPdf } from "./keep-document.ts";

export const documentJourneys: JourneysOf<"documents.get" | "documents.list"> = {
  "documents.get": ({ read, concerns }, { documentId }) => {
    const row = readDocument(read, documentId);
    if (row.patientId !== null) concerns("patient", row.patientId);
    concerns("document", documentId);
    const pdf = toPdf(row.title, { bytes: row.pdfBytes, pageCount: row.pageCount });
    return { ...pdf, sha256: row.pdfSha256, createdAt: row.createdAt };
  },
  "documents.list": ({ read }, { claimId, patientId }) => {
    let query = build
      .selectFrom("document")
      .select(({ ref }) => ref("kind").$castTo<DocumentKind>().as("kind"))
      .select(["id", "title", "pageCount", "createdAt"])
      .orderBy("createdAt", "desc")
      .orderBy("id", "desc");
    if (claimId !== null) query = query.where("claimId", "=", claimId);
    if (patientId !== null) query = query.where("patientId", "=", patientId);
    return read.all(query);
  },
};
