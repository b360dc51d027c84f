import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";

export const collectionHoldJourneys: JourneysOf<"collections.hold" | "collections.endHold"> = {
  "collections.hold": ({ write, newId, user }, { patientId, ...hold }) => {
    mustBePatient(write, patientId);
    if (hold.untilDate !== null && hold.untilDate <= hold.fromDate) {
      throw new Refusal("refused", "The hold would end before it begins. Nothing was changed.", "untilDate");
    }
    const holdId = newId();
    write.run(build.insertInto("collectionHold").values({ id: holdId, patientId, ...hold, userName: user.name }));
    return { holdId };
  },
  "collections.endHold": (context, { holdId, reason }) => {
    const { write, clock } = context;
    const found = build.selectFrom("collectionHold").select(["patientId", "endedDate"]).where("id", "=", holdId);
    const hold = write.first(found);
    if (!hold) throw missing("hold");
    if (hold.endedDate !== null) throw new Refusal("already-done", "This hold was ended before.");
    const ended = { endedDate: clock.today(), endedReason: reason };
    write.run(build.updateTable("collectionHold").set(ended).where("id", "=", holdId));
    context.concerns("patient", hold.patientId);
    return {};
  },
};

/** @throws Refusal `not-found` */
export function mustBePatient(read: ReadHandle, patientId: string): void {
  if (!read.first(build.selectFrom("patient").select("id").where("id", "=", patientId))) throw missing("patient");
}
