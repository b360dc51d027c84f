import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launch, type Workstation } from "../e2e/support/launch.ts";

// Each test does what a page taken over by an attacker would do, and then looks at what happened: at the server that
// waits for a request, at the address of the window, at the list of windows.

let workstation: Workstation;
let listener: Server;
let hits: string[];
let listenerUrl: string;

test.beforeAll(async () => {
  listener = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.end("reached");
  });
  listener.on("upgrade", (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  listenerUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  workstation = await launch();
});

test.beforeEach(() => {
  hits = [];
});

test.afterAll(async () => {
  await workstation.close();
  listener.close();
});

/** Every way a page has to send something somewhere. */
async function tryEveryWayOut(address: string): Promise<void> {
  await workstation.page.evaluate(async (url) => {
    const quietly = async (attempt: () => unknown) => {
      try {
        await attempt();
      } catch {
        // Refusals are what is hoped for; the listener tells whether anything went out.
      }
    };
    await quietly(() => fetch(`${url}/fetch`));
    await quietly(() => fetch(`${url}/no-cors`, { mode: "no-cors", method: "POST", body: "facts" }));
    await quietly(() => navigator.sendBeacon(`${url}/beacon`, "facts"));
    await quietly(() => new WebSocket(`${url.replace("http", "ws")}/socket`));
    await quietly(() => new EventSource(`${url}/events`));
    await quietly(() => import(/* @vite-ignore */ `${url}/module.js`));
    await quietly(() => new Worker(`${url}/worker.js`));
    const embed = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    };
    embed("img", { src: `${url}/img` });
    embed("script", { src: `${url}/script` });
    embed("link", { rel: "stylesheet", href: `${url}/style` });
    embed("link", { rel: "prefetch", href: `${url}/prefetch` });
    embed("link", { rel: "preconnect", href: url });
    embed("iframe", { src: `${url}/frame` });
    embed("object", { data: `${url}/object` });
    embed("video", { src: `${url}/video` });
    embed("webview", { src: `${url}/webview` });
    const form = document.createElement("form");
    form.action = `${url}/form`;
    form.method = "post";
    document.body.append(form);
    await quietly(() => form.submit());
  }, address);
  await workstation.page.waitForTimeout(1_000);
}

test("no request leaves the page, by any way a page has", async () => {
  await tryEveryWayOut(listenerUrl);
  expect(hits).toEqual([]);
  expect(workstation.page.url()).toBe("app://billwright/");
});

test("the session refuses the network even to code that the content security policy does not bind", async () => {
  const outcome = await workstation.app.evaluate(async ({ session }, url) => {
    try {
      await session.defaultSession.fetch(`${url}/session`);
      return "reached";
    } catch {
      return "refused";
    }
  }, listenerUrl);
  expect(outcome).toBe("refused");
  expect(hits).toEqual([]);
});

test("the window cannot be navigated away", async () => {
  const { page } = workstation;
  for (const target of [`${listenerUrl}/page`, "file:///etc/passwd", "data:text/html,<h1>other</h1>"]) {
    await page.evaluate((address) => {
      location.href = address;
      const link = document.createElement("a");
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await page.waitForTimeout(300);
    expect(page.url()).toBe("app://billwright/");
  }
  expect(hits).toEqual([]);
});

test("a window that was led to a blank page comes back by itself", async () => {
  const { page } = workstation;
  await page.evaluate(() => {
    setTimeout(() => {
      location.href = "about:blank";
    }, 0);
  });
  await page.waitForTimeout(300);
  await expect.poll(() => page.url()).toBe("app://billwright/");
});

test("no second window opens", async () => {
  const { app, page } = workstation;
  const opened = await page.evaluate(
    (url) => [window.open(url), window.open("about:blank"), window.open("app://billwright/")].map(Boolean),
    listenerUrl,
  );
  expect(opened).toEqual([false, false, false]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(hits).toEqual([]);
});

test("a download writes nothing", async () => {
  const { page, folder } = workstation;
  const before = readdirSync(folder, { recursive: true, encoding: "utf8" });
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["facts"], { type: "application/octet-stream" }));
    link.download = "facts.bin";
    link.click();
  });
  await page.waitForTimeout(500);
  const added = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !before.includes(name));
  expect(added.filter((name) => name.includes("facts"))).toEqual([]);
  expect(readdirSync(join(folder)).filter((name) => name.endsWith(".bin"))).toEqual([]);
});
