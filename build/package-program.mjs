import { dirname, join } from "node:path";
import { carriedVersionOf } from "./electron-runtime.mjs";
import { pinnedNode, root } from "./places.mjs";
import { say, withProgress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { prepareWindow } from "./window.mjs";

/**
 * Builds the program and packs it with electron-builder into `dist/`.
 * @param {string[]} args passed on to electron-builder; an unpacked folder is made when there are none
 * @returns {Promise<number>} electron-builder's exit code
 */
export async function packageInto(args) {
  const electron = await prepareWindow();
  const carriedVersion = carriedVersionOf(electron);
  // The carried runtime is another version than package.json names, and needs settings of its own.
  const settings =
    carriedVersion === undefined
      ? []
      : ["--config", join("build", "package-on-carried-runtime.yml"), `-c.electronVersion=${carriedVersion}`];
  const command = [
    join(root, "node_modules", "electron-builder", "cli.js"),
    ...(args.length > 0 ? args : ["--dir"]),
    `-c.electronDist=${dirname(electron)}`,
    ...settings,
  ];
  const { code } = await withProgress("packing", () =>
    runCommand(pinnedNode, command, { cwd: root, output: "stderr" }),
  );
  if (code === 0) say(`the package is in ${join(root, "dist")}`);
  return code;
}
