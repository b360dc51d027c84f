import { fieldLabel, fieldsOf, isLetterField, isTableField, type LetterField } from "./letter-fields.ts";
import { LETTER_FACTS, type LetterKind } from "./letter-kind.ts";
import { parseTemplate, type TemplatePiece, type TemplateProblem } from "./parse-template.ts";

/** The longest text that a letter may have, in characters: about five pages. */
export const LONGEST_TEMPLATE = 12_000;

/**
 * Everything that is wrong with a letter's text, in the order of its lines: what would be a hole or nonsense when it is
 * printed is said while it is typed. Nothing is wrong with an empty list.
 */
export function checkTemplate(kind: LetterKind, text: string): TemplateProblem[] {
  if (text.trim() === "") return [{ line: 1, message: "The letter has no text. Type one, or reset it to ours." }];
  if (text.length > LONGEST_TEMPLATE) {
    return [{ line: 1, message: `The text is longer than ${LONGEST_TEMPLATE} characters. Make it shorter.` }];
  }
  const { blocks, problems } = parseTemplate(text);
  const found = [...problems];
  for (const { pieces } of blocks) {
    for (const { name, line } of fieldPieces(pieces)) {
      const message = judgeField(kind, name, pieces);
      if (message !== undefined) found.push({ line, message });
    }
  }
  return found.sort((one, other) => one.line - other.line);
}

type FieldPiece = Extract<TemplatePiece, { kind: "field" }>;

function fieldPieces(pieces: readonly TemplatePiece[]): FieldPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "field") return [piece];
    return piece.kind === "optional" ? fieldPieces(piece.pieces) : [];
  });
}

function judgeField(kind: LetterKind, name: string, block: readonly TemplatePiece[]): string | undefined {
  const known = fieldsOf(kind);
  if (!isLetterField(name)) {
    const near = nearest(name, known);
    const advice = near === undefined ? "Choose one from the list of fields." : `Did you mean {{${near}}}?`;
    return name === ""
      ? "A field has no name. Choose one from the list of fields."
      : `There is no field {{${name}}}. ${advice}`;
  }
  if (!known.includes(name)) {
    return `{{${name}}} (${fieldLabel(name)}) is not a field of this letter, which is about a ${LETTER_FACTS[kind].about}. Take it out.`;
  }
  if (isTableField(name) && block.length > 1) {
    return `{{${name}}} is a table. Put it on a line of its own, with a blank line above and below it.`;
  }
  if (isTableField(name) && block[0]?.kind === "optional") {
    return `{{${name}}} is a table and goes by itself when it is empty. Take the brackets away.`;
  }
  return undefined;
}

/** The field that was most likely meant: no more than three letters away. */
function nearest(name: string, known: readonly LetterField[]): LetterField | undefined {
  const measured = known.map((field) => ({ field, distance: distanceOf(name.toLowerCase(), field.toLowerCase()) }));
  const best = measured.reduce((one, other) => (other.distance < one.distance ? other : one));
  return best.distance <= 3 ? best.field : undefined;
}

/** How many letters must be added, taken away or changed to make one word of the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_unused, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
