/** The ledger process's own loop with the small program behind it, for tests of the process itself. */
import { parentMessagePort } from "../../electron/ledger/message-port.ts";
import { serveMessages } from "../../electron/ledger/serve-messages.ts";
import { LedgerSession } from "../../electron/ledger/session.ts";
import { smallProgram, testSurroundings } from "./small-program.ts";

await serveMessages(parentMessagePort(), new LedgerSession(smallProgram, testSurroundings()));
process.exit(0);
