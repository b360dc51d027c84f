import type { WriteTransaction } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";

/**
 * The next number of a named series, from `first` on. A number is never given twice; one whose transaction is rolled
 * back was never given.
 */
export function nextNumber(write: WriteTransaction, series: string, first = 1): number {
  const row = write.first(build.selectFrom("controlNumber").select("last").where("name", "=", series));
  const next = row ? row.last + 1 : first;
  write.run(
    build
      .insertInto("controlNumber")
      .values({ name: series, last: next })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ last: next })),
  );
  return next;
}
