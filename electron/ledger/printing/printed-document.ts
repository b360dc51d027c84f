import { createRequire } from "node:module";
import type PDFDocument from "pdfkit";
import type { FontFace, PrintFonts } from "./fonts.ts";
import type { Drawing, PrintedLogo } from "./practice-look.ts";

export const LETTER_WIDTH_PT = 612;
export const LETTER_HEIGHT_PT = 792;

/** Loaded when something is first printed: it is slow to load, and the ledger process should start without it. */
function loadPdfkit(): typeof PDFDocument {
  return createRequire(import.meta.url)("pdfkit") as typeof PDFDocument;
}

/** A finished PDF. */
export interface DrawnDocument {
  readonly bytes: Buffer;
  readonly pageCount: number;
}

export interface TextStyle {
  readonly face: FontFace;
  readonly sizePt: number;
  readonly color?: string;
  /** Which point of the text stands at x. Left unless told. */
  readonly align?: "left" | "right" | "center";
}

/** What fontkit says about a font that pdfkit has opened; pdfkit's types leave it out. */
interface OpenedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** A stream or dictionary of the file, and the page being drawn, as pdfkit has them; its types leave both out. */
interface FileObject {
  end(): void;
}
interface DrawnPage {
  readonly xobjects: Record<string, FileObject>;
  readonly fonts: Record<string, FileObject>;
}
interface EmbeddedFont {
  readonly id: string;
  ref(): FileObject;
  /** Takes the text's characters into the file's font and returns their codes there, in hexadecimal. */
  encode(text: string): readonly [codes: readonly string[], positions: unknown];
}
interface PdfInternals {
  page: DrawnPage;
  readonly _font: EmbeddedFont;
  ref(data: object): FileObject;
}

/** A line of text and where its first character's left edge and its baseline are. */
export interface TypedText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
}

interface TextRun {
  readonly fontName: string;
  readonly text: string;
}

/** Stands for a character that no font at hand can draw. */
const UNPRINTABLE = "?";

/**
 * A letter-size PDF in the making: text selectable, fonts embedded, language and title set. The same calls and the same
 * `createdAt` give the same bytes, so that a reprint can be proven to be one.
 */
export class PrintedDocument {
  readonly pdf: PDFKit.PDFDocument;
  /** The practice's colour: for names and headings, never for what must be told apart. */
  readonly accentColor: string;
  readonly logo: PrintedLogo | null;
  readonly #fonts: PrintFonts;
  readonly #opened = new Map<string, OpenedFont>();
  readonly #fontNames = new Map<string, string | undefined>();
  readonly #stamps = new Map<string, FileObject>();
  readonly #pictures = new Map<PrintedLogo, object>();
  readonly #typeCodes = new Map<string, string>();
  readonly #finished: Promise<Buffer>;
  #pageCount = 0;

  constructor(about: Drawing & { title: string; language?: "en-US" | "es-US" }, fonts: PrintFonts) {
    this.#fonts = fonts;
    this.accentColor = about.look?.accentColor ?? "#16191d";
    this.logo = about.look?.logo ?? null;
    this.pdf = new (loadPdfkit())({
      autoFirstPage: false,
      size: [LETTER_WIDTH_PT, LETTER_HEIGHT_PT],
      margin: 0,
      pdfVersion: "1.7",
      // For archives: all fonts embedded, colours named by a profile, what the document is said in the file itself.
      subset: "PDF/A-2b",
      lang: about.language ?? "en-US",
      displayTitle: true,
      // pdfkit makes the file's ID from these entries alone, so it is as repeatable as they are.
      info: {
        Title: about.title,
        Creator: "Billwright",
        Producer: "Billwright",
        CreationDate: new Date(about.createdAt),
      },
    });
    escapeMetadata(this.pdf, about.title);
    this.#finished = collectBytes(this.pdf);
  }

  addPage(): void {
    this.pdf.addPage();
    this.#pageCount += 1;
  }

  get pageCount(): number {
    return this.#pageCount;
  }

  /**
   * Puts a drawing that many pages share on the current page. It is drawn once, into a form XObject of the file, so
   * five hundred forms are little larger than one and take no longer than their data.
   */
  stamp(name: string, draw: () => void): void {
    const stamp = this.#stamps.get(name) ?? this.#drawStamp(draw);
    this.#stamps.set(name, stamp);
    (this.pdf as unknown as PdfInternals).page.xobjects[name] = stamp;
    this.pdf.addContent(`/${name} Do`);
  }

