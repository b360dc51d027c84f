import { defineConfig } from "@playwright/test";

// One window at a time: the tests share two cores with their ledger processes, and the dialogs and focus of one display.
export default defineConfig({
  testDir: "test",
  testMatch: ["e2e/**/*.spec.ts", "security/**/*.spec.ts"],
  outputDir: "test-results/playwright",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: [["line"], ["json", { outputFile: "test-results/playwright.json" }]],
});
