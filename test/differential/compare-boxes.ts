import type { FilledForm, FormPage, FormWarning } from "../../shared/forms/filled-form.ts";

/** What one box, or several that belong together, should say by the claim file. */
export interface BoxRule<Id extends string, File> {
  readonly cells: readonly Id[];
  /** Where in the file it stands, in the guide's notation. */
  readonly path: string;
  /** What the file says there: any form, capitals or not, with dots or without. */
  readonly value: (file: File, page: FormPage<Id>) => string;
}

/** A box that has nothing to agree with in the file. */
export interface PaperOnlyBox<Id extends string> {
  readonly cell: Id;
  readonly reason: string;
}

/** One disagreement of form and file, for the message of a test. */
export interface Disagreement {
  readonly box: string;
  readonly path: string;
  readonly form: string;
  readonly file: string;
}

/** Every box of every page whose text is not what the file says. What the form's warnings own up to is forgiven, no more. */
export function compareBoxes<Id extends string, File>(
  form: FilledForm<Id>,
  file: File,
  rules: readonly BoxRule<Id, File>[],
): Disagreement[] {
  return form.pages.flatMap((page) =>
    rules.flatMap(({ cells, path, value }) => {
      const printed = cells.map((cell) => page.cells[cell] ?? "").join(" ");
      const expected = value(file, page);
      const warned = form.warnings.filter((one) => cells.includes(one.cell));
      if (agrees(printed, expected, warned)) return [];
      return [{ box: cells.join(", "), path, form: printed, file: expected }];
    }),
  );
}

function agrees(printed: string, expected: string, warned: readonly FormWarning[]): boolean {
  if (canonical(printed) === canonical(expected)) return true;
  if (warned.some((one) => one.code === "left-blank")) return printed.trim() === "";
  return warned.some((one) => one.code === "shortened") && isShortened(printed, expected);
}

/** Capitals and digits alone: formats aside. */
function canonical(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/**
 * Every printed word is an abbreviation or the beginning of a word of the full text, in the same order; or of the rest of
 * the word before it, where a box's line ends within a word or its ZIP code has a hyphen.
 */
function isShortened(printed: string, expected: string): boolean {
  const full = expected.toUpperCase().split(/[^A-Z0-9]+/);
  const words = printed.split(/[^A-Z0-9]+/).filter((word) => word !== "");
  let rest = "";
  return words.every((word) => {
    let taken = takeAbbreviation(word, rest);
    while (taken === undefined && full.length > 0) {
      rest = full.shift() ?? "";
      taken = takeAbbreviation(word, rest);
    }
    rest = rest.slice(taken ?? 0);
    return taken !== undefined;
  });
}

/** How many letters of a word its abbreviation goes through; undefined where it is none. */
function takeAbbreviation(short: string, word: string): number | undefined {
  if (short[0] !== word[0]) return undefined;
  let at = 0;
  for (const [index, letter] of Array.from(word).entries()) {
    if (letter === short[at]) at += 1;
    if (at === short.length) return index + 1;
  }
  return undefined;
}

/** Filled boxes that neither a rule nor the list of paper's own boxes knows. */
export function strangeBoxes<Id extends string, File>(
  form: FilledForm<Id>,
  rules: readonly BoxRule<Id, File>[],
  paperOnly: readonly PaperOnlyBox<Id>[],
): string[] {
  const known = new Set<string>([...rules.flatMap((rule) => rule.cells), ...paperOnly.map((one) => one.cell)]);
  return form.pages.flatMap((page) => Object.keys(page.cells)).filter((cell) => !known.has(cell));
}
