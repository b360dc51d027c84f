import { expect, test } from "vitest";
import { isOwnPage } from "./sender-check.ts";

test("the top frame of the page itself is trusted", () => {
  expect(isOwnPage({ url: "app://billwright/", parent: null })).toBe(true);
});

test.each([
  ["a frame that is gone", null],
  ["a frame inside the page", { url: "app://billwright/", parent: {} }],
  ["another host of the scheme", { url: "app://billwright.example/", parent: null }],
  ["a page of the network", { url: "https://billwright/", parent: null }],
  ["a blank page", { url: "about:blank", parent: null }],
  ["a page of the disk", { url: "file:///app://billwright/", parent: null }],
])("%s is not", (_what, frame) => {
  expect(isOwnPage(frame)).toBe(false);
});
