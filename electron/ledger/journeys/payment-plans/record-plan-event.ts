import type { Insertable } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { Tables } from "../../../../db/tables.ts";
import type { CommandContext } from "../../journeys.ts";

type EventKind = Insertable<Tables["paymentPlanEvent"]>["kind"];

/** Keeps what a person did to a plan, with the day, the user and why. */
export function recordPlanEvent(
  { write, newId, clock, user }: CommandContext,
  { planId, kind, reason = "", documentId = null }: PlanEvent,
): void {
  write.run(
    build.insertInto("paymentPlanEvent").values({
      ...{ id: newId(), planId, kind, reason, documentId },
      ...{ eventDate: clock.today(), userName: user.name, at: clock.now() },
    }),
  );
}

interface PlanEvent {
  planId: string;
  kind: EventKind;
  reason?: string;
  documentId?: string | null;
}
