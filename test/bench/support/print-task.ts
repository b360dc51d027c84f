import { createRequire } from "node:module";
import type PDFDocument from "pdfkit";
import { drawCms1500 } from "../../../electron/ledger/printing/draw-cms1500.ts";
import type { FormDrawing } from "../../../electron/ledger/printing/draw-form-cells.ts";
import { drawUb04 } from "../../../electron/ledger/printing/draw-ub04.ts";
import { openPrintFonts } from "../../../electron/ledger/printing/fonts.ts";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { cms1500Cell } from "../../../shared/forms/cms1500/cells.ts";
import { fillCms1500 } from "../../../shared/forms/cms1500/fill-cms1500.ts";
import type { FormPage } from "../../../shared/forms/filled-form.ts";
import { layOutSheet } from "../../../shared/forms/print-image/lay-out-sheet.ts";
import { ub04Cell } from "../../../shared/forms/ub04/cells.ts";
import { fillUb04 } from "../../../shared/forms/ub04/fill-ub04.ts";
import { claimForPaper, lineForPaper } from "../../fixtures/claims/claim-for-paper.ts";
import { fictionalRevenueLine, inpatientClaim } from "../../fixtures/edi/fictional-institutional-claim.ts";

/**
 * Draws many claim forms in a process of its own so that its memory is its own: `print-task.ts TASK PAGES`. Prints what
 * it took and how many characters other than blanks were typed. A `bare` task types as many with pdfkit alone, a whole
 * line of the sheet in one call.
 */
const [task = "", pages = "0"] = process.argv.slice(2);
const PAGE_COUNT = Number(pages);
const DAY = isoDate("2026-03-16");
const createdAt = isoMomentSchema.parse("2026-03-16T12:00:00.000Z");
const fonts = openPrintFonts();

/** Full forms, each somebody else's. */
function fill1500(index: number): FormPage<string> {
  const number = String(index + 1).padStart(6, "0");
  const lines = [1, 2, 3, 4, 5, 6].map((line) => lineForPaper(line, { controlNumber: `L${number}${line}` }));
  const claim = claimForPaper({ claimNumber: `CLM${number}`, lines });
  const patient = { ...claim.patient, name: { last: `Testpatient${number}`, first: "Ada" }, accountNumber: number };
  const form = fillCms1500({ ...claim, patient }, { totals: "last-page", signedDate: DAY });
  return form.pages[0] as FormPage<string>;
}

function fillBill(index: number): FormPage<string> {
  const number = String(index + 1).padStart(6, "0");
  const lines = Array.from({ length: 22 }, (_, line) => fictionalRevenueLine({ lineNumber: line + 1 }));
  const form = fillUb04(inpatientClaim({ claimNumber: `CLM${number}`, lines }), {
    totals: "last-page",
    createdDate: DAY,
  });
  return form.pages[0] as FormPage<string>;
}

const FORMS = {
  cms1500: { fill: fill1500, draw: drawCms1500, cellOf: cms1500Cell },
  ub04: { fill: fillBill, draw: drawUb04, cellOf: ub04Cell },
} as const;

async function draw(form: (typeof FORMS)[keyof typeof FORMS], count: number): Promise<number> {
  const drawing: FormDrawing = { mode: "facsimile", createdAt };
  const sheets = Array.from({ length: count }, (_, index) => form.fill(index));
  // Each form's pages and its drawing belong together, which the table of both cannot say.
  const { bytes } = await form.draw(sheets as never, drawing, fonts);
  return bytes.length;
}

function drawBare(sheets: readonly string[][]): Promise<number> {
  const pdf: PDFKit.PDFDocument = new (createRequire(import.meta.url)("pdfkit") as typeof PDFDocument)({
    autoFirstPage: false,
    size: "LETTER",
    margin: 0,
  });
  const [part] = fonts.partsOf("form");
  if (!part) throw new Error("The form's font is missing.");
  pdf.registerFont("form", part.bytes);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<number>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks).length)));
  for (const lines of sheets) {
    pdf.addPage();
    pdf.font("form", 11);
    for (const [index, line] of lines.entries()) if (line) pdf.text(line, 20, 12 * index, { lineBreak: false });
  }
  pdf.end();
  return finished;
}

const form = FORMS[task.replace("bare-", "") as keyof typeof FORMS];
// The text of the bare pages is made beforehand: what is measured is pdfkit's part alone.
const images = Array.from({ length: PAGE_COUNT }, (_, index) =>
  layOutSheet(form.fill(index).cells, form.cellOf as (id: string) => ReturnType<typeof cms1500Cell>),
);
const typed = images.reduce((sum, image) => sum + image.replace(/\s/g, "").length, 0);
const sheets = images.map((image) => image.split("\r\n"));
const isBare = task.startsWith("bare-");
await (isBare ? drawBare(sheets.slice(0, 2)) : draw(form, 2));
const start = performance.now();
const fileBytes = await (isBare ? drawBare(sheets) : draw(form, PAGE_COUNT));
const elapsedMs = performance.now() - start;
const peakMib = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ elapsedMs, peakMib, typed, fileBytes }));
