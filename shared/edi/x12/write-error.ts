import type { EdiProblem } from "./problem.ts";

/** A file could not be written as it should be. Nothing was dropped or changed to make it fit: there is no file. */
export class EdiWriteError extends Error {
  /** Stable, kebab-case. */
  readonly code: string;
  /** What the checker found, when the file was written and then refused. */
  readonly problems: readonly EdiProblem[];

  constructor(code: string, message: string, problems: readonly EdiProblem[] = []) {
    super(message);
    this.name = "EdiWriteError";
    this.code = code;
    this.problems = problems;
  }
}
