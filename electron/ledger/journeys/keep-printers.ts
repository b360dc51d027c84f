import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import { type PrintOffset, type StockForm, stockFormSchema } from "../../../shared/contract/printers.ts";
import type { JourneysOf } from "../journeys.ts";
import { missing, mustHaveChanged } from "./save-row.ts";

/**
 * How far a form's print is moved on a printer, the chosen one unless another is named. A form that was never adjusted
 * on it is not moved. @throws Refusal `not-found` for a printer that is not there.
 */
export function readPrintOffset(read: ReadHandle, form: StockForm, printerId: string | null): PrintOffset {
  const printers = build.selectFrom("printer").select("id");
  const named = printerId === null ? printers.where("chosen", "=", 1) : printers.where("id", "=", printerId);
  const printer = read.first(named);
  if (!printer && printerId !== null) throw missing("printer");
  const row =
    printer &&
    read.first(
      build.selectFrom("printerOffset").selectAll().where("printerId", "=", printer.id).where("form", "=", form),
    );
  return { form, xQuarterPoints: row?.xQuarterPoints ?? 0, yQuarterPoints: row?.yQuarterPoints ?? 0 };
}

export const printerJourneys: JourneysOf<"printers.list" | "printers.save" | "printers.choose" | "printers.remove"> = {
  "printers.list": ({ read }) =>
    read.all(build.selectFrom("printer").selectAll().orderBy("name").orderBy("id")).map(({ chosen, ...printer }) => ({
      ...printer,
      chosen: chosen === 1,
      offsets: stockFormSchema.options.map((form) => readPrintOffset(read, form, printer.id)),
    })),
  "printers.save": ({ write, newId }, { id, name, offsets }) => {
    const same = write.first(build.selectFrom("printer").select("id").where("name", "=", name));
    if (same && same.id !== id) {
      throw new Refusal("refused", "Another printer has this name. Nothing was saved. Choose another name.", "name");
    }
    const printerId = id ?? newId();
    if (id === null) {
      const isFirst = write.first(build.selectFrom("printer").select("id").where("chosen", "=", 1)) === undefined;
      write.run(build.insertInto("printer").values({ id: printerId, name, chosen: isFirst ? 1 : 0 }));
    } else {
      mustHaveChanged(write.run(build.updateTable("printer").set({ name }).where("id", "=", id)), "printer");
    }
    write.run(build.deleteFrom("printerOffset").where("printerId", "=", printerId));
    const byForm = new Map(offsets.map((offset) => [offset.form, offset]));
    for (const offset of byForm.values()) {
      write.run(build.insertInto("printerOffset").values({ ...offset, printerId }));
    }
    return { id: printerId };
  },
  "printers.choose": ({ write }, { printerId }) => {
    write.run(build.updateTable("printer").set({ chosen: 0 }).where("chosen", "=", 1));
    mustHaveChanged(write.run(build.updateTable("printer").set({ chosen: 1 }).where("id", "=", printerId)), "printer");
    return {};
  },
  "printers.remove": ({ write }, { printerId }) => {
    const printer = write.first(build.selectFrom("printer").select("chosen").where("id", "=", printerId));
    if (!printer) throw missing("printer");
    if (printer.chosen === 1) {
      throw new Refusal("refused", "Forms are printed by this printer's offsets. It stays: choose another one first.");
    }
    write.run(build.deleteFrom("printerOffset").where("printerId", "=", printerId));
    write.run(build.deleteFrom("printer").where("id", "=", printerId));
    return {};
  },
};
