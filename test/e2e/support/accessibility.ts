import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * Scans what is on screen for faults that keep people out.
 * @param rules the rules to try; all of them when left out
 * @returns one line for each serious or critical finding: rule, what it says, and where; empty when there is none
 */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Legacy mode scans in the page itself: Electron's driver cannot open the blank page that axe would use.
  // Only what is wrong is written out, and no style sheet is fetched for rules of turned screens.
  const scan = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], preload: false });
  const { violations } = await (rules ? scan.withRules([...rules]) : scan).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join("; ")})`);
}
