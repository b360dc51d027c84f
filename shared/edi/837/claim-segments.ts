import type {
  AmbulanceRide,
  ClaimAttachment,
  ClaimCertification,
  ClaimContract,
  ClaimRepricing,
} from "../../claims/claim-supplements.ts";
import type { InpatientAnswer, OutpatientAnswer } from "../../claims/prior-adjudication.ts";
import { fixed, list, money, type SegmentLayout, text, yesNo } from "./segment-fields.ts";

/** Segments that say one object each, in both kinds of claim file. Positions are the guides' (5010 X222, X223). */

export const ATTACHMENT: SegmentLayout<ClaimAttachment> = {
  id: "PWK",
  fields: [text(1, "reportType"), text(2, "transmission"), fixed(5, "AC", "controlNumber"), text(6, "controlNumber")],
};

export const CONTRACT: SegmentLayout<ClaimContract> = {
  id: "CN1",
  fields: [
    text(1, "type"),
    money(2, "amountCents"),
    text(3, "percentage"),
    text(4, "code"),
    text(5, "discountPercentage"),
    text(6, "version"),
  ],
};

export const REPRICING: SegmentLayout<ClaimRepricing> = {
  id: "HCP",
  fields: [
    text(1, "method"),
    money(2, "allowedCents"),
    money(3, "savingCents"),
    text(4, "organizationId"),
    text(5, "rate"),
    text(6, "groupCode"),
    money(7, "groupCents"),
    text(8, "revenueCode"),
    text(9, "procedureList"),
    text(10, "procedureCode"),
    text(11, "unitBasis"),
    text(12, "units"),
    text(13, "rejectReason"),
    text(14, "policyCompliance"),
    text(15, "exceptionReason"),
  ],
};

export const CERTIFICATION: SegmentLayout<ClaimCertification> = {
  id: "CRC",
  fields: [text(1, "category"), yesNo(2, "applies"), list([3, 4, 5, 6, 7], "conditions")],
};

export const AMBULANCE: SegmentLayout<AmbulanceRide> = {
  id: "CR1",
  fields: [
    fixed(1, "LB", "patientWeightPounds"),
    text(2, "patientWeightPounds"),
    text(4, "reason"),
    fixed(5, "DH"),
    text(6, "distanceMiles"),
    text(9, "roundTripPurpose"),
    text(10, "stretcherPurpose"),
  ],
};

export const OUTPATIENT_ANSWER: SegmentLayout<OutpatientAnswer> = {
  id: "MOA",
  fields: [
    text(1, "reimbursementRate"),
    money(2, "payableCents"),
    list([3, 4, 5, 6, 7], "remarkCodes"),
    money(8, "renalDiseasePaymentCents"),
    money(9, "professionalComponentCents"),
  ],
};

export const INPATIENT_ANSWER: SegmentLayout<InpatientAnswer> = {
  id: "MIA",
  fields: [
    text(1, "coveredDays"),
    text(3, "lifetimePsychiatricDays"),
    money(4, "drgCents"),
    list([5, 20, 21, 22, 23], "remarkCodes"),
    money(6, "disproportionateShareCents"),
    money(7, "secondaryPayerPassThroughCents"),
    money(8, "capitalCents"),
    money(9, "capitalFederalCents"),
    money(10, "capitalHospitalCents"),
    money(11, "capitalShareCents"),
    money(12, "oldCapitalCents"),
    money(13, "capitalTeachingCents"),
    money(14, "operatingHospitalCents"),
    text(15, "costReportDays"),
    money(16, "operatingFederalCents"),
    money(17, "capitalOutlierCents"),
    money(18, "indirectTeachingCents"),
    money(19, "professionalComponentCents"),
    money(24, "capitalExceptionCents"),
  ],
};
