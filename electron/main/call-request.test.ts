import { expect, test } from "vitest";
import { isCallRequest } from "./call-request.ts";

const call = { name: "ledger.status", input: {}, requestId: "request-1" };

test("a call has a name, a request id, and nothing that is not of a call", () => {
  expect(isCallRequest(call)).toBe(true);
  expect(isCallRequest({ ...call, input: undefined })).toBe(true);
});

test.each([
  null,
  "ledger.status",
  [],
  {},
  { ...call, name: 5 },
  { ...call, name: "" },
  { ...call, name: "x".repeat(101) },
  { ...call, requestId: undefined },
  { ...call, requestId: "x".repeat(101) },
  { ...call, files: { token: "/etc/passwd" } },
])("%j is no call", (sent) => {
  expect(isCallRequest(sent)).toBe(false);
});
