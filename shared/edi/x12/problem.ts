import { z } from "zod";

/**
 * Something wrong, or worth a look, in an EDI file. A problem is data: reading goes on after it. An error is what the
 * X12 standard or the implementation guide forbids; a warning is what a payer may refuse or a biller should see.
 */
export const ediProblemSchema = z.strictObject({
  severity: z.enum(["error", "warning"]),
  /** Stable, kebab-case, for tests and for the screen's help. */
  code: z.string(),
  /** Place of the segment in the file, from 1; 0 where the problem is about the file as a whole. */
  segmentNumber: z.int().min(0),
  segmentId: z.string(),
  /** Guide loop, e.g. "2010AA"; absent for the envelope. */
  loop: z.string().optional(),
  /** Position in the guide's notation, e.g. "NM109" or "SV101-2". */
  element: z.string().optional(),
  /** What stands there, cut where it is long. May be about a patient: it is shown on the screen and never logged. */
  value: z.string().optional(),
  /** What happened and what it means, in a biller's words, without patient data. */
  message: z.string(),
  /** What to do, where one is known. */
  fix: z.string().optional(),
});
/** See {@link ediProblemSchema}. */
export type EdiProblem = z.infer<typeof ediProblemSchema>;

const MAX_SHOWN_LENGTH = 80;
const MAX_MESSAGE_LENGTH = 400;

/** A value as a report shows it: its beginning and an ellipsis where it is longer than anyone reads. */
export function shownValue(value: string, length: number = MAX_SHOWN_LENGTH): string {
  return value.length <= length ? value : `${value.slice(0, length)}…`;
}

/** The problem with what a file may make endless cut: a report stays readable, whatever stands in the file. */
export function readableProblem(problem: EdiProblem): EdiProblem {
  const { segmentId, element, value, message } = problem;
  return {
    ...problem,
    segmentId: shownValue(segmentId),
    ...(element === undefined ? {} : { element: shownValue(element) }),
    ...(value === undefined ? {} : { value: shownValue(value) }),
    message: shownValue(message, MAX_MESSAGE_LENGTH),
  };
}

/** Whether any of the problems is an error. */
export function hasErrors(problems: readonly EdiProblem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
