// The one entry of every npm script. Runs on Node 20 or newer with nothing installed, and brings what is missing.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePackages } from "./install-packages.mjs";
import { pinnedNode, root } from "./places.mjs";
import { say } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

const commandLine = join(root, "electron", "ledger", "command-line.ts");

async function billwright(args) {
  const { code } = await runCommand(pinnedNode, ["--disable-warning=ExperimentalWarning", commandLine, ...args]);
  return code;
}

/** Without a display the main job is shown as files: claim batch, answers of the payer, postings, forms. */
async function demonstrate() {
  const folder = mkdtempSync(join(tmpdir(), "billwright-demo-"));
  say("there is no display to open a window on, so the demo runs instead.");
  const code = await billwright(["demo", "--out", folder]);
  say(code === 0 ? `the demo's files are in ${folder}` : `the demo ended with problems; what it made is in ${folder}`);
  return code;
}

async function start(args) {
  // Loaded late: these modules are of no use to the command line, which should answer fast.
  const { hasDisplay, prepareWindow, rootOnlySwitches } = await import("./window.mjs");
  if (!hasDisplay()) return demonstrate();
  const electron = await prepareWindow();
  const { code } = await runCommand(electron, [root, ...rootOnlySwitches(), ...args], { cwd: root });
  return code;
}

async function bench(args) {
  const { onSomeDisplay, prepareWindow } = await import("./window.mjs");
  const electron = await prepareWindow();
  const run = onSomeDisplay(pinnedNode, [join(root, "test", "bench", "run.ts"), ...args]);
  const env = { ...process.env, BILLWRIGHT_ELECTRON: electron };
  const { code } = await runCommand(run.command, run.args, { cwd: root, env });
  return code;
}

async function packageProgram(args) {
  const { packageInto } = await import("./package-program.mjs");
  return packageInto(args);
}

async function test(args) {
  const { runTests } = await import("./test-stages.mjs");
  return runTests(args);
}

const VERBS = { start, test, bench, billwright, package: packageProgram };

async function main([verb = "", ...args]) {
  const run = VERBS[verb];
  if (run === undefined) {
    say(`unknown verb "${verb}". Verbs: ${Object.keys(VERBS).join(", ")}.`);
    return 2;
  }
  await ensurePackages();
  return run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
