import { createHash } from "node:crypto";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { DocumentKind } from "../../../../shared/contract/documents.ts";
import type { CommandContext } from "../../journeys.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { missing } from "../save-row.ts";

export interface DocumentFacts {
  kind: DocumentKind;
  title: string;
  patientId: string | null;
  claimId: string | null;
}

/** Keeps a printed document byte for byte with its hash, so that a reprint is the print. @returns its id. */
export function keepDocument(
  { write, newId, clock }: CommandContext,
  facts: DocumentFacts,
  drawn: DrawnDocument,
): string {
  const id = newId();
  write.run(
    build.insertInto("document").values({
      id,
      ...facts,
      pageCount: drawn.pageCount,
      pdfBytes: drawn.bytes,
      pdfSha256: sha256(drawn.bytes),
      createdAt: clock.now(),
    }),
  );
  return id;
}

/** A kept document with its hash as it was kept. @throws Refusal `not-found`. */
export function readDocument(read: ReadHandle, documentId: string) {
  const row = read.first(build.selectFrom("document").selectAll().where("id", "=", documentId));
  if (!row) throw missing("document");
  return row;
}

/** A PDF as the contract hands it to the window. */
export function toPdf(title: string, drawn: { bytes: Uint8Array; pageCount: number }) {
  return { title, pageCount: drawn.pageCount, pdfBase64: Buffer.from(drawn.bytes).toString("base64") };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
