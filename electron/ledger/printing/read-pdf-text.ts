import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a page of a PDF, in points from the top left. */
export interface PlacedText {
  readonly text: string;
  readonly pageNumber: number;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
}

/** Reads the text of a PDF back with its places. For tests of what was drawn. */
export async function readPdfText(bytes: Buffer): Promise<PlacedText[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const placed: PlacedText[] = [];
  for (let pageNumber = 1; pageNumber <= pdf.numPages; pageNumber += 1) {
    const page = await pdf.getPage(pageNumber);
    const [, , , pageHeight = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , , left = 0, fromBottom = 0] = item.transform as number[];
      placed.push({ text: item.str, pageNumber, left, baseline: pageHeight - fromBottom, width: item.width });
    }
  }
  await task.destroy();
  return placed;
}
