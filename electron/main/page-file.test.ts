import { describe, expect, test } from "vitest";
import { contentTypeOf, pageFile } from "./page-file.ts";

const folder = "/program/out/renderer";

describe("the files of the page", () => {
  test("the bare address is the page itself", () => {
    expect(pageFile(folder, "app://billwright/")).toBe("/program/out/renderer/index.html");
  });

  test("a part of the build is found, with its type", () => {
    const file = pageFile(folder, "app://billwright/assets/index-a1.js?v=2");
    expect(file).toBe("/program/out/renderer/assets/index-a1.js");
    expect(contentTypeOf(file ?? "")).toBe("text/javascript; charset=utf-8");
  });

  test.each([
    "app://billwright/../../../etc/passwd",
    "app://billwright/%2e%2e%2f%2e%2e%2fpreload.js",
    "app://billwright/..%2fmain/index.js",
    "app://billwright/%00.js",
    "app://billwright/%E0%A4%A.js",
    "app://billwright/notes.pdf",
    "app://elsewhere/index.html",
    "file:///etc/passwd",
  ])("%s is no file of the page", (address) => {
    expect(pageFile(folder, address)).toBeUndefined();
  });
});
