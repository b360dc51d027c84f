import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launch } from "./support/launch.ts";

const PDF =
  "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\ntrailer<</Root 1 0 R>>\n";

test("printing and saving hand over exactly the bytes, and say when they were cancelled", async () => {
  const workstation = await launch();
  try {
    const { page, folder, answerDialog } = workstation;
    const printed = join(folder, "printed.pdf");
    const saved = join(folder, "saved.pdf");
    answerDialog("print", printed);
    answerDialog("print");
    answerDialog("save-pdf", saved);
    answerDialog("save-pdf");
    const outcome = await page.evaluate(async (text) => {
      const { printPdf, savePdf } = window.billwright;
      const pdf = new TextEncoder().encode(text);
      return [
        await printPdf(pdf, "Test page"),
        await printPdf(pdf, "Test page"),
        await savePdf(pdf, "Test page.pdf"),
        await savePdf(pdf, "Test page.pdf"),
        await printPdf(new Uint8Array(10), "Not a document"),
      ];
    }, PDF);
    expect(outcome).toMatchObject([
      { printed: true },
      { printed: false, reason: "cancelled" },
      { saved: true, name: "saved.pdf" },
      { saved: false, reason: "cancelled" },
      { printed: false, reason: "not-a-pdf" },
    ]);
    expect(readFileSync(printed, "utf8")).toBe(PDF);
    expect(readFileSync(saved, "utf8")).toBe(PDF);
  } finally {
    await workstation.close();
  }
});
