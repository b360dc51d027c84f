import type { Selectable } from "kysely";
import { build } from "../../../db/query-builder.ts";
import type { WorkItemTable } from "../../../db/tables.ts";
import type { WorkItem } from "../../../shared/contract/today.ts";
import type { CommandContext, JourneysOf } from "../journeys.ts";
import { fullName } from "./full-name.ts";
import { missing } from "./save-row.ts";

export const followUpJourneys: JourneysOf<"work.list" | "work.note" | "work.close"> = {
  "work.list": ({ read, clock }, { includeSnoozed }) => {
    const open = openItems
      .orderBy("dueDate", (order) => order.asc().nullsLast())
      .orderBy("openedDate")
      .orderBy("workItem.id");
    const today = clock.today();
    const awake = open.where(({ eb, or }) =>
      or([eb("snoozedUntilDate", "is", null), eb("snoozedUntilDate", "<=", today)]),
    );
    return read.all(includeSnoozed ? open : awake).map(toWorkItem);
  },
  "work.note": (context, { workItemId, note, snoozeUntil }) => {
    const claimId = openItemClaim(context, workItemId);
    const changes = { note: note === "" ? null : note, snoozedUntilDate: snoozeUntil };
    context.write.run(build.updateTable("workItem").set(changes).where("id", "=", workItemId));
    context.concerns("claim", claimId);
    return {};
  },
  "work.close": (context, { workItemId, reason }) => {
    const claimId = openItemClaim(context, workItemId);
    const changes = { closedDate: context.clock.today(), closedReason: reason };
    context.write.run(build.updateTable("workItem").set(changes).where("id", "=", workItemId));
    context.concerns("claim", claimId);
    return {};
  },
};

const openItems = build
  .selectFrom("workItem")
  .innerJoin("claim", "claim.id", "workItem.claimId")
  .innerJoin("patient", "patient.id", "claim.patientId")
  .leftJoin("payer", "payer.id", "claim.payerId")
  .leftJoin("rejection", "rejection.workItemId", "workItem.id")
  .select(["claim.claimNumber", "patient.last", "patient.first", "payer.name as payerName"])
  .select(["rejection.box as fixBox", "rejection.field as fixField"])
  .selectAll("workItem")
  .where("closedDate", "is", null);

type Row = Selectable<WorkItemTable> & {
  claimNumber: string;
  last: string;
  first: string;
  payerName: string | null;
} & {
  fixBox: string | null;
  fixField: string | null;
};

function toWorkItem(row: Row): WorkItem {
  return {
    id: row.id,
    claimId: row.claimId,
    claimNumber: row.claimNumber,
    patientName: fullName(row),
    payerName: row.payerName,
    kind: row.kind,
    reason: row.reason,
    fixBox: row.fixBox,
    fixField: row.fixField,
    amountCents: row.amountCents,
    openedDate: row.openedDate,
    dueDate: row.dueDate,
    snoozedUntil: row.snoozedUntilDate,
    note: row.note,
  };
}

/** The claim of an open item. @throws Refusal `not-found` also for one that was closed meanwhile. */
function openItemClaim({ write }: CommandContext, workItemId: string): string {
  const item = build
    .selectFrom("workItem")
    .select("claimId")
    .where("id", "=", workItemId)
    .where("closedDate", "is", null);
  const row = write.first(item);
  if (!row) throw missing("open work item");
  return row.claimId;
}
