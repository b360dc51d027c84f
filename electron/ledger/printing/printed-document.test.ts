import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { listPrintFontFiles, openPrintFonts } from "./fonts.ts";
import { PrintedDocument, type TextStyle } from "./printed-document.ts";
import { readPdfText } from "./read-pdf-text.ts";

const STYLE: TextStyle = { face: "regular", sizePt: 12 };

function newDocument(fonts = openPrintFonts()): PrintedDocument {
  const document = new PrintedDocument(
    { title: "Names", createdAt: isoMomentSchema.parse("2026-01-02T03:04:05.000Z") },
    fonts,
  );
  document.addPage();
  return document;
}

async function drawAndRead(text: string, style: TextStyle = STYLE): Promise<string> {
  const document = newDocument();
  document.text(text, 72, 100, style);
  const { bytes } = await document.finish();
  return (await readPdfText(bytes)).map((piece) => piece.text).join("");
}

describe("text of many alphabets", () => {
  it.each(["José Núñez", "Łukasz Wójcik", "Ștefan Țepeș", "Nguyễn Thị Ánh", "Ελένη", "Олена"])(
    "draws %s with all its letters",
    async (name) => {
      expect((await drawAndRead(name)).replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
    },
  );

  it("draws letters that it lacks plain, or as a question mark, never as an empty box", async () => {
    expect(await drawAndRead("王 Ann")).toBe("? Ann");
    expect(await drawAndRead("Łan", { face: "form", sizePt: 10 })).toBe("?an");
    expect(await drawAndRead("ẍ̌")).toMatch(/^[xẍ?]+$/);
  });

  it("joins runs of different fonts without gap or overlap", async () => {
    const document = newDocument();
    document.text("aŁa", 72, 100, STYLE);
    const pieces = await readPdfText((await document.finish()).bytes);
    const end = Math.max(...pieces.map(({ left, width }) => left + width));
    expect(end - 72).toBeCloseTo(document.widthOf("aŁa", STYLE), 1);
  });

  it("puts right-aligned text's end and centred text's middle at x", async () => {
    const document = newDocument();
    document.text("125.00", 300, 100, { ...STYLE, align: "right" });
    document.text("middle", 300, 200, { ...STYLE, align: "center" });
    const [right, center] = await readPdfText((await document.finish()).bytes);
    expect(right!.left + right!.width).toBeCloseTo(300, 1);
    expect(center!.left + center!.width / 2).toBeCloseTo(300, 1);
  });

  it("sets figures of one width", () => {
    const document = newDocument();
    expect(document.widthOf("111.11", STYLE)).toBeCloseTo(document.widthOf("808.80", STYLE), 5);
  });
});

describe("breaking and cutting", () => {
  it("breaks at blanks only and loses no word", () => {
    const document = newDocument();
    const text = "one two three four five six seven";
    const lines = document.wrap(text, 60, STYLE);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(document.widthOf(line, STYLE)).toBeLessThanOrEqual(60);
  });

  it("breaks inside a word that is wider than a line, and loses no letter", () => {
    const document = newDocument();
    const lines = document.wrap("an-unreasonably-long-word-without-any-blank-in-it", 60, STYLE);
    expect(lines.join("")).toBe("an-unreasonably-long-word-without-any-blank-in-it");
    for (const line of lines) expect(document.widthOf(line, STYLE)).toBeLessThanOrEqual(60);
  });

  it("cuts with an ellipsis to fit", () => {
    const document = newDocument();
    const cut = document.fit("a very long name that cannot stand here", 100, STYLE);
    expect(cut.endsWith("…")).toBe(true);
    expect(document.widthOf(cut, STYLE)).toBeLessThanOrEqual(100);
  });
});

describe("the file", () => {
  it("carries its title, language and fonts, and asks for none of the reader's", async () => {
    const document = newDocument();
    document.text("Łukasz", 72, 100, STYLE);
    const { bytes } = await document.finish();
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const { info } = await (await task.promise).getMetadata();
    expect(info).toMatchObject({ Title: "Names", Language: "en-US", Producer: "Billwright" });
    await task.destroy();
    const text = bytes.toString("latin1");
    expect(text.match(/\/FontFile2/g)).toHaveLength(2);
    expect(text).not.toContain("/Subtype /Type1");
  });

  it("describes itself for archives, also under a title that XML would trip over", async () => {
    const createdAt = isoMomentSchema.parse("2026-01-02T03:04:05.000Z");
    const document = new PrintedDocument({ title: "Bell & Sons <new>", createdAt }, openPrintFonts());
    document.addPage();
    document.text("x", 72, 100, STYLE);
    const file = (await document.finish()).bytes.toString("latin1");
    expect(file).toContain(">Bell &amp; Sons &lt;new&gt;</rdf:li>");
    expect(file).toContain("(Bell & Sons <new>)");
    expect(file).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(file).toMatch(/\/OutputIntents \[/);
  });

  it("finds its fonts side by side in a folder, as the packaged app has them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "billwright-fonts-"));
    try {
      const packages = { courier: "@fontsource/courier-prime", inter: "@fontsource/inter" };
      for (const file of listPrintFontFiles()) {
        const from = file.startsWith("courier") ? packages.courier : packages.inter;
        copyFileSync(fileURLToPath(import.meta.resolve(`${from}/files/${file}`)), join(folder, file));
      }
      const document = newDocument(openPrintFonts(folder));
      document.text("José", 72, 100, STYLE);
      expect((await document.finish()).pageCount).toBe(1);
      expect(() => openPrintFonts(join(folder, "missing")).partsOf("form")).toThrow("ENOENT");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
