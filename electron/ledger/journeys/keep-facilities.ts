import type { Selectable } from "kysely";
import { build } from "../../../db/query-builder.ts";
import type { FacilityTable } from "../../../db/tables.ts";
import type { Facility } from "../../../shared/contract/practice.ts";
import type { JourneysOf } from "../journeys.ts";
import { toAddress, toAddressColumns } from "./address-columns.ts";
import { checkNpi } from "./check-npi.ts";
import { mustHaveChanged } from "./save-row.ts";

export const facilityJourneys: JourneysOf<"facilities.list" | "facilities.save"> = {
  "facilities.list": ({ read }, { includeInactive }) => {
    const all = build.selectFrom("facility").selectAll().orderBy("isDefault", "desc").orderBy("name").orderBy("id");
    return read.all(includeInactive ? all : all.where("active", "=", 1)).map(toFacility);
  },
  "facilities.save": ({ write, newId, concerns }, draft) => {
    checkNpi(draft.npi, "npi");
    const id = draft.id ?? newId();
    // There is one default place; choosing another takes the mark from the former.
    if (draft.isDefault) {
      write.run(build.updateTable("facility").set({ isDefault: 0 }).where("isDefault", "=", 1).where("id", "<>", id));
    }
    const row = { ...toColumns(draft), id };
    if (draft.id === null) write.run(build.insertInto("facility").values(row));
    else mustHaveChanged(write.run(build.updateTable("facility").set(row).where("id", "=", id)), "place of service");
    concerns("facility", id);
    return { id };
  },
};

function toColumns(facility: Omit<Facility, "id">) {
  const { address, isDefault, active, ...rest } = facility;
  return {
    ...rest,
    ...toAddressColumns(address),
    isDefault: isDefault ? (1 as const) : (0 as const),
    active: active ? (1 as const) : (0 as const),
  };
}

/** A place as its row tells it. */
export function toFacility(row: Selectable<FacilityTable>): Facility {
  return {
    id: row.id,
    name: row.name,
    npi: row.npi,
    placeOfService: row.placeOfService,
    address: toAddress(row),
    cliaNumber: row.cliaNumber,
    mammographyNumber: row.mammographyNumber,
    isDefault: row.isDefault === 1,
    active: row.active === 1,
  };
}
