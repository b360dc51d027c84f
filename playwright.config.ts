import { defineConfig } from "@playwright/test";

// Two windows at a time, each on a virtual display of its own (own-display.ts); on a desktop one, for its focus is one.
const isDesktop = process.platform !== "linux" || process.env.DISPLAY !== undefined;

export default defineConfig({
  testDir: "test",
  testMatch: ["e2e/**/*.spec.ts", "security/**/*.spec.ts"],
  outputDir: "test-results/playwright",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: isDesktop ? 1 : 2,
  forbidOnly: true,
  // Hands and windows race on a busy machine. A second run tells such a race from a fault; test-stages.mjs names it.
  retries: 1,
  reporter: [["line"], ["json", { outputFile: "test-results/playwright.json" }]],
});
