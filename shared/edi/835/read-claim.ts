import type { ValueReader } from "../x12/read-values.ts";
import { element, isSent, optionalElement, type Segment } from "../x12/segment.ts";
import type { InpatientFigures, OutpatientFigures } from "./adjudication-figures.ts";
import { INPATIENT_POSITIONS, OUTPATIENT_POSITIONS, REMARK_POSITIONS, readFigures } from "./figure-positions.ts";
import { addAdjustments, readContact, readName } from "./read-parts.ts";
import type { RemittanceClaim } from "./remittance.ts";

/**
 * Starts a claim from its CLP. All that a claim may have is named at once, with undefined for what it lacks so far: the
 * objects of a large file then have one shape, and what comes later finds its place made.
 */
export function startClaim(clp: Segment, values: ValueReader): RemittanceClaim {
  return {
    segmentNumber: clp.number,
    claimNumber: element(clp, 1),
    statusCode: element(clp, 2),
    chargeCents: values.requiredMoney(clp, 3),
    paidCents: values.requiredMoney(clp, 4),
    patientResponsibilityCents: values.optionalMoney(clp, 5),
    filingCode: element(clp, 6),
    payerControlNumber: element(clp, 7),
    facilityType: optionalElement(clp, 8),
    frequency: optionalElement(clp, 9),
    drgCode: optionalElement(clp, 11),
    drgWeight: optionalElement(clp, 12),
    dischargeFraction: optionalElement(clp, 13),
    groupIndex: undefined,
    providerId: undefined,
    patient: undefined,
    insured: undefined,
    correctedPatient: undefined,
    renderingProvider: undefined,
    crossoverCarrier: undefined,
    correctedPriorityPayer: undefined,
    otherSubscriber: undefined,
    adjustments: [],
    remarkCodes: [],
    inpatient: undefined,
    outpatient: undefined,
    references: [],
    amounts: [],
    quantities: undefined,
    dates: [],
    contacts: [],
    lines: [],
  };
}

/** Takes a segment of loop 2100 other than its CLP. */
export function addToClaim(claim: RemittanceClaim, segment: Segment, values: ValueReader): void {
  switch (segment.id) {
    case "CAS":
      addAdjustments(claim.adjustments, segment, values);
      return;
    case "NM1":
      addName(claim, segment);
      return;
    case "MIA": {
      const remarkCount = addRemarks(claim, segment, REMARK_POSITIONS.MIA);
      claim.inpatient = { ...readFigures<InpatientFigures>(segment, INPATIENT_POSITIONS, values), remarkCount };
      return;
    }
    case "MOA": {
      addRemarks(claim, segment, REMARK_POSITIONS.MOA);
      const figures = readFigures<OutpatientFigures>(segment, OUTPATIENT_POSITIONS, values);
      if (Object.keys(figures).length > 0) claim.outpatient = figures;
      return;
    }
    case "REF":
      claim.references.push({ qualifier: element(segment, 1), value: element(segment, 2) });
      return;
    case "DTM": {
      const date = values.day(segment, 2);
      if (date) claim.dates.push({ qualifier: element(segment, 1), date });
      return;
    }
    case "PER":
      claim.contacts.push(readContact(segment));
      return;
    case "AMT":
      claim.amounts.push({ qualifier: element(segment, 1), amountCents: values.requiredMoney(segment, 2) });
      return;
    case "QTY":
      claim.quantities ??= [];
      claim.quantities.push({ qualifier: element(segment, 1), quantity: element(segment, 2) });
  }
}

/** Returns how many were added. */
function addRemarks(claim: RemittanceClaim, segment: Segment, positions: readonly number[]): number {
  const before = claim.remarkCodes.length;
  for (const position of positions) {
    if (isSent(segment, position)) claim.remarkCodes.push(element(segment, position));
  }
  return claim.remarkCodes.length - before;
}

function addName(claim: RemittanceClaim, segment: Segment): void {
  const name = readName(segment);
  switch (element(segment, 1)) {
    case "QC":
      claim.patient = name;
      return;
    case "IL":
      claim.insured = name;
      return;
    case "74":
      claim.correctedPatient = name;
      return;
    case "82":
      claim.renderingProvider = name;
      return;
    case "TT":
      claim.crossoverCarrier = name;
      return;
    case "PR":
      claim.correctedPriorityPayer = name;
      return;
    case "GB":
      claim.otherSubscriber = name;
  }
}
