import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { type PrintOffset, printOffsetSchema } from "../../../shared/contract/practice.ts";
import type { JourneysOf } from "../journeys.ts";

/** How far a form's print is moved on the practice's printer. A form that was never adjusted is not moved. */
export function readPrintOffset(read: ReadHandle, form: PrintOffset["form"]): PrintOffset {
  const row = read.first(build.selectFrom("printOffset").selectAll().where("form", "=", form));
  return { form, xQuarterPoints: row?.xQuarterPoints ?? 0, yQuarterPoints: row?.yQuarterPoints ?? 0 };
}

export const printOffsetJourneys: JourneysOf<"printOffsets.list" | "printOffsets.save"> = {
  "printOffsets.list": ({ read }) => printOffsetSchema.shape.form.options.map((form) => readPrintOffset(read, form)),
  "printOffsets.save": ({ write }, offset) => {
    const { xQuarterPoints, yQuarterPoints } = offset;
    write.run(
      build
        .insertInto("printOffset")
        .values(offset)
        .onConflict((conflict) => conflict.column("form").doUpdateSet({ xQuarterPoints, yQuarterPoints })),
    );
    return {};
  },
};
