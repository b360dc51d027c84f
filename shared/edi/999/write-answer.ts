import { checkEdi } from "../check.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { type AcknowledgementFile, write999 } from "./write.ts";

/**
 * Writes a 999 that is to be sent. What was written is read back and checked before it is returned.
 * @throws EdiWriteError where the received file's own sender and receiver cannot be addressed, or a check finds an error.
 */
export function writeAnswer(file: AcknowledgementFile): string {
  const text = write999(file);
  const errors = checkEdi(text, { today: file.createdAt.date }).problems.filter((one) => one.severity === "error");
  if (errors[0]) {
    const message = `The received file cannot be answered: ${errors[0].message} The answer was not written.`;
    throw new EdiWriteError("written-file-has-errors", message, errors);
  }
  return text;
}
