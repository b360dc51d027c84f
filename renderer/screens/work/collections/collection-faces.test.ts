import { expect, test } from "vitest";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { facesOf, rowsOfFace } from "./collection-faces.ts";

const account = (state: CollectionAccount["state"], step: CollectionAccount["step"]) =>
  ({ patientId: `${state} ${step}`, state, step }) as CollectionAccount;

const ACCOUNTS = [
  account("due", "agency"),
  account("due", "call"),
  account("waiting", "call"),
  account("left-out", null),
  account("due", "call"),
];

test("each account stands on one face: a step that is only waited for is not a step that is due", () => {
  expect(facesOf(ACCOUNTS).map((face) => face.label)).toEqual([
    "Call 2",
    "Agency 1",
    "Waiting 1",
    "Left out 1",
    "With agencies",
  ]);
  const shown = facesOf(ACCOUNTS).flatMap((face) => rowsOfFace(ACCOUNTS, face.value));
  expect(new Set(shown).size).toBe(ACCOUNTS.length);
  expect(shown).toHaveLength(ACCOUNTS.length);
});
