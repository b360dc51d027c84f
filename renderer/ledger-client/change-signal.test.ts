import { expect, it } from "vitest";
import { listenForChanges, signalChange } from "./change-signal.ts";

it("tells those whose call begins with a prefix, and all without one", () => {
  const heard: string[] = [];
  const stopPatients = listenForChanges("patients.list", () => heard.push("patients"));
  const stopClaims = listenForChanges("claims.list", () => heard.push("claims"));
  signalChange(["claims."]);
  expect(heard).toEqual(["claims"]);
  signalChange();
  expect(heard).toEqual(["claims", "patients", "claims"]);
  stopPatients();
  stopClaims();
  signalChange();
  expect(heard).toHaveLength(3);
});
