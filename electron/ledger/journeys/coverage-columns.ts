import type { Selectable } from "kysely";
import type { CoverageTable } from "../../../db/tables.ts";
import { type Coverage, coverageSchema } from "../../../shared/contract/patients.ts";
import { cents } from "../../../shared/money/cents.ts";
import { toAddressColumns, toOptionalAddress } from "./address-columns.ts";

/** The columns of a coverage, without id and patient. */
export function toCoverageColumns(coverage: Coverage) {
  const { subscriber } = coverage;
  const address = subscriber?.address ? toAddressColumns(subscriber.address) : null;
  return {
    rank: coverage.rank,
    payerId: coverage.payerId,
    relationship: coverage.relationship,
    subscriberLast: subscriber?.last ?? null,
    subscriberFirst: subscriber?.first ?? null,
    subscriberMiddle: subscriber?.middle ?? null,
    subscriberBirthDate: subscriber?.birthDate ?? null,
    subscriberSex: subscriber?.sex ?? null,
    subscriberLine1: address?.line1 ?? null,
    subscriberLine2: address?.line2 ?? null,
    subscriberCity: address?.city ?? null,
    subscriberState: address?.state ?? null,
    subscriberZip: address?.zip ?? null,
    // Payers write member numbers in capitals, and type-ahead compares them so.
    memberId: coverage.memberId.toUpperCase(),
    groupNumber: coverage.groupNumber === "" ? null : coverage.groupNumber,
    planName: coverage.planName === "" ? null : coverage.planName,
    medicareSecondaryReason: coverage.medicareSecondaryReason,
    copayCents: coverage.copayCents,
    effectiveFromDate: coverage.effectiveFrom,
    effectiveToDate: coverage.effectiveTo,
  };
}

/** A coverage as its row tells it. The schema turns the row's plain text into the closed lists of codes. */
export function toCoverage(row: Selectable<CoverageTable>): Coverage {
  return coverageSchema.parse({
    id: row.id,
    rank: row.rank,
    payerId: row.payerId,
    relationship: row.relationship,
    subscriber: subscriberOf(row),
    memberId: row.memberId,
    groupNumber: row.groupNumber,
    planName: row.planName,
    medicareSecondaryReason: row.medicareSecondaryReason,
    copayCents: row.copayCents === null ? null : cents(row.copayCents),
    effectiveFrom: row.effectiveFromDate,
    effectiveTo: row.effectiveToDate,
  });
}

function subscriberOf(row: Selectable<CoverageTable>) {
  if (row.subscriberLast === null) return null;
  return {
    last: row.subscriberLast,
    first: row.subscriberFirst,
    middle: row.subscriberMiddle,
    birthDate: row.subscriberBirthDate,
    sex: row.subscriberSex,
    address: toOptionalAddress({
      line1: row.subscriberLine1,
      line2: row.subscriberLine2,
      city: row.subscriberCity,
      state: row.subscriberState,
      zip: row.subscriberZip,
    }),
  };
}
