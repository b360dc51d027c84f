import type { ClaimReferences } from "../../claims/professional-claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** Facts that are told apart by a qualifier: the code in the first element, and the field of the object. */
export type QualifiedFacts<Of> = readonly (readonly [qualifier: string, key: keyof Of & string])[];

/** Numbers of loop 2300 in both kinds of file; the professional alone has F5, EW, LX and 1J among them. */
export const CLAIM_REFERENCES: QualifiedFacts<ClaimReferences> = [
  ["4N", "authorizationException"],
  ["F5", "medicareCrossover"],
  ["EW", "mammography"],
  ["9A", "repricedClaim"],
  ["9C", "adjustedRepricedClaim"],
  ["LX", "investigationalDevice"],
  ["D9", "clearinghouseClaim"],
  ["P4", "demonstrationProject"],
  ["1J", "carePlanOversight"],
];

/** One REF for each number that is there. */
export function addReferences<Of extends { readonly [Key in keyof Of]?: string | undefined }>(
  out: TransactionComposer,
  table: QualifiedFacts<Of>,
  facts: Of | undefined,
): void {
  for (const [qualifier, key] of table) {
    const value = facts?.[key];
    if (value) out.add("REF", qualifier, value);
  }
}

/** One DTP with a day for each that is there. */
export function addDates<Of extends { readonly [Key in keyof Of]?: IsoDate | undefined }>(
  out: TransactionComposer,
  table: QualifiedFacts<Of>,
  facts: Of | undefined,
): void {
  for (const [qualifier, key] of table) {
    const value = facts?.[key];
    if (value) out.add("DTP", qualifier, "D8", toD8(value));
  }
}

/** Takes a REF that the table names into the object under the key. False when the table does not name it. */
export function takeReference<Of>(table: QualifiedFacts<Of>, owner: Facts, key: string, ref: WatchedSegment): boolean {
  const field = table.find(([qualifier]) => qualifier === ref.peek(1))?.[1];
  if (field === undefined) return false;
  ref.text(1);
  owner[key] = { ...(owner[key] as Facts | undefined), [field]: ref.text(2) };
  return true;
}

/** Takes a DTP with one day that the table names. False when the table does not name it or it is no day. */
export function takeDate<Of>(table: QualifiedFacts<Of>, owner: Facts, key: string, dtp: WatchedSegment): boolean {
  const field = table.find(([qualifier]) => qualifier === dtp.peek(1))?.[1];
  if (field === undefined) return false;
  const date = dtp.day(3);
  if (date === undefined) return false;
  dtp.text(1);
  dtp.accept(2, "D8");
  owner[key] = { ...(owner[key] as Facts | undefined), [field]: date };
  return true;
}
