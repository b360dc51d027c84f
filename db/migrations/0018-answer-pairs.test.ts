import { test } from "vitest";
import { expectRefused, onStep } from "../../test/support/stepped-ledger.ts";

test("18 answer pairs: what a reversal takes back stands as it was posted, and a cause is one of the known ones", () => {
  onStep(18, (connection) => {
    expectRefused(connection, /append-only/, "UPDATE answerPair SET relation = 'corrects'", "DELETE FROM answerPair");
    expectRefused(connection, /CHECK/, "UPDATE overpaymentCause SET cause = 'because'");
  });
});
