import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const everywhere = ["**/node_modules/**", "out/**", "dist/**"];

export default defineConfig({
  test: {
    // A test file without a test is a mistake, not a pass.
    passWithNoTests: false,
    // Vitest leaves one core alone; on the two of a small machine that would be half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,db,electron,renderer,build}/**/*.test.{ts,tsx}", "test/*.test.ts"],
          exclude: everywhere,
          // Unit tests change nothing outside of themselves, so the files of a worker may share what they import: loading
          // it anew for each file was more than half of the stage.
          isolate: false,
          // Property tests take a second or two alone, and several times that beside other work on two cores.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["test/{journeys,upgrade}/**/*.test.ts"],
          globalSetup: "test/support/build-ledger-process.ts",
          exclude: everywhere,
          // A journey works on a real encrypted database, and kill tests start real processes.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
