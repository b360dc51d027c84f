import { build } from "../../../db/query-builder.ts";
import type { JourneysOf } from "../journeys.ts";

/** Who stands in the trail where nobody was known yet: a failed attempt to unlock. */
const NOBODY = "not unlocked";

export const auditTrailJourneys: JourneysOf<"audit.list"> = {
  "audit.list": ({ read }, { beforeSequence, limit }) => {
    const newest = build
      .selectFrom("auditTrail")
      .leftJoin("appUser", "appUser.id", "auditTrail.userId")
      .select(["seq as sequence", "at", "appUser.name as userName", "action", "what", "subjectKind", "subjectId"])
      .orderBy("seq", "desc")
      .limit(limit);
    const rows = read.all(beforeSequence === null ? newest : newest.where("seq", "<", beforeSequence));
    return rows.map((row) => ({ ...row, userName: row.userName ?? NOBODY }));
  },
};
