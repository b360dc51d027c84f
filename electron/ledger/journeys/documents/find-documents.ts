import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { DocumentKind } from "../../../../shared/contract/documents.ts";
import type { PaperSubject } from "../../../../shared/contract/printed-documents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";

export const findDocumentJourneys: JourneysOf<"documents.search" | "documents.printed" | "documents.saved"> = {
  "documents.search": ({ read }, { text, kind, offset, limit }) => {
    let found = build
      .selectFrom("document")
      .leftJoin("patient", "patient.id", "document.patientId")
      .leftJoin("claim", "claim.id", "document.claimId");
    if (kind !== null) found = found.where("document.kind", "=", kind);
    if (text !== "") found = found.where(matches(text.toUpperCase()));
    const total = read.first(found.select(sql<number>`count(*)`.as("total")))?.total ?? 0;
    const rows = read.all(
      found
        .select(sql<DocumentKind>`document.kind`.as("kind"))
        .select(["document.id", "document.title", "document.pageCount", "document.createdAt", "claim.claimNumber"])
        .select(sql<string | null>`patient.last || ', ' || patient.first`.as("patientName"))
        .orderBy("document.createdAt", "desc")
        .orderBy("document.id", "desc")
        .offset(offset)
        .limit(limit),
    );
    return { rows, total };
  },
  "documents.printed": noteDelivery,
  "documents.saved": noteDelivery,
};

/** Words of the title, the beginning of the patient's name, or the number of a claim that stands in the document. */
function matches(text: string) {
  return sql<boolean>`(upper(document.title) LIKE ${`%${text}%`} OR patient.nameKey LIKE ${`${text}%`}
    OR claim.claimNumber LIKE ${`${text}%`} OR EXISTS (
      SELECT 1 FROM documentClaim JOIN claim AS inside ON inside.id = documentClaim.claimId
      WHERE documentClaim.documentId = document.id AND inside.claimNumber LIKE ${`${text}%`}))`;
}

/** The audit row that the call leaves is all there is to write; it names the document, the claim and the patient. */
function noteDelivery({ concerns }: CommandContext, { documentId, claimId, patientId }: PaperSubject) {
  if (documentId !== null) concerns("document", documentId);
  if (claimId !== null) concerns("claim", claimId);
  if (patientId !== null) concerns("patient", patientId);
  return {};
}
