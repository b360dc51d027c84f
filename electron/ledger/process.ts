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

/** By then what an ordinary day begins with has been compiled. */
const KEEP_COMPILED_AFTER_MS = 2_000;

// Kept now, because a computer that is switched off never lets the process end by itself (NODE_COMPILE_CACHE).
setTimeout(() => flushCompileCache(), KEEP_COMPILED_AFTER_MS).unref();

await serveMessages(parentMessagePort(), new LedgerSession(billwrightProgram, surroundings));
process.exit(0);
