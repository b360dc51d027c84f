import { readFileSync, writeFileSync } from "node:fs";

/** How a test answers one dialog. Without `path` the dialog is cancelled. */
export interface TestDialogAnswer {
  /** A FileKind, or `print`. */
  readonly kind: string;
  /** The file that the "user" picks; for `print` the file that receives what would have been printed. */
  readonly path?: string;
}

/**
 * Takes the first answer for a kind of dialog out of the test's file (a JSON list). Dialogs are the one thing that a
 * test cannot work through; a packaged program never reads such a file.
 * @throws when the test opened a dialog that it has no answer for
 */
export function nextTestAnswer(testDialogsPath: string, kind: string): TestDialogAnswer {
  const answers = JSON.parse(readFileSync(testDialogsPath, "utf8")) as TestDialogAnswer[];
  const index = answers.findIndex((answer) => answer.kind === kind);
  const [answer] = index < 0 ? [] : answers.splice(index, 1);
  if (answer === undefined) throw new Error(`The test has no answer for the dialog "${kind}".`);
  writeFileSync(testDialogsPath, JSON.stringify(answers));
  return answer;
}