  /** Draws one line of text with its baseline at y. Characters that Inter lacks are drawn plain, or as a question mark. */
  text(text: string, x: number, baseline: number, style: TextStyle): void {
    const runs = this.#split(text, style.face);
    const width = style.align ? this.#widthOf(runs, style) : 0;
    let left = x;
    if (style.align === "right") left -= width;
    if (style.align === "center") left -= width / 2;
    for (const [index, run] of runs.entries()) {
      this.pdf.font(run.fontName, style.sizePt).fillColor(style.color ?? "black");
      this.pdf.text(run.text, left, baseline, {
        ...textOptions(style, run.text),
        lineBreak: false,
        baseline: "alphabetic",
      });
      if (index < runs.length - 1) left += this.#widthOf([run], style);
    }
  }

  /**
   * Types lines as a typewriter does: black, in the form's face, every character `spacingPt` further than it is wide. All
   * lines go into one text object with codes looked up character by character, so a full claim form is drawn about as
   * fast as one long line.
   */
  typewrite(lines: readonly TypedText[], sizePt: number, spacingPt: number): void {
    const face = this.#fonts.partsOf("form")[0];
    if (!face || lines.length === 0) return;
    this.#open(face.name, face.bytes);
    this.pdf.font(face.name, sizePt).fillColor("black");
    const { page, _font: font } = this.pdf as unknown as PdfInternals;
    page.fonts[font.id] ??= font.ref();
    const operators = [`BT /${font.id} ${sizePt} Tf ${formatPoints(spacingPt)} Tc`];
    for (const { text, x, baseline } of lines) {
      const codes = Array.from(text.normalize("NFC"), (character) => this.#typeCode(character, font)).join("");
      // Text is set with its own axes upright: pdfkit has turned those of the page upside down.
      operators.push(`1 0 0 -1 ${formatPoints(x)} ${formatPoints(baseline)} Tm <${codes}> Tj`);
    }
    operators.push("0 Tc ET");
    this.pdf.addContent(operators.join("\n"));
  }

  /** Draws a picture, kept in the file once however often it is drawn. */
  picture(picture: PrintedLogo, left: number, top: number, width: number, height: number): void {
    const opened = this.#pictures.get(picture) ?? this.#openPicture(picture);
    this.pdf.image(opened as unknown as Buffer, left, top, { width, height });
  }

  /** Width of one line of text in points. */
  widthOf(text: string, style: TextStyle): number {
    return this.#widthOf(this.#split(text, style.face), style);
  }

  /** Breaks text into lines no wider than `width`, at blanks, or inside a word that is wider than a line. */
  wrap(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(/\s+/).flatMap((whole) => this.#breakWord(whole, width, style))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.widthOf(longer, style) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return line ? [...lines, line] : lines;
  }

  /** Text cut with an ellipsis to fit a width. */
  fit(text: string, width: number, style: TextStyle): string {
    if (this.widthOf(text, style) <= width) return text;
    let cut = text;
    while (cut && this.widthOf(`${cut}…`, style) > width) cut = cut.slice(0, -1).trimEnd();
    return `${cut}…`;
  }

  /** The style, made smaller where a text that must not be cut, such as an amount, would be wider than `width`. */
  shrink(text: string, width: number, style: TextStyle): TextStyle {
    return { ...style, sizePt: style.sizePt * Math.min(1, width / this.widthOf(text, style)) };
  }

  /** Ends the document. @throws Error when a font cannot be embedded. */
  async finish(): Promise<DrawnDocument> {
    this.pdf.end();
    return { bytes: await this.#finished, pageCount: this.#pageCount };
  }

  #breakWord(word: string, width: number, style: TextStyle): string[] {
    if (word === "" || this.widthOf(word, style) <= width) return word === "" ? [] : [word];
    const pieces: string[] = [];
    let piece = "";
    for (const character of word) {
      if (piece && this.widthOf(piece + character, style) > width) {
        pieces.push(piece);
        piece = "";
      }
      piece += character;
    }
    return [...pieces, piece];
  }

  #openPicture(picture: PrintedLogo): object {
    const pdf = this.pdf as unknown as { openImage(bytes: Buffer): object };
    const opened = pdf.openImage(Buffer.from(picture.bytes));
    this.#pictures.set(picture, opened);
    return opened;
  }

  /** Lets pdfkit draw into an object of its own by standing it in the current page's place. */
  #drawStamp(draw: () => void): FileObject {
    const internals = this.pdf as unknown as PdfInternals;
    const { page } = internals;
    const resources = internals.ref({ ProcSet: ["PDF", "Text"] });
    const box = [0, 0, LETTER_WIDTH_PT, LETTER_HEIGHT_PT];
    const content = internals.ref({ Type: "XObject", Subtype: "Form", BBox: box, Resources: resources });
    internals.page = Object.create(page, { content: { value: content }, resources: { value: resources } });
    try {
      draw();
    } finally {
      internals.page = page;
    }
    resources.end();
    content.end();
    return content;
  }

