import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/**
 * Bundles the ledger process once for all journeys, as the program's own build does: a hundred tests start one each, and
 * reading its hundreds of source files anew was most of their time. Vitest calls it before the first test.
 */
export async function setup(): Promise<void> {
  const outDir = join(root, "test-results/ledger-process");
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: ["zod", "kysely"] },
    build: {
      ssr: join(root, "electron/ledger/process.ts"),
      outDir,
      target: "node24",
      rolldownOptions: { output: { entryFileNames: "ledger.js" } },
    },
  });
  process.env.BILLWRIGHT_TEST_LEDGER_PROCESS = join(outDir, "ledger.js");
}
