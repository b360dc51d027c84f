import type { CoverageReading } from "./claim-reading.ts";
import { acceptName } from "./read-billing.ts";
import { readPersonName, readSecondaryId, takeAddress } from "./read-parties.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

const RANKS: Readonly<Record<string, string>> = { P: "primary", S: "secondary", T: "tertiary" };

/** A coverage from its SBR (2000B and 2320). Codes are taken as sent; the claim's schema judges them. */
export function startCoverage(sbr: WatchedSegment): CoverageReading {
  const rank = sbr.text(1);
  return {
    facts: {
      rank: RANKS[rank] ?? rank,
      relationship: sbr.text(2),
      ...sbr.where("groupNumber", 3),
      ...sbr.where("planName", 4),
      ...sbr.where("medicareSecondaryReason", 5),
    },
    payer: { filingCode: sbr.text(9) },
    subscriber: {},
  };
}

/** NM1 IL with the member's number: loops 2010BA and 2330A. */
export function takeSubscriberName(coverage: CoverageReading, nm1: WatchedSegment): void {
  coverage.subscriber.name = readPersonName(nm1);
  if (nm1.peek(2) === "2") coverage.subscriber.isOrganization = true;
  nm1.accept(8, "MI");
  if (nm1.peek(8) === "II") coverage.facts.memberIdKind = nm1.text(8);
  coverage.facts.memberId = nm1.text(9);
}

/** Takes a segment of a payer's loop: 2010BB or 2330B. */
export function takePayer(coverage: CoverageReading, segment: WatchedSegment): void {
  const { payer } = coverage;
  switch (segment.id) {
    case "NM1":
      acceptName(segment);
      payer.name = segment.text(3);
      segment.accept(8, "PI");
      if (segment.peek(8) === "XV") payer.payerIdKind = segment.text(8);
      payer.payerId = segment.text(9);
      return;
    case "REF":
      if (["2U", "EI", "FY", "NF"].includes(segment.peek(1))) {
        const ids = (payer.secondaryIds ?? []) as Facts[];
        payer.secondaryIds = [...ids, readSecondaryId(segment)];
      }
      return;
    default:
      takeAddress(payer, segment);
  }
}
