import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { transferResponsibility } from "../../../../shared/ledger/transfer-responsibility.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
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
    refuseOtherAgency(context.write, patientId);
    moveLines(context, lines, "patient", "agency", "to-agency");
    closePaidPlacements(context, patientId);
    const placementId = context.newId();
    const placement = { id: placementId, patientId, agencyName, placedDate: context.clock.today(), placedCents: sum };
    context.write.run(build.insertInto("agencyPlacement").values(placement));
    return { placementId };
  },
  "agency.recall": (context, { placementId, reason }) => {
    const placements = build.selectFrom("agencyPlacement").select(["patientId", "recalledDate"]);
    const placement = context.write.first(placements.where("id", "=", placementId));
    if (!placement) throw missing("placement");
    if (placement.recalledDate !== null) throw new Refusal("already-done", "This placement was recalled before.");
    const lines = [...readAccountLines(context.write, [placement.patientId]).values()].filter(
      (line) => line.balance.open.agency > 0,
    );
    moveLines(context, lines, "agency", "patient", "from-agency");
    context.write.run(
      build
        .updateTable("agencyPlacement")
        .set({ recalledDate: context.clock.today(), recallReason: reason })
        .where("id", "=", placementId),
    );
    context.concerns("patient", placement.patientId);
    return { recalledCents: sumCents(lines.map((line) => line.balance.open.agency)) };
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

function openWithAgency(read: ReadHandle, patientId: string): Cents {
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
