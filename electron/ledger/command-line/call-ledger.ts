import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CallAnswer } from "../../../shared/contract/wire.ts";
import { processSurroundings } from "../process-surroundings.ts";
import type { LedgerSurroundings } from "../program.ts";
import { serveCall } from "../serve-call.ts";
import { LedgerSession } from "../session.ts";
import { namePaths, readFileOptions } from "./name-files.ts";
import { showProgress } from "./show-progress.ts";
import { type ExitCode, type Terminal, Unusable, type Verb } from "./terminal.ts";
import { CALL_USAGE } from "./usage.ts";

/** `call`: one call of the contract on a ledger file, answered as JSON: {ok:true,value} or {ok:false,error}. */
export const callLedger: Verb = (args, terminal) => callWith(args, terminal, processSurroundings());

/** The same with given surroundings. */
export async function callWith(
  args: readonly string[],
  terminal: Terminal,
  surroundings: LedgerSurroundings,
): Promise<ExitCode> {
  const { values, positionals } = readArguments(args);
  const [name, json] = positionals;
  if (name === undefined || json === undefined || positionals.length > 2) throw new Unusable(`Usage: ${CALL_USAGE}`);
  const program = await terminal.loadProgram();
  const typed = parseInput(json === "-" ? await terminal.readInput() : json);
  const call = Object.hasOwn(program.calls, name) ? program.calls[name] : undefined;
  const given = readFileOptions(values.file);
  const { input, files } = call ? namePaths(call.input, typed, given) : { input: typed, files: given };

  const session = new LedgerSession(program, surroundings);
  try {
    if (values.ledger !== undefined) {
      const opened = await openFor(session, terminal, values.ledger, values.user);
      if (!opened.ok) return tell(terminal, opened, 2);
    }
    const requestId = values["request-id"] ?? surroundings.newId();
    const answer = await serveCall(session, { name, input, requestId, files }, showProgress(terminal));
    return tell(terminal, answer, 1);
  } finally {
    session.lock("command line");
  }
}

/** Opens the ledger with the passphrase from the environment or the terminal. */
async function openFor(
  session: LedgerSession,
  terminal: Terminal,
  ledger: string,
  userName: string | undefined,
): Promise<CallAnswer> {
  const passphrase = await terminal.passphrase("Passphrase");
  return serveCall(session, {
    name: "ledger.open",
    input: { file: "ledger", passphrase, userName },
    requestId: session.surroundings.newId(),
    files: { ledger: resolve(ledger) },
  });
}

/** Prints an answer: all of it as JSON on stdout, an error's sentence on stderr too. */
export function tell(terminal: Terminal, answer: CallAnswer, refused: 1 | 2): ExitCode {
  terminal.printJson(answer);
  if (answer.ok) return 0;
  terminal.say(`${answer.error.code}: ${answer.error.message}`);
  return refused;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ledger: { type: "string" },
        user: { type: "string" },
        "request-id": { type: "string" },
        file: { type: "string", multiple: true, default: [] },
      },
    });
  } catch {
    throw new Unusable(`Usage: ${CALL_USAGE}`);
  }
}

function parseInput(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Unusable("The input is not JSON. An input without fields is '{}'.");
  }
}
