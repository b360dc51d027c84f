import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { processSurroundings } from "../process-surroundings.ts";
import type { LedgerSurroundings } from "../program.ts";
import { LedgerSession } from "../session.ts";
import { answerSentFile } from "./demo/answer-claims.ts";
import { DemoFigures } from "./demo/demo-figures.ts";
import { DemoLedger, DemoRefused } from "./demo/demo-ledger.ts";
import { importAcknowledgements } from "./demo/import-acknowledgements.ts";
import { checkBooksOf, postAnswers } from "./demo/post-answers.ts";
import { printPapers } from "./demo/print-papers.ts";
import { sendClaims } from "./demo/send-claims.ts";
import { showProgress } from "./show-progress.ts";
import { type ExitCode, type Terminal, Unusable, type Verb } from "./terminal.ts";
import { DEMO_USAGE } from "./usage.ts";

const TIME_ZONE = "America/Chicago";

/** `demo`: the main job without a window. Exit 1 when a figure is not what it should be, or a call was refused. */
export const runDemo: Verb = (args, terminal) => demoWith(args, terminal, processSurroundings());

/** The same with given surroundings. */
export async function demoWith(
  args: readonly string[],
  terminal: Terminal,
  surroundings: LedgerSurroundings,
): Promise<ExitCode> {
  const folder = emptyFolder(args);
  const place = mkdtempSync(join(tmpdir(), "billwright-demo-ledger-"));
  const session = new LedgerSession(await terminal.loadProgram(), surroundings);
  const ledger = new DemoLedger(session, showProgress(terminal));
  const figures = new DemoFigures();
  try {
    await createSample(ledger, join(place, "sample.billwright"));
    const today = surroundings.clockSource.inZone(TIME_ZONE).today();
    const files = await doMainJob(ledger, figures, { folder, today }, terminal);
    const differing = figures.differing();
    const summary = { ok: differing.length === 0, today, files, figures: figures.all };
    writeFileSync(join(folder, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    terminal.printJson(summary);
    for (const name of differing) terminal.say(`This figure is not what it should be: ${name}.`);
    return summary.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DemoRefused)) throw error;
    terminal.say(error.message);
    return 1;
  } finally {
    session.lock("demonstration");
    rmSync(place, { recursive: true, force: true });
  }
}

async function doMainJob(
  ledger: DemoLedger,
  figures: DemoFigures,
  where: { folder: string; today: IsoDate },
  terminal: Terminal,
): Promise<string[]> {
  terminal.say("Sending the claims that are ready.");
  const sent = await sendClaims(ledger, figures, where);
  terminal.say("The payers answer.");
  const answer = answerSentFile(figures, sent, where);
  terminal.say("Taking in what the clearinghouse and the payers say of the claims.");
  await importAcknowledgements(ledger, figures, sent, where.folder);
  terminal.say("Posting the answers.");
  await postAnswers(ledger, figures, answer.remittances, where);
  terminal.say("Printing.");
  const papers = await printPapers(ledger, figures, where.folder);
  terminal.say("Checking the books.");
  await checkBooksOf(ledger, figures);
  return [sent.fileName, ...answer.fileNames, ...papers, "summary.json"];
}

/** The ledger of the demonstration is removed with its folder, so its passphrase guards nothing. */
async function createSample(ledger: DemoLedger, path: string): Promise<void> {
  const facts = {
    file: "ledger" as never,
    practiceName: "Larkwood Family Clinic",
    timeZone: TIME_ZONE,
    userName: "Demonstration",
    passphrase: "only for the demonstration",
    sample: true,
  };
  await ledger.value("ledger.create", facts, { ledger: path });
}

/** @throws Unusable for a folder that holds something: the demonstration replaces nothing. */
function emptyFolder(args: readonly string[]): string {
  const out = readArguments(args).out;
  if (out === undefined) throw new Unusable(`Usage: ${DEMO_USAGE}`);
  const folder = resolve(out);
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length === 0) return folder;
  } catch {
    throw new Unusable(`The folder ${folder} cannot be made or read. Choose another with --out.`);
  }
  throw new Unusable(
    `The folder ${folder} is not empty. The demonstration replaces no file: choose another with --out.`,
  );
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { out: { type: "string" } } }).values;
  } catch {
    throw new Unusable(`Usage: ${DEMO_USAGE}`);
  }
}
