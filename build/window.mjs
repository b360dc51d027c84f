import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureElectronRuntime } from "./electron-runtime.mjs";
import { pinnedNode, root } from "./places.mjs";
import { withProgress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { ensureWindowPackages } from "./system-packages.mjs";

/** Whether a window can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Builds main, ledger, preload and page into `out/`. @throws when the build fails */
export async function buildProgram() {
  await withProgress("building", async () => {
    const args = [
      join(root, "node_modules", "electron-vite", "bin", "electron-vite.js"),
      "build",
      "--logLevel",
      "warn",
    ];
    const { code } = await runCommand(pinnedNode, args, { cwd: root, output: "stderr" });
    if (code !== 0) throw new Error("The build failed; the lines above say where.");
  });
}

/** Prepares all that a window needs. @returns {Promise<string>} the runtime's executable */
export async function prepareWindow() {
  await ensureWindowPackages();
  const electron = await ensureElectronRuntime();
  await buildProgram();
  return electron;
}

/** The command that runs something on a display of its own when there is none. */
export function onSomeDisplay(command, args) {
  if (hasDisplay() || !existsSync("/usr/bin/xvfb-run")) return { command, args };
  return { command: "xvfb-run", args: ["-a", "-s", "-screen 0 1920x1080x24", command, ...args] };
}

/** Chromium refuses its sandbox to root; only a developer's own runs get this switch, never a package. */
export function rootOnlySwitches() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
