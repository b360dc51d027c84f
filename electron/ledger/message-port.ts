import type { LedgerMessage } from "../../shared/contract/wire.ts";

/** The line to whoever started this process: Electron's utility process port, or a forked child's channel. */
export interface MessagePort {
  post(message: LedgerMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other side is gone. */
  onClose(listener: () => void): void;
}

/** The part of Electron's `process.parentPort` that is used; this room knows nothing else of Electron. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
  on(event: "close", listener: () => void): void;
}

/** @throws Error when nobody started this process with a channel: it is not meant to be run by hand. */
export function parentMessagePort(): MessagePort {
  const utilityPort = (process as NodeJS.Process & { parentPort?: UtilityPort }).parentPort;
  if (utilityPort) return fromUtilityPort(utilityPort);
  if (process.send) return fromForkedChild();
  throw new Error("The ledger process is started by Billwright's window or tests. By hand use: npm run -s billwright");
}

function fromUtilityPort(port: UtilityPort): MessagePort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on("message", (event) => listener(event.data)),
    onClose: (listener) => port.on("close", listener),
  };
}

function fromForkedChild(): MessagePort {
  return {
    // A parent that is just ending cannot take the message; its disconnection ends this process.
    post: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => {});
    },
    onMessage: (listener) => process.on("message", listener),
    onClose: (listener) => process.on("disconnect", listener),
  };
}
