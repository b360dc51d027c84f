import type { ClaimLine, LineDates, LineReferences } from "../../claims/claim-line.ts";
import type { LineForm } from "../../claims/claim-supplements.ts";
import type { ClaimDates, ProfessionalClaim } from "../../claims/professional-claim.ts";
import type { QualifiedFacts } from "../837/claim-tables.ts";
import { day, fixed, money, type SegmentLayout, text } from "../837/segment-fields.ts";

/** What only the professional claim tells: qualifiers and segments of 5010 X222, in both directions. */

/** DTP of loop 2300; disability (314, 360, 361) is written and read by itself. */
export const CLAIM_DATES: QualifiedFacts<ClaimDates> = [
  ["431", "onset"],
  ["454", "initialTreatment"],
  ["304", "lastSeen"],
  ["453", "acuteManifestation"],
  ["439", "accident"],
  ["484", "lastMenstrualPeriod"],
  ["455", "lastXray"],
  ["471", "prescription"],
  ["297", "lastWorked"],
  ["296", "returnToWork"],
  ["435", "admission"],
  ["096", "discharge"],
  ["090", "careAssumed"],
  ["091", "careRelinquished"],
  ["444", "firstContact"],
  ["050", "repricerReceived"],
];

export const LINE_DATES: QualifiedFacts<LineDates> = [
  ["471", "prescription"],
  ["607", "recertification"],
  ["463", "therapyBegin"],
  ["461", "lastCertification"],
  ["304", "lastSeen"],
  ["738", "hemoglobinTest"],
  ["739", "creatinineTest"],
  ["011", "shipped"],
  ["455", "lastXray"],
  ["454", "initialTreatment"],
];

export const LINE_REFERENCES: QualifiedFacts<LineReferences> = [
  ["9B", "repricedLine"],
  ["9D", "adjustedRepricedLine"],
  ["EW", "mammography"],
  ["X4", "clia"],
  ["F4", "referringClia"],
  ["BT", "immunizationBatch"],
];

export const SPINAL_CONDITION: SegmentLayout<NonNullable<ProfessionalClaim["spinalCondition"]>> = {
  id: "CR2",
  fields: [text(8, "condition"), text(10, "description"), text(11, "furtherDescription")],
};

export const EQUIPMENT_CERTIFICATION: SegmentLayout<NonNullable<ClaimLine["equipmentCertification"]>> = {
  id: "CR3",
  fields: [text(1, "type"), fixed(2, "MO"), text(3, "months")],
};

export const TEST_RESULT: SegmentLayout<NonNullable<ClaimLine["testResults"]>[number]> = {
  id: "MEA",
  fields: [text(1, "time"), text(2, "measure"), text(3, "value")],
};

export const PURCHASED_SERVICE: SegmentLayout<NonNullable<ClaimLine["purchasedService"]>> = {
  id: "PS1",
  fields: [text(1, "providerId"), money(2, "chargeCents")],
};

export const FORM_ANSWER: SegmentLayout<LineForm["answers"][number]> = {
  id: "FRM",
  fields: [text(1, "question"), text(2, "choice"), text(3, "text"), day(4, "date"), text(5, "percent")],
};
