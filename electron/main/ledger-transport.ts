import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, utilityProcess } from "electron";
import type { LedgerMessage, LedgerRequest } from "../../shared/contract/wire.ts";

/** A running ledger process, whichever way it was started. */
export interface LedgerTransport {
  post(request: LedgerRequest): void;
  onMessage(listener: (message: LedgerMessage) => void): void;
  /** Called once, when the process is gone. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** better-sqlite3 13 is a Node-API 10 add-on: an Electron that embeds an older Node cannot load it. */
const NEEDED_NODE_API = 10;

/** Starts the ledger process as Electron's utility process, or on the pinned Node where Electron's is too old. */
export function startLedgerTransport(entry: string, environment: Record<string, string>): LedgerTransport {
  const isNodeNewEnough = Number(process.versions.napi) >= NEEDED_NODE_API;
  return isNodeNewEnough ? startUtilityProcess(entry, environment) : startNodeProcess(entry, environment);
}

function startUtilityProcess(entry: string, environment: Record<string, string>): LedgerTransport {
  const child = utilityProcess.fork(entry, [], {
    env: environment,
    serviceName: "Billwright ledger",
    stdio: app.isPackaged ? "ignore" : "inherit",
  });
  return {
    post: (request) => child.postMessage(request),
    onMessage: (listener) => child.on("message", listener),
    onExit: (listener) => child.once("exit", listener),
    kill: () => child.kill(),
  };
}

function startNodeProcess(entry: string, environment: Record<string, string>): LedgerTransport {
  const child = fork(entry, [], {
    execPath: pinnedNode(),
    execArgv: [],
    env: environment,
    serialization: "advanced",
    stdio: app.isPackaged ? ["ignore", "ignore", "ignore", "ipc"] : ["ignore", "inherit", "inherit", "ipc"],
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

function pinnedNode(): string {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const places = app.isPackaged
    ? [join(process.resourcesPath, name)]
    : [join(app.getAppPath(), "node_modules", "node", "bin", name)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`The pinned Node is missing: ${places.join(", ")}. Run npm ci.`);
  return found;
}
