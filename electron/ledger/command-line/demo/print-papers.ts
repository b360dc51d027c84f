import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DemoFigures } from "./demo-figures.ts";
import type { DemoLedger } from "./demo-ledger.ts";

/** Prints a claim for a payer that takes paper, on red stock and on the drawn form, and one patient's statement. */
export async function printPapers(ledger: DemoLedger, figures: DemoFigures, folder: string): Promise<string[]> {
  const { leftOut } = await ledger.value("batches.preview", {});
  const { rows } = await ledger.value("claims.list", {
    view: "ready",
    patientId: null,
    text: "",
    offset: 0,
    limit: 50,
  });
  const onPaper = rows.find((row) => leftOut.some((claim) => claim.claimId === row.id));
  if (!onPaper) throw new TypeError("The sample practice has no claim to print.");
  const claimId = onPaper.id;
  const onForm = await ledger.value("claimForms.preview", { claimId, mode: "facsimile" });
  const printed = await ledger.value("claimForms.print", { claimId, mode: "data" });
  const data = await ledger.value("documents.get", { documentId: printed.documentId });
  const claim = await ledger.value("claims.get", { claimId });
  figures.count("claims printed", claim.submission === "printed" ? 1 : 0, 1);

  const { due } = await ledger.value("statements.preview", {});
  const patient = due.toSorted((one, other) => other.amountCents - one.amountCents)[0];
  if (!patient) throw new TypeError("The sample practice has no statement to print.");
  const { runId } = await ledger.value("statements.startRun", { patientIds: patient.patientIds });
  let drawing = await ledger.value("statements.drawRun", { runId });
  while (drawing.drawnCount < drawing.drawingCount) drawing = await ledger.value("statements.drawRun", { runId });
  const run = await ledger.value("statements.finishRun", { runId });
  const statement = await ledger.value("documents.get", { documentId: run.documentIds[0]! });
  const [listed] = await ledger.value("statements.list", { patientId: patient.patientId });
  figures.cents("asked for by the statement", listed?.amountCents ?? 0, patient.amountCents);

  const papers = { "cms1500-data.pdf": data, "cms1500-facsimile.pdf": onForm, "statement.pdf": statement };
  for (const [name, { pdfBase64, pageCount }] of Object.entries(papers)) {
    const bytes = Buffer.from(pdfBase64, "base64");
    writeFileSync(join(folder, name), bytes);
    figures.count(`pages of ${name}`, countPages(bytes), pageCount);
  }
  return Object.keys(papers);
}

/** Page objects in the PDF's bytes; none when it is no PDF. */
function countPages(bytes: Buffer): number {
  const text = bytes.toString("latin1");
  return text.startsWith("%PDF-") ? (text.match(/\/Type \/Page\b/g) ?? []).length : 0;
}
