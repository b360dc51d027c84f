import type { Selectable } from "kysely";
import { build } from "../../../db/query-builder.ts";
import type { ProviderTable } from "../../../db/tables.ts";
import type { Provider } from "../../../shared/contract/practice.ts";
import type { JourneysOf } from "../journeys.ts";
import { checkNpi } from "./check-npi.ts";
import { mustHaveChanged } from "./save-row.ts";

export const providerJourneys: JourneysOf<"providers.list" | "providers.save"> = {
  "providers.list": ({ read }, { includeInactive }) => {
    const all = build.selectFrom("provider").selectAll().orderBy("lastOrOrganization").orderBy("first").orderBy("id");
    return read.all(includeInactive ? all : all.where("active", "=", 1)).map(toProvider);
  },
  "providers.save": ({ write, newId, concerns }, draft) => {
    checkNpi(draft.npi, "npi");
    const id = draft.id ?? newId();
    const row = { ...toColumns(draft), id };
    if (draft.id === null) write.run(build.insertInto("provider").values(row));
    else mustHaveChanged(write.run(build.updateTable("provider").set(row).where("id", "=", id)), "provider");
    concerns("provider", id);
    return { id };
  },
};

function toColumns(provider: Omit<Provider, "id">) {
  return {
    kind: provider.kind,
    lastOrOrganization: provider.lastOrOrganization,
    first: provider.first,
    middle: provider.middle,
    suffix: provider.suffix,
    credentials: provider.credentials,
    npi: provider.npi,
    taxonomy: provider.taxonomy,
    rendering: provider.rendering ? (1 as const) : (0 as const),
    referring: provider.referring ? (1 as const) : (0 as const),
    active: provider.active ? (1 as const) : (0 as const),
  };
}

/** A provider as its row tells it. */
export function toProvider(row: Selectable<ProviderTable>): Provider {
  return { ...row, rendering: row.rendering === 1, referring: row.referring === 1, active: row.active === 1 };
}
