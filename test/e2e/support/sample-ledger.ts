import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SAMPLE_PASSPHRASE, SAMPLE_TODAY } from "./launch.ts";

const root = join(import.meta.dirname, "../../..");

/** Made once a test run (BILLWRIGHT_TEST_RUN names the run), then copied: filling a practice takes seconds. */
const sampleFolder = join(tmpdir(), `billwright-sample-${process.env.BILLWRIGHT_TEST_RUN ?? process.ppid}`);

/** The folder that holds the sample practice's files; the ledger is `Practice.billwright` in it. */
export async function makeSampleLedger(): Promise<string> {
  if (existsSync(sampleFolder)) return sampleFolder;
  const workshop = mkdtempSync(join(tmpdir(), "billwright-sample-unfinished-"));
  const commandLine = join(root, "electron/ledger/command-line.ts");
  const args = [commandLine, "new", "--ledger", join(workshop, "Practice.billwright"), "--sample"];
  const env = { ...process.env, BILLWRIGHT_PASSPHRASE: SAMPLE_PASSPHRASE, BILLWRIGHT_TODAY: SAMPLE_TODAY };
  await promisify(execFile)(join(root, "node_modules/.bin/node"), args, { env });
  try {
    renameSync(workshop, sampleFolder);
  } catch {
    // Another worker was faster; its copy is the same.
    rmSync(workshop, { recursive: true, force: true });
  }
  return sampleFolder;
}
