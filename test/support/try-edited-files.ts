import { isoDate } from "../../shared/dates/iso-date.ts";
import { checkEdi } from "../../shared/edi/check.ts";
import { FINDING_CODES } from "../../shared/edi/finding-codes.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { showEdi } from "../../shared/edi/show.ts";
import { streamEdi } from "../../shared/edi/stream.ts";
import { viewEdi } from "../../shared/edi/view/open-edi-view.ts";
import type { EdiProblem } from "../../shared/edi/x12/problem.ts";
import { BRIEF_FILES } from "../fixtures/edi/brief-files.ts";
import { editRandomly, seededNumbers } from "./edit-randomly.ts";

const today = isoDate("2026-07-10");
const KNOWN = new Set<string>(FINDING_CODES);

/** What became of the files that were edited. */
export type EditedFiles = {
  readonly tried: number;
  /** Edits after which the checker found something: most break a file. */
  readonly found: number;
  /** The most processor time that one file took, for all that was asked of it: a busy machine does not count. */
  readonly slowestCpuMs: number;
  /** Codes that the checker reported and that its list of findings lacks. */
  readonly unknownCodes: readonly string[];
};

/** Every way to look at a file beside checking it; each file is looked at in one of them. */
const LOOKS: readonly ((text: string, problems: readonly EdiProblem[]) => unknown)[] = [
  (text) => readEdi(text),
  (text) => showEdi(text),
  (text, problems) => viewEdi(text, { from: 0, count: 40, problems }),
  (text) => streamEdi(piecesOf(text), {}),
];

/**
 * Edits the brief files at random, one to four edits deep, and looks at each. The same seed does the same.
 * @throws what the engine throws, with the seed, the number and the kind of the edit that brought it about.
 */
export function tryEditedFiles({ seed, edits }: { seed: number; edits: number }): EditedFiles {
  const next = seededNumbers(seed);
  const files = Object.values(BRIEF_FILES);
  const unknownCodes = new Set<string>();
  let [text, depth, slowestCpuMs, found] = ["", 0, 0, 0];
  for (let tried = 0; tried < edits; tried += 1) {
    if (depth === 0) {
      text = files[tried % files.length] ?? "";
      depth = 1 + Math.floor(next() * 4);
    }
    depth -= 1;
    const edited = editRandomly(text, next);
    text = edited.text;
    const began = process.cpuUsage();
    try {
      const { problems } = checkEdi(text, { today });
      LOOKS[tried % LOOKS.length]?.(text, problems);
      if (problems.length > 0) found += 1;
      for (const { code } of problems) if (!KNOWN.has(code)) unknownCodes.add(code);
    } catch (cause) {
      throw new Error(`Edit ${tried} of seed ${seed} (${edited.edit}) brought the engine down.`, { cause });
    }
    slowestCpuMs = Math.max(slowestCpuMs, cpuMsSince(began));
  }
  return { tried: edits, found, slowestCpuMs, unknownCodes: [...unknownCodes] };
}

/** Milliseconds of processor time that this process has used since then. */
export function cpuMsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += 97) yield text.slice(start, start + 97);
}
