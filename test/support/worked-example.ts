import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One thing that happens in a worked example, with the indented lines below it. */
export interface ExampleStep {
  verb: string;
  words: readonly string[];
  lines: readonly string[];
}

/** A worked example as it is written: what it shows, and what happens in it. */
export interface WorkedExample {
  name: string;
  title: string;
  steps: readonly ExampleStep[];
}

const FOLDER = join(import.meta.dirname, "../fixtures/worked-examples");

/** Every worked example, by the name of its file. */
export function readWorkedExamples(): WorkedExample[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  return names
    .sort()
    .map((name) => parseExample(name.slice(0, -".txt".length), readFileSync(join(FOLDER, name), "utf8")));
}

/** Lines with `#` are the working-out; a line at the margin is a step, and indented lines belong to the step above. */
export function parseExample(name: string, text: string): WorkedExample {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  const prose = rows.filter((row) => row.startsWith("#"));
  const steps: { verb: string; words: string[]; lines: string[] }[] = [];
  for (const row of rows.filter((one) => !one.startsWith("#"))) {
    const step = steps.at(-1);
    if (row.startsWith(" ")) {
      if (step === undefined) throw new Error(`${name}: an indented line stands before any step.`);
      step.lines.push(row.trim());
    } else {
      const [verb = "", ...words] = row.split(" ");
      steps.push({ verb, words, lines: [] });
    }
  }
  return { name, title: prose[0]?.replace(/^# */, "") ?? name, steps };
}
