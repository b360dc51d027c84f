import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { launch, SAMPLE_PASSPHRASE } from "./support/launch.ts";
import { displayEnvironment } from "./support/own-display.ts";

/** Process ids of the program's ledger process: the child of main that runs the built ledger file. */
function ledgerProcessIds(mainProcessId: number): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === mainProcessId && args.join(" ").includes("out/main/ledger.js"))
    .map(([id]) => Number(id));
}

test("a ledger process that is killed is seen, told to the page, and started again", async () => {
  const workstation = await launch();
  try {
    const { app, page } = workstation;
    const mainId = app.process().pid ?? 0;
    await expect.poll(() => ledgerProcessIds(mainId)).toHaveLength(1);
    const [ledgerId = 0] = ledgerProcessIds(mainId);
    await page.evaluate(() => {
      const heard = window as unknown as { restarts: number[] };
      heard.restarts = [];
      window.billwright.on("ledger-restarted", ({ restarts }) => heard.restarts.push(restarts));
    });
    process.kill(ledgerId, "SIGKILL");
    await expect.poll(() => page.evaluate(() => (window as unknown as { restarts: number[] }).restarts)).toEqual([1]);
    const answer = await page.evaluate(() => window.billwright.call("ledger.status", {}, crypto.randomUUID()));
    expect(answer).toMatchObject({ ok: true, value: { state: "none" } });
    expect(ledgerProcessIds(mainId)).toHaveLength(1);
    expect(ledgerProcessIds(mainId)).not.toContain(ledgerId);
  } finally {
    await workstation.close();
  }
});

test("a biller whose ledger process was killed reads why, unlocks, and finds what was typed", async () => {
  const { app, page, close } = await launch({ sample: true });
  try {
    await page.keyboard.press("Alt+2");
    await page.getByRole("heading", { name: "Patients" }).waitFor();
    await page.keyboard.press("Control+n");
    await page.getByLabel("Last name", { exact: true }).fill("Halftyped");
    const [ledgerId = 0] = ledgerProcessIds(app.process().pid ?? 0);
    process.kill(ledgerId, "SIGKILL");
    await expect(page.getByText("The ledger process ended and was started again.", { exact: false })).toBeVisible();
    await expect(page.getByLabel("Last name", { exact: true })).toBeHidden();
    await page.getByLabel(/^Passphrase of/).fill(SAMPLE_PASSPHRASE);
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(page.getByLabel("Last name", { exact: true })).toHaveValue("Halftyped");
    await page.getByLabel("First name", { exact: true }).fill("Hugo");
    await page.getByLabel("Birth date", { exact: true }).fill("070461");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("heading", { name: /Halftyped, Hugo/i })).toBeVisible();
  } finally {
    await close();
  }
});

test("the ledger process goes with the window", async () => {
  const workstation = await launch();
  const mainId = workstation.app.process().pid ?? 0;
  await expect.poll(() => ledgerProcessIds(mainId)).toHaveLength(1);
  const [ledgerId = 0] = ledgerProcessIds(mainId);
  await workstation.close();
  await expect
    .poll(() => {
      try {
        return process.kill(ledgerId, 0);
      } catch {
        return false;
      }
    })
    .toBe(false);
});

test("sleep locks the ledger and tells the page why", async () => {
  const workstation = await launch();
  try {
    const { app, page } = workstation;
    await page.evaluate(() => {
      const heard = window as unknown as { locks: string[] };
      heard.locks = [];
      window.billwright.on("ledger-locked", ({ why }) => heard.locks.push(why));
    });
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit("suspend"));
    await expect.poll(() => page.evaluate(() => (window as unknown as { locks: string[] }).locks)).toEqual(["suspend"]);
  } finally {
    await workstation.close();
  }
});

test("a second start shows the first window instead of opening another", async () => {
  const workstation = await launch();
  try {
    const { app, folder } = workstation;
    const executable = await app.evaluate(({ app: electron }) => [electron.getPath("exe"), electron.getAppPath()]);
    const [exe = "", appPath = ""] = executable;
    const switches = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const display = await displayEnvironment();
    const env = { ...process.env, ...display, BILLWRIGHT_USER_DATA: `${folder}/user-data` };
    execFileSync(exe, [appPath, ...switches], { env, timeout: 20_000, stdio: "ignore" });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  } finally {
    await workstation.close();
  }
});
