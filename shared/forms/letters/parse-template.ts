/** A piece of a line: words, a field, or words that are left out when a field in them has no value. */
export type TemplatePiece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "field"; readonly name: string; readonly line: number }
  | { readonly kind: "optional"; readonly pieces: readonly TemplatePiece[]; readonly line: number };

/** Something typed wrongly, with its line counted from 1. The message is for people. */
export interface TemplateProblem {
  readonly line: number;
  readonly message: string;
}

/** What stands between blank lines. */
export interface TemplateBlock {
  /** Line breaks are `\n` in the words. */
  readonly pieces: readonly TemplatePiece[];
  /** Blank lines above it beyond the first: room for a signature. */
  readonly gapLines: number;
}

export interface ParsedTemplate {
  readonly blocks: readonly TemplateBlock[];
  readonly problems: readonly TemplateProblem[];
}

/** A backslash before a sign takes its meaning; `{{name}}` is a field; brackets stand around what may be left out. */
const TOKEN = /\\([[\]{}\\])|\{\{([^{}\n]*)\}\}|\{\{|\}\}|[[\]]|\n/g;

/**
 * Reads a letter's plain text: paragraphs between blank lines, `{{fields}}`, and `[words with a {{field}}]` that go when
 * the field is empty. Brackets do not reach over a blank line and do not stand in each other.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const problems: TemplateProblem[] = [];
  const blocks = splitBlocks(text).map(({ lines, firstLine, gapLines }): TemplateBlock => {
    const reader = new BlockReader(firstLine, problems);
    return { pieces: reader.read(lines.join("\n")), gapLines };
  });
  return { blocks, problems };
}

interface TypedBlock {
  readonly lines: string[];
  readonly firstLine: number;
  readonly gapLines: number;
}

function splitBlocks(text: string): TypedBlock[] {
  const blocks: TypedBlock[] = [];
  let open: TypedBlock | null = null;
  let blankLines = 0;
  for (const [index, raw] of text.replaceAll("\r\n", "\n").split("\n").entries()) {
    const line = raw.trimEnd();
    if (line.trim() === "") {
      open = null;
      blankLines += 1;
      continue;
    }
    if (!open) {
      const gapLines = blocks.length === 0 ? 0 : Math.max(0, blankLines - 1);
      open = { lines: [], firstLine: index + 1, gapLines };
      blocks.push(open);
    }
    blankLines = 0;
    open.lines.push(line);
  }
  return blocks;
}

class BlockReader {
  readonly #problems: TemplateProblem[];
  readonly #pieces: TemplatePiece[] = [];
  #line: number;
  #optional: { pieces: TemplatePiece[]; line: number } | null = null;

  constructor(line: number, problems: TemplateProblem[]) {
    this.#line = line;
    this.#problems = problems;
  }

  read(text: string): TemplatePiece[] {
    let from = 0;
    for (const match of text.matchAll(TOKEN)) {
      this.#words(text.slice(from, match.index));
      from = match.index + match[0].length;
      this.#token(match);
    }
    this.#words(text.slice(from));
    if (this.#optional) {
      this.#problem("This bracket is not closed before the blank line. Close it with ].", this.#optional.line);
      this.#pieces.push(...this.#optional.pieces);
    }
    return this.#pieces;
  }

  #token([token, escaped, name]: RegExpExecArray): void {
    if (escaped !== undefined) this.#words(escaped);
    else if (name !== undefined) this.#add({ kind: "field", name: name.trim(), line: this.#line });
    else if (token === "[") this.#open();
    else if (token === "]") this.#close();
    else if (token === "\n") {
      this.#line += 1;
      this.#words("\n");
    } else if (token === "{{") this.#problem("This field is not closed. End it with }} on the same line.");
    else this.#problem("There is no {{ before this }}.");
  }

  #open(): void {
    if (this.#optional) this.#problem("Brackets cannot stand in brackets. Close the first one before this.");
    else this.#optional = { pieces: [], line: this.#line };
  }

  #close(): void {
    if (!this.#optional) {
      this.#problem("There is no [ before this ]. For the sign itself type \\].");
      return;
    }
    const { pieces, line } = this.#optional;
    this.#optional = null;
    if (!pieces.some((piece) => piece.kind === "field")) {
      const advice =
        "Words in brackets go when their field is empty, and here is no field. For the signs type \\[ \\].";
      this.#problem(advice, line);
    }
    this.#pieces.push({ kind: "optional", pieces, line });
  }

  #words(text: string): void {
    if (text === "") return;
    const last = (this.#optional?.pieces ?? this.#pieces).at(-1);
    const joined = last?.kind === "words" ? last.text + text : text;
    if (last?.kind === "words") (this.#optional?.pieces ?? this.#pieces).pop();
    this.#add({ kind: "words", text: joined });
  }

  #add(piece: TemplatePiece): void {
    (this.#optional?.pieces ?? this.#pieces).push(piece);
  }

  #problem(message: string, line = this.#line): void {
    this.#problems.push({ line, message });
  }
}
