/**
 * The ledger process's entry when a window runs it: as Electron's utility process, or forked on the pinned Node.
 * It speaks LedgerRequest and LedgerMessage of shared/contract/wire.ts and ends when its parent does.
 */
import { billwrightProgram } from "./billwright-program.ts";
import { parentMessagePort } from "./message-port.ts";
import { processSurroundings } from "./process-surroundings.ts";
import { serveMessages } from "./serve-messages.ts";
import { LedgerSession } from "./session.ts";

await serveMessages(parentMessagePort(), new LedgerSession(billwrightProgram, processSurroundings()));
process.exit(0);
