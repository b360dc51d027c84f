import type { Cents } from "../../money/cents.ts";
import { type Cms1500CellId, cms1500Cell } from "./cells.ts";
import type { Cms1500Cells, Cms1500Warning, Cms1500WarningCode } from "./cms1500-form.ts";
import type { PaperText } from "./paper-text.ts";

/** Writes one page's cells, and a warning wherever a cell cannot hold what the claim has. */
export class CellWriter {
  readonly #cells: Partial<Record<Cms1500CellId, string>> = {};
  readonly #warnings: Cms1500Warning[] = [];
  readonly #pageNumber: number;

  constructor(pageNumber: number) {
    this.#pageNumber = pageNumber;
  }

  get cells(): Cms1500Cells {
    return this.#cells;
  }

  get warnings(): readonly Cms1500Warning[] {
    return this.#warnings;
  }

  /** Puts an X in a check box. */
  check(id: Cms1500CellId): void {
    this.#cells[id] = "X";
  }

  /** Writes a code, number or date part. One that is too long is left out with a warning: cut, it would be wrong. */
  writeExact(id: Cms1500CellId, text: string | undefined): void {
    if (!text) return;
    const { length } = cms1500Cell(id);
    if (text.length <= length) this.#cells[id] = text;
    else
      this.warn("left-blank", id, `holds ${length} characters and the claim has ${text.length}, so it is left blank.`);
  }

  /**
   * Writes the first of several forms of a text that fits, from the fullest to the shortest; where none fits, the last
   * is cut. Anything but the first is warned of.
   */
  writeShortened(id: Cms1500CellId, full: PaperText, ...shorter: readonly string[]): void {
    if (full.lostCharacters > 0) {
      const count =
        full.lostCharacters === 1 ? "one character that has" : `${full.lostCharacters} characters that have`;
      this.warn("not-printable", id, `leaves out ${count} no Latin letter. Type the name in Latin letters.`);
    }
    if (full.text === "") return;
    const { length } = cms1500Cell(id);
    const fitting = [full.text, ...shorter].find((candidate) => candidate.length <= length);
    this.#cells[id] = fitting ?? (shorter.at(-1) ?? full.text).slice(0, length).trimEnd();
    if (fitting !== full.text) {
      this.warn("shortened", id, `holds ${length} characters; the text has ${full.text.length} and was shortened.`);
    }
  }

  /** Writes dollars and cents into their two cells; an amount that is negative or too large is left out, with a warning. */
  writeMoney(dollarsId: Cms1500CellId, centsId: Cms1500CellId, amountCents: Cents): void {
    const dollars = String(Math.trunc(amountCents / 100));
    if (amountCents < 0 || dollars.length > cms1500Cell(dollarsId).length) {
      this.warn("left-blank", dollarsId, "cannot hold this amount, so it is left blank.");
      return;
    }
    this.#cells[dollarsId] = dollars;
    this.#cells[centsId] = String(amountCents % 100).padStart(2, "0");
  }

  /** Records a warning about a cell; the message continues "Box n …". */
  warn(code: Cms1500WarningCode, id: Cms1500CellId, predicate: string): void {
    const { box } = cms1500Cell(id);
    const subject = /^\d/.test(box) ? `Box ${box}` : `The ${box}`;
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
