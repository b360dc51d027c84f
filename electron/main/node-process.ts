import { fork } from "node:child_process";
import type { LedgerMessage } from "../../shared/contract/wire.ts";
import type { LedgerTransport } from "./ledger-process.ts";

/**
 * Starts the ledger process as an ordinary child on a Node of its own.
 * @param isHeard whether what it writes goes to our own output; a packaged program keeps it silent
 */
export function startNodeProcess(
  entry: string,
  environment: Record<string, string>,
  nodePath: string,
  isHeard: boolean,
): LedgerTransport {
  const output = isHeard ? "inherit" : "ignore";
  const child = fork(entry, [], {
    execPath: nodePath,
    execArgv: [],
    env: environment,
    serialization: "advanced",
    stdio: ["ignore", output, output, "ipc"],
  });
  let isGone = false;
  const gone = (listener: () => void) => {
    if (isGone) return;
    isGone = true;
    listener();
  };
  return {
    post: (request) => {
      // A process that is just ending cannot take the message; its exit answers the call.
      if (child.connected) child.send(request, () => {});
    },
    onMessage: (listener) => child.on("message", (message) => listener(message as LedgerMessage)),
    onExit: (listener) => {
      child.once("exit", () => gone(listener));
      child.once("error", () => gone(listener));
    },
    kill: () => child.kill("SIGKILL"),
  };
}
