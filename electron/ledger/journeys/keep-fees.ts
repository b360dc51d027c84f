import type { Selectable } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { FeeTable } from "../../../db/tables.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import type { Fee } from "../../../shared/contract/practice.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../shared/money/cents.ts";
import type { JourneysOf } from "../journeys.ts";
import { mustHaveChanged } from "./save-row.ts";

export const feeJourneys: JourneysOf<"fees.list" | "fees.save" | "fees.find"> = {
  "fees.list": ({ read }) => {
    const all = build.selectFrom("fee").selectAll().orderBy("procedureCode").orderBy("modifier");
    return read.all(all.orderBy("effectiveDate", "desc")).map(toFee);
  },
  "fees.save": ({ write, newId, concerns }, draft) => {
    const id = draft.id ?? newId();
    const row = { ...draft, id, ...codesOf(draft), active: draft.active ? (1 as const) : (0 as const) };
    if (draft.chargeCents < 0) {
      throw new Refusal("refused", "A price is not below zero. Nothing was saved. Correct the charge.", "chargeCents");
    }
    refuseSecondPrice(write, row);
    if (draft.id === null) write.run(build.insertInto("fee").values(row));
    else mustHaveChanged(write.run(build.updateTable("fee").set(row).where("id", "=", id)), "price");
    concerns("fee", id);
    return { id };
  },
  "fees.find": ({ read }, { procedureCode, modifiers, date }) => findFee(read, procedureCode, modifiers, date) ?? null,
};

/**
 * The price of a procedure on a day: the newest that is in force, one for the first modifier that has a price of its
 * own (26, TC ...) before the one without modifier. Undefined when the schedule has none.
 */
export function findFee(
  read: ReadHandle,
  procedureCode: string,
  modifiers: readonly string[],
  date: IsoDate,
): { chargeCents: Cents; label: string } | undefined {
  const prices = read.all(
    build
      .selectFrom("fee")
      .select(["modifier", "chargeCents", "label"])
      .where("procedureCode", "=", procedureCode.toUpperCase())
      .where("effectiveDate", "<=", date)
      .where("active", "=", 1)
      .orderBy("effectiveDate", "desc"),
  );
  const wanted = [...modifiers.filter((modifier) => modifier !== "").map((modifier) => modifier.toUpperCase()), ""];
  const found = wanted.map((modifier) => prices.find((price) => price.modifier === modifier)).find(Boolean);
  return found && { chargeCents: found.chargeCents, label: found.label };
}

function codesOf(fee: Pick<Fee, "procedureCode" | "modifier">) {
  return { procedureCode: fee.procedureCode.toUpperCase(), modifier: fee.modifier.toUpperCase() };
}

function refuseSecondPrice(
  read: ReadHandle,
  fee: Pick<Fee, "id" | "procedureCode" | "modifier" | "effectiveDate">,
): void {
  const other = read.first(
    build
      .selectFrom("fee")
      .select("id")
      .where("procedureCode", "=", fee.procedureCode)
      .where("modifier", "=", fee.modifier)
      .where("effectiveDate", "=", fee.effectiveDate)
      .where("id", "<>", fee.id),
  );
  if (!other) return;
  throw new Refusal(
    "refused",
    "The schedule has a price for this code, modifier and day already. Change that one, or choose another first day.",
    "effectiveDate",
  );
}

function toFee(row: Selectable<FeeTable>): Fee {
  return { ...row, active: row.active === 1 };
}
