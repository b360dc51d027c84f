import { expect, it } from "vitest";
import { readKey } from "./keyboard.ts";

const press = (key: string, held: Partial<{ ctrlKey: boolean; altKey: boolean; shiftKey: boolean }> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it("takes Alt and a digit as a screen", () => {
  expect(readKey(press("1", { altKey: true }), true)).toEqual({ kind: "screen", index: 0 });
  expect(readKey(press("9", { altKey: true }), false)).toEqual({ kind: "screen", index: 8 });
  expect(readKey(press("0", { altKey: true }), false)).toBeUndefined();
});

it("takes the shared acts, in capitals too", () => {
  expect(readKey(press("s", { ctrlKey: true }), true)).toEqual({ kind: "action", name: "save" });
  expect(readKey(press("N", { ctrlKey: true }), false)).toEqual({ kind: "action", name: "new" });
});

it("takes Ctrl+Shift+N for the screen's own second kind of new", () => {
  const held = { ctrlKey: true, shiftKey: true };
  expect(readKey(press("N", held), true)).toEqual({ kind: "function-key", key: "Ctrl+Shift+N" });
  expect(readKey(press("S", held), true)).toBeUndefined();
});

it("leaves letters and the undo of typing to the field that is typed in", () => {
  expect(readKey(press("?", { shiftKey: true }), true)).toBeUndefined();
  expect(readKey(press("?", { shiftKey: true }), false)).toEqual({ kind: "overlay", overlay: "keys" });
  expect(readKey(press("z", { ctrlKey: true }), true)).toBeUndefined();
  expect(readKey(press("z", { ctrlKey: true }), false)).toEqual({ kind: "action", name: "undo" });
});

it("does not take AltGr letters for acts", () => {
  expect(readKey(press("n", { ctrlKey: true, altKey: true }), true)).toBeUndefined();
});
