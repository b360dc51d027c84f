import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { transferResponsibility } from "../../../../shared/ledger/transfer-responsibility.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { HOLD_WORDS, isHeld } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { recordAct } from "../collections/notes.ts";
import { waitsOnInsurance } from "../collections/patient-part.ts";
import { readCollectionFacts } from "../collections/read-collection-facts.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { missing } from "../save-row.ts";
import { type AccountLine, readAccountLines, readLineOf, subjectOf } from "./account-lines.ts";
import { BY_HAND, stampFrom } from "./by-hand.ts";

export const agencyJourneys: JourneysOf<"agency.place" | "agency.recall" | "agency.list"> = {
  "agency.place": (context, { patientId, agencyName, lineIds, totalCents }) => {
    const lines = [...new Set(lineIds)].map((lineId) => readLineOf(context.write, patientId, lineId));
    const sum = sumCents(lines.map((line) => line.balance.open.patient));
    if (lines.some((line) => line.balance.open.patient <= 0) || sum !== totalCents) {
      throw new Refusal(
        "stale",
        "What the patient owes changed since it was shown. Nothing was placed. Open it again, then place it.",
      );
    }
    refuseCollecting(context, patientId, lines);
    return { placementId: placeLines(context, { patientId, agencyName, lines, runId: null, feePermille: 0 }) };
  },
  "agency.recall": (context, { placementId, reason }) => {
    const found = build.selectFrom("agencyPlacement").selectAll().where("id", "=", placementId);
    const placement = context.write.first(found);
    if (!placement) throw missing("placement");
    if (placement.recalledDate !== null) throw new Refusal("already-done", "This placement was recalled before.");
    return { recalledCents: recallPlacement(context, placement, reason) };
  },
  "agency.list": ({ read }, { patientId }) => {
    const rows = read.all(
      build
        .selectFrom("agencyPlacement")
        .select(["id", "agencyName", "placedDate", "placedCents", "recalledDate"])
        .where("patientId", "=", patientId)
        .orderBy("id", "desc"),
    );
    const openCents = openWithAgency(read, patientId);
    return rows.map((row) => ({ ...row, openCents: row.recalledDate === null ? openCents : ZERO_CENTS }));
  },
};

/**
 * Hands the patient's part of lines to an agency and notes it as the ladder's last step. @returns the placement's id.
 * @throws Refusal `refused` when another agency has the account.
 */
export function placeLines(
  context: CommandContext,
  placed: {
    patientId: string;
    agencyName: string;
    lines: readonly AccountLine[];
    runId: string | null;
    feePermille: number;
  },
): string {
  const { write, newId, clock } = context;
  const { lines, ...facts } = placed;
  refuseOtherAgency(write, facts.patientId);
  const placedCents = sumCents(lines.map((line) => line.balance.open.patient));
  recordAct(context, {
    ...{ patientId: facts.patientId, outcome: "placed", step: "agency", note: facts.agencyName },
    amountCents: placedCents,
  });
  moveLines(context, lines, "patient", "agency", "to-agency");
  closePaidPlacements(context, facts.patientId);
  const id = newId();
  write.run(build.insertInto("agencyPlacement").values({ id, ...facts, placedDate: clock.today(), placedCents }));
  return id;
}

/** Asks the patient again for what an agency did not collect. @returns how much. */
export function recallPlacement(
  context: CommandContext,
  { id, patientId }: { id: string; patientId: string },
  reason: string,
): Cents {
  const { write, clock } = context;
  const recalledCents = returnLines(context, patientId);
  const recalled = { recalledDate: clock.today(), recallReason: reason };
  write.run(build.updateTable("agencyPlacement").set(recalled).where("id", "=", id));
  // The ladder's last step is open again, for when the account is to be placed anew.
  const undone = { undoneDate: clock.today(), undoneReason: reason };
  write.run(
    build
      .updateTable("collectionAct")
      .set(undone)
      .where("patientId", "=", patientId)
      .where("step", "=", "agency")
      .where("undoneDate", "is", null),
  );
  context.concerns("patient", patientId);
  return recalledCents;
}

