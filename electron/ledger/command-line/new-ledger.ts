import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { processSurroundings } from "../process-surroundings.ts";
import type { LedgerSurroundings } from "../program.ts";
import { serveCall } from "../serve-call.ts";
import { LedgerSession } from "../session.ts";
import { tell } from "./call-ledger.ts";
import { showProgress } from "./show-progress.ts";
import { type ExitCode, type Terminal, Unusable, type Verb } from "./terminal.ts";
import { NEW_USAGE } from "./usage.ts";

/** `new`: creates a ledger, empty or with the sample practice. Its answer holds the recovery code: keep it. */
export const newLedger: Verb = (args, terminal) => newWith(args, terminal, processSurroundings());

/** The same with given surroundings. */
export async function newWith(
  args: readonly string[],
  terminal: Terminal,
  surroundings: LedgerSurroundings,
): Promise<ExitCode> {
  const values = readArguments(args);
  if (values.ledger === undefined) throw new Unusable(`Usage: ${NEW_USAGE}`);
  const passphrase = await terminal.passphrase("New passphrase, at least 10 characters");
  const program = await terminal.loadProgram();
  const session = new LedgerSession(program, surroundings);
  const sample = values.sample ?? false;
  try {
    const answer = await serveCall(
      session,
      {
        name: "ledger.create",
        input: {
          file: "ledger",
          practiceName: values.practice ?? (sample ? "Sample Practice" : basename(values.ledger)),
          timeZone: values.zone ?? "America/Chicago",
          userName: values.user ?? "Biller",
          passphrase,
          sample,
        },
        requestId: surroundings.newId(),
        files: { ledger: resolve(values.ledger) },
      },
      showProgress(terminal),
    );
    return tell(terminal, answer, 1);
  } finally {
    session.lock("command line");
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        ledger: { type: "string" },
        sample: { type: "boolean" },
        practice: { type: "string" },
        zone: { type: "string" },
        user: { type: "string" },
      },
    }).values;
  } catch {
    throw new Unusable(`Usage: ${NEW_USAGE}`);
  }
}
