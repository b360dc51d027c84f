import { expect, test } from "@playwright/test";
import { launch, type Workstation } from "../e2e/support/launch.ts";

let workstation: Workstation;

test.beforeAll(async () => {
  workstation = await launch();
});

test.afterAll(async () => {
  await workstation.close();
});

test("nothing of Node or Electron exists in the page", async () => {
  const found = await workstation.page.evaluate(() =>
    [
      "require",
      "module",
      "exports",
      "process",
      "Buffer",
      "global",
      "__dirname",
      "setImmediate",
      "electron",
      "ipcRenderer",
    ].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test("the page runs in the sandbox, isolated from the preload, without Node", async () => {
  const preferences = await workstation.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Electron has this call, its types do not.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test("the one object of the page cannot be changed or widened", async () => {
  const { page } = workstation;
  const names = await page.evaluate(() => Object.keys(window.billwright).sort());
  expect(names).toEqual([
    "call",
    "knownPlace",
    "on",
    "pickFile",
    "preferences",
    "printPdf",
    "savePdf",
    "showInFolder",
    "stopCall",
  ]);
  const outcome = await page.evaluate(() => {
    const original = window.billwright.call;
    for (const attempt of [
      () => Object.assign(window.billwright, { call: () => "taken over" }),
      () => Object.defineProperty(window, "billwright", { value: {} }),
      () => Reflect.deleteProperty(window.billwright, "call"),
      () => Reflect.set(window.billwright, "added", 1),
    ]) {
      try {
        attempt();
      } catch {
        // A frozen object throws; what counts is that it is the same afterwards.
      }
    }
    return { same: window.billwright.call === original, added: "added" in window.billwright };
  });
  expect(outcome).toEqual({ same: true, added: false });
});

test("every permission is denied without asking", async () => {
  const outcome = await workstation.page.evaluate(async () => {
    const refused = async (attempt: () => Promise<unknown>) => {
      try {
        await attempt();
        return "granted";
      } catch {
        return "refused";
      }
    };
    const place = () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject));
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await refused(place),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await refused(() => navigator.clipboard.readText()),
    };
  });
  expect(outcome).toEqual({
    notifications: "denied",
    geolocation: "refused",
    camera: "refused",
    microphone: "refused",
    screen: "refused",
    clipboard: "refused",
  });
});

test("the content security policy is there, strict, and binds", async () => {
  const { page } = workstation;
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get("content-security-policy"));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy?.match(/[a-z-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
  const ran = await page.evaluate(async () => {
    const marks = window as unknown as Record<string, unknown>;
    const inline = document.createElement("script");
    inline.textContent = "window.inlineRan = true";
    document.body.append(inline);
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.handlerRan = true");
    image.src = "app://billwright/missing.png";
    document.body.append(image);
    // A timer given as text is compiled like eval; the driver's own evaluate is not bound by the policy, a timer is.
    setTimeout("window.timerRan = true", 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [marks.inlineRan, marks.handlerRan, marks.timerRan];
  });
  expect(ran).toEqual([undefined, undefined, undefined]);
});

test("each load of the page has a nonce of its own", async () => {
  const nonces = await workstation.page.evaluate(async () => {
    const policyOf = async () => (await fetch(location.href)).headers.get("content-security-policy");
    return [await policyOf(), await policyOf()].map((policy) => policy?.match(/'nonce-([^']+)'/)?.[1]);
  });
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/=]{24}$/);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("the page cannot read the program's files beside its own", async () => {
  const statuses = await workstation.page.evaluate(() =>
    Promise.all(
      ["../main/index.js", "..%2fmain%2findex.js", "%2e%2e/preload/preload.cjs", "../../package.json"].map(
        async (path) => (await fetch(`app://billwright/${path}`)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
});
