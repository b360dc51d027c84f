import { expect, it } from "vitest";
import { tryEditedFiles } from "../../test/support/try-edited-files.ts";

// The whole of it, a hundred thousand edits, is among the journeys.
it("looks at files edited at random and names only findings of its list", () => {
  expect(tryEditedFiles({ seed: 77, edits: 1_000 })).toMatchObject({ tried: 1_000, unknownCodes: [] });
});
