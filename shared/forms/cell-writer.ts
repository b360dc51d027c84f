import type { Cents } from "../money/cents.ts";
import type { FilledCells, FormWarning, FormWarningCode } from "./filled-form.ts";
import type { FormCell } from "./form-cell.ts";
import type { PaperText } from "./paper-text.ts";

/** A shorter form of a text, and what was done to it, as it continues "It was shortened: ". */
export interface Shortening {
  readonly text: string;
  readonly how: string;
}

const CUT = "cut at the end";

/** Writes one page's cells, and a warning wherever a cell cannot hold what the claim has. */
export class CellWriter<Id extends string> {
  readonly #cells: Partial<Record<Id, string>> = {};
  readonly #warnings: FormWarning<Id>[] = [];
  readonly #pageNumber: number;
  readonly #cellOf: (id: Id) => FormCell<Id>;

  /** @param cellOf the form's cells by their names. */
  constructor(pageNumber: number, cellOf: (id: Id) => FormCell<Id>) {
    this.#pageNumber = pageNumber;
    this.#cellOf = cellOf;
  }

  get cells(): FilledCells<Id> {
    return this.#cells;
  }

  get warnings(): readonly FormWarning<Id>[] {
    return this.#warnings;
  }

  /** How many characters a cell holds. */
  lengthOf(id: Id): number {
    return this.#cellOf(id).length;
  }

  /** Puts an X in a check box. */
  check(id: Id): void {
    this.#cells[id] = "X";
  }

  /** Writes a code, number or date part. One that is too long is left out with a warning: cut, it would be wrong. */
  writeExact(id: Id, text: string | undefined): void {
    if (!text) return;
    const length = this.lengthOf(id);
    if (text.length <= length) this.#cells[id] = text;
    else
      this.warn("left-blank", id, `holds ${length} characters and the claim has ${text.length}, so it is left blank.`);
  }

  /**
   * Writes the first of several forms of a text that fits, from the fullest to the shortest; where none fits, the last
   * is cut. Anything but the first is warned of, with what was done.
   */
  writeShortened(id: Id, full: PaperText, ...shorter: readonly Shortening[]): void {
    if (full.lostCharacters > 0) {
      const count =
        full.lostCharacters === 1 ? "one character that has" : `${full.lostCharacters} characters that have`;
      this.warn("not-printable", id, `leaves out ${count} no Latin letter. Type the name in Latin letters.`);
    }
    if (full.text === "") return;
    const length = this.lengthOf(id);
    if (full.text.length <= length) {
      this.#cells[id] = full.text;
      return;
    }
    const { text, how } = shorter.find((candidate) => candidate.text.length <= length) ?? cut(full, shorter, length);
    this.#cells[id] = text;
    this.warn(
      "shortened",
      id,
      `holds ${length} characters; the text has ${full.text.length}. It was shortened: ${how}.`,
    );
  }

  /** Writes dollars and cents into their two cells; an amount that is negative or too large is left out, with a warning. */
  writeMoney(dollarsId: Id, centsId: Id, amountCents: Cents): void {
    const dollars = String(Math.trunc(amountCents / 100));
    if (amountCents < 0 || dollars.length > this.lengthOf(dollarsId)) {
      this.warn("left-blank", dollarsId, "cannot hold this amount, so it is left blank.");
      return;
    }
    this.#cells[dollarsId] = dollars;
    this.#cells[centsId] = String(amountCents % 100).padStart(2, "0");
  }

  /** Records a warning about a cell; the message continues "Box n …". */
  warn(code: FormWarningCode, id: Id, predicate: string): void {
    const { box, label } = this.#cellOf(id);
    const named = /^\d/.test(box) ? `Box ${box}` : `The ${box}`;
    const subject = label === undefined ? named : `${named} (${label})`;
    this.#warnings.push({
      code,
      box,
      cell: id,
      pageNumber: this.#pageNumber,
      message: `${subject} ${predicate}`,
      printed: this.#cells[id] ?? "",
    });
  }
}

/** The shortest form, as far as it goes into the cell. */
function cut(full: PaperText, shorter: readonly Shortening[], length: number): Shortening {
  const last = shorter.at(-1);
  const isSame = last === undefined || last.text === full.text;
  const how = isSame ? CUT : `${last.how}, then ${CUT}`;
  return { text: (last?.text ?? full.text).slice(0, length).trimEnd(), how };
}
