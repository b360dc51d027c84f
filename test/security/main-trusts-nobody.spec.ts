import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launch, type Workstation } from "../e2e/support/launch.ts";

const preload = join(import.meta.dirname, "../../out/preload/preload.cjs");
let workstation: Workstation;

test.beforeAll(async () => {
  workstation = await launch();
});

test.afterAll(async () => {
  await workstation.close();
});

test("another page with our own preload is not answered", async () => {
  const outcome = await workstation.app.evaluate(async ({ BrowserWindow, session }, preloadPath) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: preloadPath, sandbox: true, session: session.fromPartition("stranger") },
    });
    await stranger.loadURL("data:text/html,<title>stranger</title>");
    const attempt = (code: string): Promise<string> =>
      stranger.webContents.executeJavaScript(`${code}.then(() => "answered", () => "refused")`);
    const results = [
      await attempt(`window.billwright.call("ledger.status", {}, "stranger-1")`),
      await attempt(`window.billwright.knownPlace("outbox")`),
      await attempt(`window.billwright.pickFile("open-835")`),
      await attempt(`window.billwright.preferences.read()`),
      await attempt(`window.billwright.printPdf(new Uint8Array(5), "x")`),
      await attempt(`window.billwright.stopCall("stranger-1")`),
    ];
    stranger.destroy();
    return results;
  }, preload);
  expect(outcome).toEqual(["refused", "refused", "refused", "refused", "refused", "refused"]);
});

test("a frame inside the page has no way to main", async () => {
  const found = await workstation.page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as Record<string, unknown> | null;
    const result = { billwright: typeof inside?.billwright, require: typeof inside?.require };
    frame.remove();
    return result;
  });
  expect(found).toEqual({ billwright: "undefined", require: "undefined" });
});

test("a path instead of a token is refused, whatever it names", async () => {
  const { page, folder } = workstation;
  const target = join(folder, "made-by-attacker.billwright");
  const codes = await page.evaluate(async (path) => {
    const create = {
      practiceName: "Nowhere Clinic",
      timeZone: "America/Chicago",
      userName: "Nobody",
      passphrase: "fictional maple tugboat 47",
      sample: false,
    };
    const attempts: [string, unknown][] = [
      ["ledger.create", { ...create, file: path }],
      ["ledger.create", { ...create, file: "A".repeat(32) }],
      ["ledger.open", { file: path }],
      ["ledger.open", { file: "../../etc/passwd" }],
      ["ledger.open", { file: "A".repeat(32) }],
      ["ledger.open", { file: { token: path } }],
    ];
    const answers = [];
    for (const [name, input] of attempts) answers.push(await window.billwright.call(name, input, crypto.randomUUID()));
    return answers.map((answer) => (answer.ok ? "done" : answer.error.code));
  }, target);
  expect(codes).toEqual(["bad-input", "file-unreadable", "bad-input", "bad-input", "file-unreadable", "bad-input"]);
  expect(existsSync(target)).toBe(false);
});

test("main's own functions take no path either", async () => {
  const { page } = workstation;
  const outcome = await page.evaluate(async () => {
    // What an attacker sends is not what the types allow.
    const open = window.billwright as unknown as Record<string, (...sent: unknown[]) => Promise<unknown>>;
    return [
      await open.pickFile?.("/etc/passwd"),
      await open.pickFile?.("__proto__"),
      await open.knownPlace?.("/etc"),
      await open.showInFolder?.("/etc/passwd"),
    ];
  });
  expect(outcome).toEqual([undefined, undefined, undefined, false]);
});

test("a message that is no call is answered, not crashed on", async () => {
  const answers = await workstation.page.evaluate(async () => {
    const call = window.billwright.call as unknown as (...sent: unknown[]) => Promise<{ error?: { code: string } }>;
    const sent: unknown[][] = [
      [],
      [5, {}, "a"],
      ["ledger.status", {}],
      ["ledger.status", {}, ""],
      ["x".repeat(500), {}, "a"],
    ];
    return Promise.all(sent.map(async (message) => (await call(...message)).error?.code));
  });
  expect(answers).toEqual(["bad-input", "bad-input", "bad-input", "bad-input", "bad-input"]);
  const unknown = await workstation.page.evaluate(() => window.billwright.call("ledger.dump", {}, crypto.randomUUID()));
  expect(unknown).toMatchObject({ ok: false, error: { code: "unknown-call" } });
});
