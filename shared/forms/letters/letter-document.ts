import type { Address } from "../../claims/claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Letterhead } from "../statement/statement-document.ts";
import type { LetterBlock } from "./fill-template.ts";
import type { LetterLanguage } from "./letter-kind.ts";

/** To whom a letter goes, as the envelope's window shows it. */
export interface LetterRecipient {
  readonly name: string;
  /** Null: none is known; the window shows the name alone. */
  readonly address: Address | null;
}

/** Everything that one letter says. */
export interface LetterDocument {
  /** The file's title and the document's in the list. */
  readonly title: string;
  readonly language: LetterLanguage;
  readonly practice: Letterhead;
  readonly recipient: LetterRecipient;
  readonly date: IsoDate;
  readonly blocks: readonly LetterBlock[];
}
