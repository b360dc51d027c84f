import type { IsoDate } from "../dates/iso-date.ts";
import { checkEdi } from "./check.ts";
import type { ComposedTransaction } from "./x12/compose-transaction.ts";
import type { InterchangeProfile } from "./x12/interchange-profile.ts";
import type { EdiProblem } from "./x12/problem.ts";
import { writeInterchange } from "./x12/write.ts";
import { EdiWriteError } from "./x12/write-error.ts";

/** Everything of a file that the practice sends, of claims (837) or questions (270, 276), but what it is sent for. */
export type OwnFile = {
  readonly profile: InterchangeProfile;
  /** All unique for ever: given by the ledger, kept with the file. */
  readonly controlNumbers: {
    /** ISA13, 1 to 999999999. */
    readonly interchange: number;
    /** GS06. */
    readonly group: number;
    /** ST02 of the first transaction; further ones count on from it. */
    readonly transaction: number;
    /** BHT03, at most 50 characters; further transactions add -2, -3 and so on. */
    readonly batchReference: string;
  };
  /** time as HHMM. */
  readonly createdAt: { readonly date: IsoDate; readonly time: string };
  /** ISA15: T test, P production. */
  readonly usage: "T" | "P";
};

/**
 * Writes transactions as one file, reads it back and checks it: a file with an error never leaves.
 * @param placeOf says in front of the first error's message what it concerns
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function writeOwnFile(
  { profile, controlNumbers, createdAt, usage }: OwnFile,
  kind: { readonly functionalCode: "HC" | "HR" | "HS"; readonly version: string },
  transactions: readonly ComposedTransaction[],
  placeOf: (text: string, error: EdiProblem) => string = () => "",
): string {
  const text = writeInterchange({
    ...profile,
    functionalCode: kind.functionalCode,
    version: kind.version,
    interchangeControlNumber: controlNumbers.interchange,
    groupControlNumber: controlNumbers.group,
    createdAt,
    usage,
    transactions,
    delimiters: profile.delimiters,
  });
  const errors = checkEdi(text, { today: createdAt.date }).problems.filter((one) => one.severity === "error");
  const [first] = errors;
  if (first) {
    const message = `${placeOf(text, first)}${first.message} The file was not written.`;
    throw new EdiWriteError("written-file-has-errors", message, errors);
  }
  return text;
}
