import { build } from "../../../db/query-builder.ts";
import type { Favourite } from "../../../shared/contract/practice.ts";
import type { JourneysOf } from "../journeys.ts";

export const favouriteJourneys: JourneysOf<"favourites.list" | "favourites.save" | "favourites.remove"> = {
  "favourites.list": ({ read }, { kind }) =>
    read.all(build.selectFrom("favourite").selectAll().where("kind", "=", kind).orderBy("code")),
  "favourites.save": ({ write }, favourite) => {
    const row = { ...favourite, code: keptCode(favourite) };
    write.run(
      build
        .insertInto("favourite")
        .values(row)
        .onConflict((conflict) => conflict.columns(["kind", "code"]).doUpdateSet({ label: row.label })),
    );
    return {};
  },
  "favourites.remove": ({ write }, favourite) => {
    const { kind } = favourite;
    // Removing what is not there leaves what was wanted, so it is no fault.
    write.run(build.deleteFrom("favourite").where("kind", "=", kind).where("code", "=", keptCode(favourite)));
    return {};
  },
};

/** Codes are kept as claims carry them: capitals, diagnoses without the dot. */
function keptCode({ kind, code }: Pick<Favourite, "kind" | "code">): string {
  const capitals = code.toUpperCase();
  return kind === "diagnosis" ? capitals.replaceAll(".", "") : capitals;
}
