/**
 * The ledger process's entry when a window runs it: as Electron's utility process, or forked on the pinned Node.
 * It speaks LedgerRequest and LedgerMessage of shared/contract/wire.ts and ends when its parent does.
 */
import "./short-lived-objects.ts";
import { flushCompileCache } from "node:module";
import { billwrightProgram } from "./billwright-program.ts";
import { callErrorOf } from "./call-error.ts";
import { parentMessagePort } from "./message-port.ts";
import { processSurroundings } from "./process-surroundings.ts";
import { serveMessages } from "./serve-messages.ts";
import { LedgerSession } from "./session.ts";

const surroundings = processSurroundings();

// Node would print the error's message, which may hold data. Main sees the end, answers `crashed` and starts anew.
process.on("uncaughtException", (error) => {
  callErrorOf(error, "the ledger process", surroundings.log);
  process.exit(1);
});

const session = new LedgerSession(billwrightProgram, surroundings);
let isCodeKept = false;

/**
 * Keeps the compiled code (NODE_COMPILE_CACHE) once what an ordinary day begins with is part of it: Node keeps a file's
 * code once a process. Not at the end, because a computer that is switched off never lets the process end by itself.
 */
function keepCompiledCode(): void {
  if (isCodeKept || session.status().state !== "open") return;
  isCodeKept = true;
  flushCompileCache();
}

await serveMessages(parentMessagePort(), session, () => {
  session.useQuietMoment();
  keepCompiledCode();
});
process.exit(0);
