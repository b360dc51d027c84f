import { expect, type Page, test } from "@playwright/test";
import { seriousFindings } from "./support/accessibility.ts";
import { launch } from "./support/launch.ts";
import { SIGHTS } from "./support/screens.ts";
import { keepScreenshot } from "./support/screenshot.ts";

const SMALL = { width: 1280, height: 720 };
const LARGE = { width: 1920, height: 1080 };

/** Whether anything makes the window itself scroll, which no screen may. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

for (const theme of ["light", "dark"] as const) {
  test(`no screen keeps people out, ${theme}`, async () => {
    test.setTimeout(180_000);
    const { app, page, close } = await launch({ sample: true, theme });
    const findings: string[] = [];
    try {
      for (const { name, reach } of SIGHTS) {
        await test.step(name, async () => {
          await reach(page);
          await page.waitForLoadState("networkidle");
          await keepScreenshot(page, `${theme}-1280-${name}`);
          if (await scrollsSideways(page)) findings.push(`${name}: the window scrolls sideways at 1280`);
          findings.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
          await resize(LARGE);
          await keepScreenshot(page, `${theme}-1920-${name}`);
          await resize(SMALL);
        });
      }
      expect(findings).toEqual([]);
    } finally {
      await close();
    }

    async function resize(size: { width: number; height: number }): Promise<void> {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      );
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width);
    }
  });
}
