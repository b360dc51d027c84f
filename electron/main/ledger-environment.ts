import { join } from "node:path";
import { app } from "electron";
import type { StartupEnvironment } from "./startup-environment.ts";

/** What of the system's environment a Node program needs to find its temporary folder, time zone data and language. */
const PASSED_ON = ["PATH", "HOME", "USERPROFILE", "APPDATA", "SystemRoot", "TEMP", "TMP", "TMPDIR", "TZ", "LANG"];

/** The ledger process's environment: a short list, because a process with patient data should not inherit settings. */
export function ledgerEnvironment(environment: StartupEnvironment): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = process.env[name];
    if (value !== undefined) passed[name] = value;
  }
  // A fifth of its start was compiling what it compiled the last time too. The cache holds code, never data.
  passed.NODE_COMPILE_CACHE = join(app.getPath("userData"), "compiled");
  if (environment.today !== undefined) passed.BILLWRIGHT_TODAY = environment.today;
  if (app.isPackaged) passed.BILLWRIGHT_FONTS = join(process.resourcesPath, "fonts");
  return passed;
}
