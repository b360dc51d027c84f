import type { Selectable } from "kysely";
import { build } from "../../../db/query-builder.ts";
import type { PayerTable } from "../../../db/tables.ts";
import { type Payer, payerSchema } from "../../../shared/contract/practice.ts";
import type { JourneysOf } from "../journeys.ts";
import { toAddressColumns, toOptionalAddress } from "./address-columns.ts";
import { mustHaveChanged } from "./save-row.ts";

export const payerJourneys: JourneysOf<"payers.list" | "payers.save"> = {
  "payers.list": ({ read }, { includeInactive }) => {
    const all = build.selectFrom("payer").selectAll().orderBy("name").orderBy("id");
    return read.all(includeInactive ? all : all.where("active", "=", 1)).map(toPayer);
  },
  "payers.save": ({ write, newId, concerns }, draft) => {
    const id = draft.id ?? newId();
    const row = { ...toColumns(draft), id };
    if (draft.id === null) write.run(build.insertInto("payer").values(row));
    else mustHaveChanged(write.run(build.updateTable("payer").set(row).where("id", "=", id)), "payer");
    concerns("payer", id);
    return { id };
  },
};

const NO_ADDRESS = { line1: null, line2: null, city: null, state: null, zip: null };

function toColumns(payer: Omit<Payer, "id">) {
  const { address, acceptsReplacement, paper, active, ...rest } = payer;
  return {
    ...rest,
    ...(address ? toAddressColumns(address) : NO_ADDRESS),
    paperSignature: paper.signature,
    paperSignedDate: paper.signedDate,
    paperTotals: paper.totals,
    acceptsReplacement: acceptsReplacement ? (1 as const) : (0 as const),
    active: active ? (1 as const) : (0 as const),
  };
}

/** A payer as its row tells it. */
export function toPayer(row: Selectable<PayerTable>): Payer {
  return {
    id: row.id,
    name: row.name,
    payerId: row.payerId,
    filingCode: payerSchema.shape.filingCode.parse(row.filingCode),
    address: toOptionalAddress(row),
    phone: row.phone,
    submission: row.submission,
    timelyFilingDays: row.timelyFilingDays,
    acceptsReplacement: row.acceptsReplacement === 1,
    automation: row.automation,
    paper: { signature: row.paperSignature, signedDate: row.paperSignedDate, totals: row.paperTotals },
    active: row.active === 1,
  };
}
