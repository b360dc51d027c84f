import { expect, it } from "vitest";
import { taskText, waitText } from "./task-kinds.ts";

it("counts one and many", () => {
  expect(taskText({ kind: "denials", count: 1 })).toBe("1 denial to answer");
  expect(taskText({ kind: "batches-to-write", count: 3 })).toBe("3 batches to write");
});

it("says how long the oldest has waited", () => {
  expect([null, 0, 1, 41].map(waitText)).toEqual(["–", "since today", "1 day", "41 days"]);
});
