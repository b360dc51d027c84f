import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import { type Clearinghouse, clearinghouseSchema } from "../../../shared/contract/practice.ts";
import type { JourneysOf } from "../journeys.ts";

/** The clearinghouse that files are addressed to. @throws Refusal `not-found` before one was entered. */
export function readClearinghouse(read: ReadHandle): Clearinghouse {
  const row = read.first(build.selectFrom("clearinghouseProfile").selectAll().where("id", "=", 1));
  if (!row) {
    throw new Refusal(
      "not-found",
      "No clearinghouse has been entered yet, so no file can be addressed. Enter what the clearinghouse told you in the settings.",
    );
  }
  return clearinghouseSchema.parse({ name: row.name, usage: row.usage, profile: JSON.parse(row.settingsJson) });
}

export const clearinghouseJourneys: JourneysOf<"clearinghouse.get" | "clearinghouse.save"> = {
  "clearinghouse.get": ({ read }) => readClearinghouse(read),
  "clearinghouse.save": ({ write }, { name, usage, profile }) => {
    const columns = { name, usage, settingsJson: JSON.stringify(profile) };
    write.run(
      build
        .insertInto("clearinghouseProfile")
        .values({ id: 1, ...columns })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(columns)),
    );
    return {};
  },
};
