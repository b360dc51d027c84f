import type { AboveClaims } from "./claim-reading.ts";
import { acceptLevel, acceptName, takeBillingLevel, takeBillingProvider, takePayToPlan } from "./read-billing.ts";
import { startCoverage, takePayer } from "./read-coverage.ts";
import { addProviderId, takeAddress } from "./read-parties.ts";
import { takeBody, takePatient, takeSubscriber } from "./read-subscriber.ts";
import type { WatchedSegment } from "./watched-segment.ts";

export function startAbove(): AboveClaims {
  return {
    billing: {},
    billingAtPayer: {},
    coverage: { facts: {}, payer: {}, subscriber: {} },
    patient: {},
    patientIsSubscriber: true,
  };
}

/** Takes a segment of the loops above claims: 2000A to 2010BB, 2000C and 2010CA. */
export function takeLevelSegment(above: AboveClaims, loopId: string, segment: WatchedSegment): void {
  switch (loopId) {
    case "2000A":
      takeBillingLevel(above, segment);
      return;
    case "2010AA":
      takeBillingProvider(above.billing, segment);
      return;
    case "2010AB":
      if (segment.id === "NM1") acceptName(segment);
      takeAddress(above.billing, segment, "payToAddress");
      return;
    case "2010AC":
      takePayToPlan(above.billing, segment);
      return;
    case "2000B":
      takeSubscriberLevel(above, segment);
      return;
    case "2010BA":
      takeSubscriber(above, segment);
      return;
    case "2010BB":
      if (segment.id === "REF" && ["G2", "LU"].includes(segment.peek(1))) addProviderId(above.billingAtPayer, segment);
      else takePayer(above.coverage, segment);
      return;
    case "2000C":
      if (segment.id === "HL") acceptLevel(segment);
      if (segment.id !== "PAT") return;
      above.coverage.facts.relationship = segment.text(1);
      above.patient = {};
      above.propertyCasualtyNumber = undefined;
      takeBody(above.patient, segment);
      return;
    case "2010CA":
      takePatient(above, segment);
  }
}

function takeSubscriberLevel(above: AboveClaims, segment: WatchedSegment): void {
  if (segment.id === "HL") acceptLevel(segment);
  else if (segment.id === "SBR") {
    above.coverage = startCoverage(segment);
    above.patientIsSubscriber = segment.peek(2) === "18";
    above.patient = {};
    above.propertyCasualtyNumber = undefined;
    above.billingAtPayer = {};
  } else if (segment.id === "PAT") takeBody(above.patient, segment);
}
