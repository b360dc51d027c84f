import { build } from "../../../../db/query-builder.ts";
import type { CollectionOutcome } from "../../../../shared/contract/collections.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { nextCollectionStep } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";
import { mustBePatient } from "./holds.ts";
import { readPolicy } from "./keep-policy.ts";
import type { ActRow } from "./read-acts.ts";
import { readCollectionFacts } from "./read-collection-facts.ts";

/** Talks in which the patient was told: what the ladder means by a call. */
const TOLD: ReadonlySet<CollectionOutcome> = new Set(["reached", "left-message", "refused", "promised"]);

export const collectionNoteJourneys: JourneysOf<"collections.note" | "collections.skipStep" | "collections.undoAct"> = {
  "collections.note": (context, { patientId, outcome, note, promise }) => {
    mustBePatient(context.write, patientId);
    if ((outcome === "promised") !== (promise !== null)) {
      throw new Refusal("refused", "A promise needs its day and amount, and only a promise has them.", "outcome");
    }
    if (promise && promise.amountCents <= 0) {
      throw new Refusal("refused", "A promise is of more than zero. Nothing was noted.", "promise.amountCents");
    }
    if (promise && promise.promisedDate < context.clock.today()) {
      throw new Refusal("refused", "The promised day is over. Nothing was noted.", "promise.promisedDate");
    }
    if (outcome === "note" && note === "") {
      throw new Refusal("refused", "There is nothing to note. Write what was said or seen.", "note");
    }
    const actId = recordAct(context, {
      ...{ patientId, outcome, note, step: TOLD.has(outcome) ? ("call" as const) : null },
      promiseDate: promise?.promisedDate ?? null,
      promiseCents: promise?.amountCents ?? null,
    });
    return { actId };
  },
  "collections.skipStep": (context, { patientId, step, reason }) => {
    const today = context.clock.today();
    const [facts] = readCollectionFacts(context.write, today, patientId);
    const next = facts && nextCollectionStep(facts, readPolicy(context.write), today);
    if (!next || next.state === "left-out" || next.step !== step) {
      throw new Refusal(
        "stale",
        "Another step is the next one by now. Nothing was passed over. Look at the list again.",
      );
    }
    return { actId: recordAct(context, { patientId, outcome: "skipped", note: reason, step }) };
  },
  "collections.undoAct": (context, { actId, reason }) => {
    const { write, clock } = context;
    const act = write.first(build.selectFrom("collectionAct").selectAll().where("id", "=", actId));
    if (!act) throw missing("note");
    if (act.undoneDate !== null) throw new Refusal("already-done", "This was taken back before.");
    if (act.outcome === "placed") {
      throw new Refusal("refused", "An account that was placed is recalled from the agency. Nothing was changed.");
    }
    const undone = { undoneDate: clock.today(), undoneReason: reason };
    write.run(build.updateTable("collectionAct").set(undone).where("id", "=", actId));
    context.concerns("patient", act.patientId);
    return {};
  },
};

interface NewAct {
  patientId: string;
  outcome: CollectionOutcome;
  note: string;
  step: ActRow["step"];
  amountCents?: Cents;
  documentId?: string;
  promiseDate?: IsoDate | null;
  promiseCents?: Cents | null;
}

/** Notes what was done about an account today, with what was owed then. @returns its id. */
export function recordAct(context: CommandContext, act: NewAct): string {
  const { write, newId, clock, user } = context;
  const { amountCents, documentId = null, promiseDate = null, promiseCents = null, ...facts } = act;
  const [account] = amountCents === undefined ? readCollectionFacts(write, clock.today(), act.patientId) : [];
  const id = newId();
  const owed = amountCents ?? account?.owesCents ?? ZERO_CENTS;
  const row = { id, ...facts, amountCents: owed, documentId, promiseDate, promiseCents };
  write.run(build.insertInto("collectionAct").values({ ...row, actDate: clock.today(), userName: user.name }));
  context.concerns("patient", act.patientId);
  return id;
}
