import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, utilityProcess } from "electron";
import type { LedgerTransport } from "./ledger-process.ts";
import { startNodeProcess } from "./node-process.ts";

/** better-sqlite3 13 is a Node-API 10 add-on: an Electron that embeds an older Node cannot load it. */
const NEEDED_NODE_API = 10;

const isNodeNewEnough = Number(process.versions.napi) >= NEEDED_NODE_API;

/** Whether the ledger process can be started before Electron is ready: an ordinary child can, a utility process not. */
export const canStartBeforeReady = (): boolean => !isNodeNewEnough;

/** Starts the ledger process as Electron's utility process, or on the pinned Node where Electron's is too old. */
export function startLedgerTransport(entry: string, environment: Record<string, string>): LedgerTransport {
  return isNodeNewEnough
    ? startUtilityProcess(entry, environment)
    : startNodeProcess(entry, environment, pinnedNode(), !app.isPackaged);
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

function pinnedNode(): string {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const places = app.isPackaged
    ? [join(process.resourcesPath, name)]
    : [join(app.getAppPath(), "node_modules", "node", "bin", name)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`The pinned Node is missing: ${places.join(", ")}. Run npm install.`);
  return found;
}
