import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recomputeBalances } from "../../electron/ledger/journeys/check-balances.ts";
import { JournalReader } from "../support/journal-reader.ts";
import { SmallClinic } from "../support/small-clinic.ts";
import { ExampleWorker, type WorkedOut } from "../support/work-example.ts";
import { readWorkedExamples } from "../support/worked-example.ts";

/**
 * The worked examples of test/fixtures/worked-examples: every 835 imported and posted through the real ledger process
 * into one ledger, and the journal that came of it compared with the one that was written beside it by hand.
 */
const examples = readWorkedExamples();
const workedOut = new Map<string, WorkedOut | Error>();
let clinic: SmallClinic;
let journal: JournalReader;

beforeAll(async () => {
  clinic = await SmallClinic.open();
  for (const [position, example] of examples.entries()) {
    const outcome = await new ExampleWorker(clinic, example, position).work().catch((error: Error) => error);
    workedOut.set(example.name, outcome);
  }
  await clinic.child.stop();
  await clinic.practice.reopen();
  journal = new JournalReader(clinic.practice.session.unlocked().ledger.read);
}, 240_000);
afterAll(() => clinic?.practice.remove());

describe.each(examples)("$name", ({ name, title }) => {
  test(title, () => {
    const worked = workedOut.get(name);
    if (worked === undefined || worked instanceof Error) throw worked ?? new Error("The example was not worked.");
    for (const { requestId, expected } of worked.posts) {
      expect(journal.entriesOf(requestId, worked).sort()).toEqual([...expected].sort());
    }
    expect(journal.leavesOf(worked).sort()).toEqual([...worked.leaves].sort());
  });
});

test("after all of them every balance is the journal's, and every entry balances", () => {
  expect(recomputeBalances(journal.read).problems).toEqual([]);
});