  #typeCode(character: string, font: EmbeddedFont): string {
    const known = this.#typeCodes.get(character);
    if (known !== undefined) return known;
    const drawn = this.#findGlyphs(character, "form").map(([, part]) => part);
    const [codes] = font.encode(drawn.join(""));
    const code = codes.join("");
    this.#typeCodes.set(character, code);
    return code;
  }

  #widthOf(runs: readonly TextRun[], style: TextStyle): number {
    let width = 0;
    for (const run of runs) {
      this.pdf.font(run.fontName, style.sizePt);
      width += this.pdf.widthOfString(run.text, textOptions(style, run.text));
    }
    return width;
  }

  /** Splits text where the font file changes, after replacing what none of the face's files can draw. */
  #split(text: string, face: FontFace): TextRun[] {
    const runs: { fontName: string; text: string }[] = [];
    for (const character of text.normalize("NFC")) {
      for (const [fontName, drawn] of this.#findGlyphs(character, face)) {
        const last = runs.at(-1);
        if (last?.fontName === fontName) last.text += drawn;
        else runs.push({ fontName, text: drawn });
      }
    }
    return runs;
  }

  #findGlyphs(character: string, face: FontFace): [fontName: string, drawn: string][] {
    const found = this.#fontNameFor(character, face);
    if (found) return [[found, character]];
    const plain = [...character.normalize("NFD")].filter((part) => !/^\p{M}$/u.test(part));
    return plain.map((part) => {
      const name = this.#fontNameFor(part, face);
      return name ? [name, part] : [this.#fontNameFor(UNPRINTABLE, face) ?? "", UNPRINTABLE];
    });
  }

  #fontNameFor(character: string, face: FontFace): string | undefined {
    const key = `${face} ${character}`;
    if (!this.#fontNames.has(key)) this.#fontNames.set(key, this.#lookUpFontName(character, face));
    return this.#fontNames.get(key);
  }

  #lookUpFontName(character: string, face: FontFace): string | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x20) return undefined;
    return this.#fonts
      .partsOf(face)
      .find((part) => this.#open(part.name, part.bytes).font.hasGlyphForCodePoint(codePoint))?.name;
  }

  #open(name: string, bytes: Buffer): OpenedFont {
    const known = this.#opened.get(name);
    if (known) return known;
    this.pdf.registerFont(name, bytes).font(name);
    const opened = (this.pdf as unknown as { _font: OpenedFont })._font;
    this.#opened.set(name, opened);
    return opened;
  }
}

/** Figures with their signs; text of other kinds keeps the ordinary hyphen and spacing. */
const FIGURES = /^[\d.,$+\-−%/() ]+$/;

/** Figures alone are set at one width each, so that columns of money and dates line up. */
function textOptions(style: TextStyle, text: string): PDFKit.Mixins.TextOptions {
  return style.face !== "form" && FIGURES.test(text) ? { features: ["tnum"] } : {};
}

/** A length as the file has it: a thousandth of a point is finer than any printer. */
function formatPoints(points: number): string {
  return String(Math.round(points * 1000) / 1000);
}

/**
 * pdfkit writes the title into the file's XMP as it is, which a name with an ampersand would break. The title that
 * readers show was written before.
 */
function escapeMetadata(pdf: PDFKit.PDFDocument, title: string): void {
  const internals = pdf as unknown as { endMetadata(): void };
  const endMetadata = internals.endMetadata.bind(pdf);
  internals.endMetadata = () => {
    pdf.info.Title = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    endMetadata();
  };
}

function collectBytes(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}
