import { expect, test } from "vitest";
import { RunningCalls } from "./running-calls.ts";

const stopped = expect.objectContaining({ code: "stopped" });

test("only the call that was named is stopped, and only while it runs", () => {
  const calls = new RunningCalls();
  const first = calls.begin({ requestId: "first" });
  const second = calls.begin({ requestId: "second" });
  calls.stop("first");
  expect(first.checkStopped).toThrow(stopped);
  second.checkStopped();
  first.end();
  calls.stop("first");
  calls.begin({ requestId: "first" }).checkStopped();
});

test("a call without an id, and an id without a call, harm nothing", () => {
  const calls = new RunningCalls();
  const nameless = calls.begin({ name: "patients.list" });
  calls.stop("unknown");
  nameless.checkStopped();
  nameless.end();
});
