import { destinationOf, warning } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** Why Medicare pays second is told by an institution as a value code (12 to 16, 41 to 43, 47) with what the other paid. */
export const checkSecondaryValue: InstitutionalRule = (claim, { medicareSecondaryReason: reason }) => {
  if (!reason || claim.destination === "primary") return [];
  if ((claim.values ?? []).some((value) => value.code === reason)) return [];
  const name = destinationOf(claim)?.payer.name ?? "Medicare";
  const place = { code: "secondary-value-missing", box: "39", field: "values[0].code" };
  return [warning(place, `${name} pays second, but value code ${reason} with the first payer's payment is missing.`)];
};
