import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { DocumentKind } from "../../../../shared/contract/documents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readDocument, toPdf } from "./keep-document.ts";

/** The first page of a document on which a claim of these stands. */
function claimsInDocument(claimId: string | null, patientId: string | null) {
  const claims = build
    .selectFrom("documentClaim")
    .innerJoin("claim", "claim.id", "documentClaim.claimId")
    .select("documentClaim.firstPage")
    .whereRef("documentClaim.documentId", "=", sql.ref("document.id"))
    .orderBy("documentClaim.firstPage")
    .limit(1);
  if (claimId !== null) return claims.where("claim.id", "=", claimId);
  return claims.where("claim.patientId", "=", patientId ?? "");
}

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
    const standing = claimsInDocument(claimId, patientId);
    if (claimId !== null)
      query = query.where((where) => where.or([where("claimId", "=", claimId), where.exists(standing)]));
    if (patientId !== null) {
      query = query.where((where) => where.or([where("patientId", "=", patientId), where.exists(standing)]));
    }
    // In a print of one claim alone there is no page to look for.
    const page = sql<number | null>`CASE WHEN claimId IS NULL THEN ${standing} END`;
    return read.all(query.select(page.as("page")));
  },
};
