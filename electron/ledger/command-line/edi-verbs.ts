import { parseArgs } from "node:util";
import type { CodeSets } from "../../../shared/codes/code-sets.ts";
import { readDiagnosisList } from "../../../shared/codes/diagnosis-list.ts";
import { checkEdi } from "../../../shared/edi/check.ts";
import { readEdi } from "../../../shared/edi/read.ts";
import { showEdi } from "../../../shared/edi/show.ts";
import { hasErrors } from "../../../shared/edi/x12/problem.ts";
import { processClock } from "../clock.ts";
import { readEdiFile, readEdiFilePieces } from "./read-edi-file.ts";
import { type ExitCode, type Terminal, Unusable, type Verb } from "./terminal.ts";
import { EDI_USAGE } from "./usage.ts";

type EdiVerb = (path: string, terminal: Terminal, codeSets: CodeSets) => ExitCode;

const EDI_VERBS: Readonly<Record<string, EdiVerb>> = { check: checkFile, show: showFile, read: readFile };

/** `edi check|show|read`: what is wrong with a file, its readable form, its content as typed objects. */
export const ediVerb: Verb = async (words, terminal) => {
  const { action, path, codes } = readWords(words);
  const verb = Object.hasOwn(EDI_VERBS, action) ? EDI_VERBS[action] : undefined;
  if (!verb || path === undefined || (codes !== undefined && action !== "check")) throw wrongUse();
  return verb(path, terminal, codes === undefined ? {} : readCodes(codes));
};

function wrongUse(): Unusable {
  return new Unusable(`Usage: ${EDI_USAGE}`);
}

type Words = { readonly action: string; readonly path: string | undefined; readonly codes: string | undefined };

function readWords(words: readonly string[]): Words {
  const { values, positionals } = parseWords(words);
  const [action = "", path, ...more] = positionals;
  if (more.length > 0) throw wrongUse();
  return { action, path, codes: values.codes };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { codes: { type: "string" } }, allowPositionals: true });
  } catch {
    throw wrongUse();
  }
}

/** The diagnoses in force, from a list that the user names. */
function readCodes(path: string): CodeSets {
  const diagnosis = readDiagnosisList(readEdiFile(path));
  if (diagnosis) return { diagnosis };
  throw new Unusable(
    `The file ${path} holds no list of diagnoses: one ICD-10-CM code a line, or the yearly order file of CDC or CMS.`,
  );
}

/** A file of any size. Exit 1 for errors; warnings alone are good, a payer takes such a file. Exit 2 for what is not X12. */
function checkFile(path: string, terminal: Terminal, codeSets: CodeSets): ExitCode {
  const report = checkEdi(readEdiFilePieces(path), { today: todayHere(terminal), codeSets });
  terminal.printJson(report);
  if (report.interchanges === 0) return notX12(terminal);
  return hasErrors(report.problems) ? 1 : 0;
}

/** Labelled text, the one verb that answers no JSON: it is made for reading. */
function showFile(path: string, terminal: Terminal): ExitCode {
  const text = readEdiFile(path);
  if (checkEdi(text, { today: todayHere(terminal) }).interchanges === 0) return notX12(terminal);
  terminal.printText(showEdi(text));
  return 0;
}

function readFile(path: string, terminal: Terminal): ExitCode {
  const content = readEdi(readEdiFile(path));
  terminal.printJson(content);
  if (content.transactions.length === 0 && content.interchangeAcknowledgements.length === 0) return notX12(terminal);
  return hasErrors(content.problems) ? 1 : 0;
}

function notX12(terminal: Terminal): ExitCode {
  terminal.say("This is not an X12 file: it has no interchange header (ISA), or nothing in it.");
  return 2;
}

/** Today where this computer stands: an EDI file belongs to no practice yet. */
function todayHere(terminal: Terminal) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return processClock(terminal.environment).inZone(zone).today();
}
