import { join } from "node:path";
import { app } from "electron";

/** What the environment may set. The test settings are ignored by a packaged program. */
export interface StartupEnvironment {
  /** Day that the ledger's clock takes for today (BILLWRIGHT_TODAY), tests and demonstrations only. */
  readonly today: string | undefined;
  /** Ledger file that the first screen offers (BILLWRIGHT_LEDGER). */
  readonly ledgerPath: string | undefined;
  /** File with the answers that dialogs give (BILLWRIGHT_TEST_DIALOGS), tests only. */
  readonly testDialogsPath: string | undefined;
}

/** Reads the environment and moves the program's folders when BILLWRIGHT_USER_DATA says so. Call before anything else. */
export function readStartupEnvironment(): StartupEnvironment {
  const ledgerPath = process.env.BILLWRIGHT_LEDGER || undefined;
  if (app.isPackaged) return { today: undefined, ledgerPath, testDialogsPath: undefined };
  const userData = process.env.BILLWRIGHT_USER_DATA;
  if (userData) {
    app.setPath("userData", userData);
    app.setPath("documents", join(userData, "documents"));
  }
  return {
    today: process.env.BILLWRIGHT_TODAY || undefined,
    ledgerPath,
    testDialogsPath: process.env.BILLWRIGHT_TEST_DIALOGS || undefined,
  };
}
