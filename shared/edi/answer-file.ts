import type { IsoDate } from "../dates/iso-date.ts";
import type { ComposedTransaction } from "./x12/compose-transaction.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";
import { writeInterchange } from "./x12/write.ts";

/** Everything of a file of answers (271, 277, 277CA, 999) but the answers. */
export type AnswerFile = {
  readonly controlNumbers: { readonly interchange: number; readonly group: number; readonly transaction: number };
  /** time as HHMM. */
  readonly createdAt: { readonly date: IsoDate; readonly time: string };
  readonly usage: "T" | "P";
};

type AnswerKind<Answer> = {
  /** GS01. */
  readonly functionalCode: string;
  /** GS08. */
  readonly version: string;
  /** What the file lacks when there is no answer, as an error says it. */
  readonly lacks: string;
  readonly compose: (answer: Answer, transactionControlNumber: number) => ComposedTransaction;
};

/**
 * Writes answers as one file, a transaction each; the interchange facts of the first address the file.
 * @throws EdiWriteError for text that X12 cannot carry, RangeError when there is nothing to write.
 */
export function writeAnswerFile<Answer extends { readonly interchange: InterchangeInfo }>(
  { controlNumbers, createdAt, usage }: AnswerFile,
  answers: readonly Answer[],
  { functionalCode, version, lacks, compose }: AnswerKind<Answer>,
): string {
  const first = answers[0]?.interchange;
  if (!first) throw new RangeError(lacks);
  return writeInterchange({
    ...first,
    functionalCode,
    version,
    interchangeControlNumber: controlNumbers.interchange,
    groupControlNumber: controlNumbers.group,
    createdAt,
    usage,
    transactions: answers.map((one, index) => compose(one, controlNumbers.transaction + index)),
  });
}
