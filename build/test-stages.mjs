import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pinnedNode, root } from "./places.mjs";
import { say } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { ensureReaderPackages } from "./system-packages.mjs";
import { prepareWindow } from "./window.mjs";

// Every stage answers { passed, failed }. A stage that ends badly without naming a failed test counts as one failure,
// so that the last line can never say "0 failed" over a run that broke.

const results = join(root, "test-results");
const modules = join(root, "node_modules");

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // The stage ended before it wrote its report; its exit code counts.
    return undefined;
  }
}

/** A stage whose exit code is all there is: passed or not. */
async function runCheck(script, args) {
  const { code } = await runCommand(pinnedNode, [join(modules, script), ...args], { cwd: root });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function checkTypes() {
  return runCheck("typescript/bin/tsc", ["--noEmit", "-p", "tsconfig.json"]);
}

function checkStyle() {
  return runCheck("@biomejs/biome/bin/biome", ["check", "--colors=off", "."]);
}

async function runVitest(project, args) {
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [join(modules, "vitest/vitest.mjs"), "run", "--project", project, ...reporters, ...args];
  const { code } = await runCommand(pinnedNode, command, { cwd: root });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readReport(report) ?? {};
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function runWindowTests(args) {
  await prepareWindow();
  const report = join(results, "playwright.json");
  rmSync(report, { force: true });
  const command = [join(modules, "@playwright/test/cli.js"), "test", ...args];
  const run = String(process.pid);
  const env = { ...process.env, BILLWRIGHT_TEST_RUN: run };
  const { code } = await runCommand(pinnedNode, command, { cwd: root, env });
  // Made once a run by test/e2e/support/sample-ledger.ts.
  rmSync(join(tmpdir(), `billwright-sample-${run}`), { recursive: true, force: true });
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report)?.stats ?? {};
  if (flaky > 0) say(`window: ${flaky} passed only at the second run (named above); find the race before it grows.`);
  return { passed: expected + flaky, failed: code === 0 ? unexpected : Math.max(unexpected, 1) };
}

const STAGES = {
  types: checkTypes,
  lint: checkStyle,
  unit: (args) => runVitest("unit", args),
  async journeys(args) {
    await ensureReaderPackages();
    return runVitest("journeys", args);
  },
  window: runWindowTests,
};

async function runStage(name, args) {
  say(`test stage: ${name}`);
  try {
    return await STAGES[name](args);
  } catch (error) {
    say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * Runs the test stages and ends with one line, `N passed, N failed`.
 * @param {string[]} args stage names (all when there are none); what follows them goes to the last stage's tool
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  const firstForTool = args.findIndex((argument) => !(argument in STAGES));
  const named = firstForTool < 0 ? args : args.slice(0, firstForTool);
  const forTool = firstForTool < 0 ? [] : args.slice(firstForTool);
  if (named.length === 0 && forTool.length > 0) {
    say(`unknown test stage "${forTool[0]}". Stages: ${Object.keys(STAGES).join(", ")}.`);
    return 2;
  }
  const stages = named.length > 0 ? named : Object.keys(STAGES);
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const name of stages) {
    const { passed, failed } = await runStage(name, name === stages.at(-1) ? forTool : []);
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
