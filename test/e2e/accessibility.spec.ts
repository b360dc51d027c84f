import { expect, type Page, test } from "@playwright/test";
import { seriousFindings } from "./support/accessibility.ts";
import { launch, type Workstation } from "./support/launch.ts";
import { SIGHTS } from "./support/screens.ts";
import { keepScreenshot } from "./support/screenshot.ts";

const SMALL = { width: 1280, height: 720 };
const LARGE = { width: 1920, height: 1080 };

/** `BILLWRIGHT_SCREENSHOTS=all` asks for pictures in the large size too, before a look at the design. */
const wantsLarge = process.env.BILLWRIGHT_SCREENSHOTS === "all";

/** Between light and dark nothing changes but colours. */
const THEMES = [
  { theme: "light", rules: undefined },
  { theme: "dark", rules: ["color-contrast", "link-in-text-block"] },
] as const;

/** Whether anything makes the window itself scroll, which no screen may. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

async function resize({ app, page }: Workstation, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width);
}

// The two walks are the longest tests there are, and have nothing to do with each other.
test.describe.configure({ mode: "parallel" });

for (const { theme, rules } of THEMES) {
  test(`no screen keeps people out, ${theme}`, async () => {
    test.setTimeout(wantsLarge ? 600_000 : 360_000);
    const workstation = await launch({ sample: true, theme, size: SMALL });
    const { page } = workstation;
    const findings: string[] = [];
    try {
      for (const { name, reach } of SIGHTS) {
        await test.step(name, async () => {
          await reach(page);
          await keepScreenshot(page, `${theme}-1280-${name}`);
          if (await scrollsSideways(page)) findings.push(`${name}: the window scrolls sideways`);
          findings.push(...(await seriousFindings(page, rules)).map((finding) => `${name}: ${finding}`));
          if (!wantsLarge) return;
          await resize(workstation, LARGE);
          await keepScreenshot(page, `${theme}-1920-${name}`);
          await resize(workstation, SMALL);
        });
      }
      expect(findings).toEqual([]);
    } finally {
      await workstation.close();
    }
  });
}
