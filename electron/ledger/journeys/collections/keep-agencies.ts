import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type Agency, agencyLayoutSchema } from "../../../../shared/contract/agency-placements.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { layoutProblem } from "../../../../shared/patient-billing/collections/agency-layout.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing, mustHaveChanged } from "../save-row.ts";

export const agencyListJourneys: JourneysOf<"agencies.list" | "agencies.save"> = {
  "agencies.list": ({ read }) => readAgencies(read),
  "agencies.save": ({ write, newId }, { id, layout, active, ...agency }) => {
    const problem = layoutProblem(layout);
    if (problem) throw new Refusal("refused", `${problem} Nothing was changed.`, "layout");
    const row = { ...agency, layoutJson: JSON.stringify(layout), active: active ? (1 as const) : (0 as const) };
    if (id !== null) {
      mustHaveChanged(write.run(build.updateTable("agencyLayout").set(row).where("id", "=", id)), "agency");
      return { id };
    }
    const fresh = newId();
    write.run(build.insertInto("agencyLayout").values({ id: fresh, ...row }));
    return { id: fresh };
  },
};

function readAgencies(read: ReadHandle): Agency[] {
  const rows = read.all(build.selectFrom("agencyLayout").selectAll().orderBy("agencyName").orderBy("id"));
  return rows.map(({ layoutJson, active, ...row }) => ({
    ...row,
    layout: agencyLayoutSchema.parse(JSON.parse(layoutJson)),
    active: active === 1,
  }));
}

/** An agency that accounts may be placed with now. @throws Refusal `not-found`, or `refused` when it is no longer used. */
export function readAgency(read: ReadHandle, agencyId: string): Agency {
  const agency = readAgencies(read).find((one) => one.id === agencyId);
  if (!agency) throw missing("agency", "agencyId");
  if (!agency.active) throw new Refusal("refused", "This agency is no longer used. Choose another one.", "agencyId");
  return agency;
}
