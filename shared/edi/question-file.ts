import type { IsoDate } from "../dates/iso-date.ts";
import { checkEdi } from "./check.ts";
import type { ComposedTransaction } from "./x12/compose-transaction.ts";
import type { InterchangeProfile } from "./x12/interchange-profile.ts";
import { writeInterchange } from "./x12/write.ts";
import { EdiWriteError } from "./x12/write-error.ts";

/** Everything of a file of questions to a payer (270, 276) but the questions. */
export type QuestionFile = {
  readonly profile: InterchangeProfile;
  /** Who is asked (NM1 PR). */
  readonly payer: { readonly name: string; readonly idQualifier: "PI" | "XV"; readonly id: string };
  /** All unique for ever: given by the ledger, kept with the file. */
  readonly controlNumbers: {
    /** ISA13, 1 to 999999999. */
    readonly interchange: number;
    /** GS06. */
    readonly group: number;
    /** ST02. */
    readonly transaction: number;
    /** BHT03, at most 50 characters. */
    readonly batchReference: string;
  };
  /** time as HHMM. */
  readonly createdAt: { readonly date: IsoDate; readonly time: string };
  /** ISA15: T test, P production. */
  readonly usage: "T" | "P";
};

/**
 * Writes one transaction of questions as a file, reads it back and checks it: a file with an error never leaves.
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function writeQuestionFile(
  file: QuestionFile,
  kind: { readonly functionalCode: "HR" | "HS"; readonly version: string },
  transaction: ComposedTransaction,
): string {
  const { profile, controlNumbers, createdAt, usage } = file;
  const text = writeInterchange({
    ...profile,
    ...kind,
    interchangeControlNumber: controlNumbers.interchange,
    groupControlNumber: controlNumbers.group,
    createdAt,
    usage,
    transactions: [transaction],
    delimiters: profile.delimiters,
  });
  const errors = checkEdi(text, { today: createdAt.date }).problems.filter((one) => one.severity === "error");
  if (errors[0]) {
    const message = `${errors[0].message} The file was not written.`;
    throw new EdiWriteError("written-file-has-errors", message, errors);
  }
  return text;
}
