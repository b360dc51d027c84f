import { expect, test } from "vitest";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { facesOf, rowsOfFace } from "./collection-faces.ts";

const account = (
  state: CollectionAccount["state"],
  step: CollectionAccount["step"],
  facts: { owesCents?: number; onDate?: string | null } = {},
) =>
  ({
    patientId: `${state} ${step}`,
    state,
    step,
    owesCents: 100,
    onDate: null,
    promise: null,
    ...facts,
  }) as CollectionAccount;

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

test("the largest balance comes first, and of those that wait the next one, with events after every day", () => {
  const calls = [account("due", "call", { owesCents: 5 }), account("due", "call", { owesCents: 7 })];
  expect(rowsOfFace(calls, "call").map((row) => row.owesCents)).toEqual([7, 5]);
  const waiting = [null, "2026-04-02", "2026-04-01"].map((onDate) => account("waiting", "call", { onDate }));
  expect(rowsOfFace(waiting, "waiting").map((row) => row.onDate)).toEqual(["2026-04-01", "2026-04-02", null]);
});

test("a broken promise has a face of its own, before its next step", () => {
  const broken = { ...account("waiting", "call"), promise: { standing: "broken" } } as CollectionAccount;
  const open = { ...account("left-out", null), promise: { standing: "open" } } as CollectionAccount;
  expect(facesOf([broken, open]).map((face) => face.label)).toEqual([
    "Broken promise 1",
    "Waiting 1",
    "Left out 1",
    "With agencies",
  ]);
});