/**
 * Asks the patient for what an agency is asked for without having the account any more: an undone payment or write-off
 * opens its part again after the recall.
 */
export function askPatientAfterRecall(context: CommandContext, patientIds: Iterable<string>): void {
  for (const patientId of new Set(patientIds)) {
    const placed = build.selectFrom("agencyPlacement").select("id").where("patientId", "=", patientId);
    if (openWithAgency(context.write, patientId) === 0) continue;
    if (context.write.first(placed.where("recalledDate", "is", null))) continue;
    returnLines(context, patientId);
  }
}

/** Moves what is open with an agency back to the patient. @returns how much. */
function returnLines(context: CommandContext, patientId: string): Cents {
  const all = [...readAccountLines(context.write, [patientId]).values()];
  const lines = all.filter((line) => line.balance.open.agency > 0);
  moveLines(context, lines, "agency", "patient", "from-agency");
  return sumCents(lines.map((line) => line.balance.open.agency));
}

/** An agency never gets what insurance may still pay, nor an account that is held: a stay in bankruptcy, a dispute. */
function refuseCollecting({ write, clock }: CommandContext, patientId: string, lines: readonly AccountLine[]): void {
  if (lines.some((line) => waitsOnInsurance(line.balance))) {
    throw new Refusal(
      "refused",
      "Insurance has still to answer for one of these lines. Nothing was placed. Wait for it, or ask the patient for the line.",
    );
  }
  const today = clock.today();
  const [facts] = readCollectionFacts(write, today, patientId);
  const hold = facts?.holds.find((one) => isHeld(one, today));
  if (hold) {
    throw new Refusal("refused", `${HOLD_WORDS[hold.kind]}: ${hold.reason}. Nothing was placed. End the hold first.`);
  }
  if (facts?.plan === "current") {
    throw new Refusal("refused", "The patient keeps a payment plan. Nothing was placed.");
  }
}

/** One account is with one agency at a time, so that what is open there is that agency's. */
function refuseOtherAgency(read: ReadHandle, patientId: string): void {
  const placed = build.selectFrom("agencyPlacement").select("id").where("patientId", "=", patientId);
  if (read.first(placed.where("recalledDate", "is", null)) && openWithAgency(read, patientId) > 0) {
    throw new Refusal(
      "refused",
      "This account is with an agency already. Recall it first, then place all of it together.",
    );
  }
}

/** A placement of which nothing is open any more ends when the account is placed anew. */
function closePaidPlacements({ write, clock }: CommandContext, patientId: string): void {
  const ended = { recalledDate: clock.today(), recallReason: "Nothing was open any more" };
  write.run(
    build
      .updateTable("agencyPlacement")
      .set(ended)
      .where("patientId", "=", patientId)
      .where("recalledDate", "is", null),
  );
}

/** What is open with an agency on an account. */
export function openWithAgency(read: ReadHandle, patientId: string): Cents {
  const rows = build
    .selectFrom("lineBalance")
    .select("balanceCents")
    .where("patientId", "=", patientId)
    .where("party", "=", "agency")
    .where("balanceCents", ">", ZERO_CENTS);
  return sumCents(read.all(rows).map((row) => row.balanceCents));
}

function moveLines(
  context: CommandContext,
  lines: readonly AccountLine[],
  from: Party,
  to: Party,
  reason: string,
): void {
  const entries = lines.map((line) =>
    transferResponsibility(stampFrom(context, BY_HAND.agency), {
      line: subjectOf(line),
      ...{ from, to, amountCents: line.balance.open[from], reason },
    }),
  );
  postEntries(context, entries);
  refreshResponsibility(
    context,
    lines.map((line) => line.claimId),
  );
}
