import type { OwnFile } from "./own-file.ts";

/** Everything of a file of questions to a payer (270, 276) but the questions. */
export type QuestionFile = OwnFile & {
  /** Who is asked (NM1 PR). */
  readonly payer: { readonly name: string; readonly idQualifier: "PI" | "XV"; readonly id: string };
};
