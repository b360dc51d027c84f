import { beforeEach, expect, it } from "vitest";
import { answerLeaving, leaveFor, useLeaveGuard } from "./leave-guard.ts";

beforeEach(() => useLeaveGuard.setState({ guarded: false, pending: null }));

it("lets go at once where nothing would be lost", () => {
  let gone = 0;
  leaveFor(() => gone++);
  expect(gone).toBe(1);
});

it("asks first where something would be lost, and goes only on the word", () => {
  let gone = 0;
  useLeaveGuard.setState({ guarded: true });
  leaveFor(() => gone++);
  answerLeaving("stay");
  expect(gone).toBe(0);
  expect(useLeaveGuard.getState()).toMatchObject({ guarded: true, pending: null });
  leaveFor(() => gone++);
  answerLeaving("leave");
  expect(gone).toBe(1);
});
