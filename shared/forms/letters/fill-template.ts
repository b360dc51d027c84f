import { isLetterField, isTableField, type LetterField } from "./letter-fields.ts";
import type { LetterLanguage } from "./letter-kind.ts";
import { isTable, type LetterTable, type LetterValues, valueText } from "./letter-values.ts";
import { parseTemplate, type TemplatePiece } from "./parse-template.ts";

/** A piece of a finished letter. */
export type LetterBlock =
  | { readonly kind: "heading"; readonly text: string }
  /** Lines as they were broken by hand; each is wrapped to the page. */
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: LetterTable }
  /** Empty lines, as for a signature. */
  | { readonly kind: "gap"; readonly lineCount: number };

export interface FilledLetter {
  readonly blocks: readonly LetterBlock[];
  /** Fields that the text uses outside of brackets and that have no value: each leaves a gap to write in. */
  readonly emptyFields: readonly LetterField[];
}

/** What stands where a value is missing, so that the hole is seen before the letter goes. */
export const GAP = "________";

/**
 * Puts values into a letter's text. What stands in brackets goes when a field in it is empty, and so does a line or a
 * paragraph of which nothing is left.
 * @throws RangeError for a text that check-template.ts would refuse: texts are checked when they are saved.
 */
export function fillTemplate(text: string, values: LetterValues, language: LetterLanguage): FilledLetter {
  const parsed = parseTemplate(text);
  if (parsed.problems.length > 0) throw new RangeError("A letter's text must be checked before it is filled.");
  const emptyFields = new Set<LetterField>();
  const blocks = parsed.blocks.flatMap(({ pieces, gapLines }): LetterBlock[] => {
    const table = tableOf(pieces);
    if (table !== undefined) {
      const value = values[table];
      if (isTable(value) && value.rows.length > 0) return [{ kind: "table", table: value }];
      emptyFields.add(table);
      return [];
    }
    const written = writePieces(pieces, { values, language, emptyFields });
    if (written === undefined) return [];
    return gapLines > 0 ? [{ kind: "gap", lineCount: gapLines }, ...toBlocks(written)] : toBlocks(written);
  });
  return { blocks, emptyFields: [...emptyFields] };
}

/** The table's field when the block is one. */
function tableOf(pieces: readonly TemplatePiece[]): LetterField | undefined {
  const [only] = pieces;
  if (pieces.length !== 1 || only?.kind !== "field") return undefined;
  const name = fieldOf(only.name);
  return isTableField(name) ? name : undefined;
}

function fieldOf(name: string): LetterField {
  if (!isLetterField(name)) throw new RangeError(`A letter has no field ${name}.`);
  return name;
}

interface Filling {
  readonly values: LetterValues;
  readonly language: LetterLanguage;
  readonly emptyFields: Set<LetterField>;
}

/** The block as text; undefined when nothing but what was left out stood in it. */
function writePieces(pieces: readonly TemplatePiece[], filling: Filling): string | undefined {
  const written = pieces.map((piece) => writePiece(piece, filling)).join("");
  // A block has no blank lines of its own: what is empty now held only words that were left out.
  const lines = written.split("\n").map((line) => line.replaceAll(/ {2,}/g, " ").trim());
  const kept = lines.filter(Boolean);
  return kept.length === 0 ? undefined : kept.join("\n");
}

function writePiece(piece: TemplatePiece, filling: Filling): string {
  if (piece.kind === "words") return piece.text;
  if (piece.kind === "field") {
    const name = fieldOf(piece.name);
    const text = valueText(filling.values[name], filling.language);
    if (text === "") filling.emptyFields.add(name);
    return text === "" ? GAP : text;
  }
  const inside = piece.pieces.filter((one) => one.kind === "field");
  const isEmpty = inside.some((one) => valueText(filling.values[fieldOf(one.name)], filling.language) === "");
  return isEmpty ? "" : piece.pieces.map((one) => writePiece(one, filling)).join("");
}

/** A line that begins with `# ` is a heading, lines that begin with `- ` are a list. */
function toBlocks(text: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (line.startsWith("# ")) blocks.push({ kind: "heading", text: line.slice(2).trim() });
    else if (line.startsWith("- ")) {
      const items = last?.kind === "list" ? [...last.items, line.slice(2).trim()] : [line.slice(2).trim()];
      if (last?.kind === "list") blocks.pop();
      blocks.push({ kind: "list", items });
    } else if (last?.kind === "paragraph") {
      blocks.pop();
      blocks.push({ kind: "paragraph", lines: [...last.lines, line] });
    } else blocks.push({ kind: "paragraph", lines: [line] });
  }
  return blocks;
}
