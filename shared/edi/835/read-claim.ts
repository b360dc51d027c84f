import type { ValueReader } from "../x12/read-values.ts";
import { element, isSent, type Segment } from "../x12/segment.ts";
import type { InpatientFigures, OutpatientFigures } from "./adjudication-figures.ts";
import { INPATIENT_POSITIONS, OUTPATIENT_POSITIONS, REMARK_POSITIONS, readFigures } from "./figure-positions.ts";
import { addAdjustments, readContact, readName } from "./read-parts.ts";
import type { RemittanceClaim } from "./remittance.ts";

/** Starts a claim from its CLP. */
export function startClaim(clp: Segment, values: ValueReader): RemittanceClaim {
  const claim: RemittanceClaim = {
    segmentNumber: clp.number,
    claimNumber: element(clp, 1),
    statusCode: element(clp, 2),
    chargeCents: values.requiredMoney(clp, 3),
    paidCents: values.requiredMoney(clp, 4),
    filingCode: element(clp, 6),
    payerControlNumber: element(clp, 7),
    adjustments: [],
    remarkCodes: [],
    references: [],
    amounts: [],
    dates: [],
    contacts: [],
    lines: [],
  };
  const owes = values.optionalMoney(clp, 5);
  if (owes !== undefined) claim.patientResponsibilityCents = owes;
  if (isSent(clp, 8)) claim.facilityType = element(clp, 8);
  if (isSent(clp, 9)) claim.frequency = element(clp, 9);
  if (isSent(clp, 11)) claim.drgCode = element(clp, 11);
  if (isSent(clp, 12)) claim.drgWeight = element(clp, 12);
  if (isSent(clp, 13)) claim.dischargeFraction = element(clp, 13);
  return claim;
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
