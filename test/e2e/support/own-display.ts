import { spawn } from "node:child_process";
import { once } from "node:events";

let opened: Promise<string> | undefined;

/**
 * Where this worker's windows are shown: on the desktop where there is one, else on a virtual display of the worker's
 * own, so that two workers do not take the focus from each other.
 * @returns what to add to the environment of a program that opens a window
 */
export async function displayEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== "linux" || process.env.DISPLAY) return {};
  opened ??= openVirtualDisplay();
  return { DISPLAY: await opened };
}

async function openVirtualDisplay(): Promise<string> {
  const args = ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  process.once("exit", () => server.kill());
  const number = once(server.stdio[3]!, "data").then(([data]) => String(data).trim());
  const failure = once(server, "error").then(([cause]) => {
    throw new Error("The virtual display did not start. Is the Debian package xvfb there?", { cause });
  });
  return `:${await Promise.race([number, failure])}`;
}
