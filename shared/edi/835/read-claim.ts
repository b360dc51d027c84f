import type { ValueReader } from "../x12/read-values.ts";
import { element, isSent, optionalElement, type Segment } from "../x12/segment.ts";
import { NONE, withItem } from "../x12/short-list.ts";
import type { InpatientFigures, OutpatientFigures } from "./adjudication-figures.ts";
import { INPATIENT_POSITIONS, OUTPATIENT_POSITIONS, REMARK_POSITIONS, readFigures } from "./figure-positions.ts";
import { addAdjustments, readContact, readName } from "./read-parts.ts";
import type { RemittanceClaim } from "./remittance.ts";

/** From here on stands what only some claims have. */
const DRG_POSITION = 11;

/** Starts a claim from its CLP. What nearly every claim has is named at once, so that all claims are built alike. */
export function startClaim(clp: Segment, values: ValueReader): RemittanceClaim {
  const claim: RemittanceClaim = {
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
    patient: undefined,
    renderingProvider: undefined,
    adjustments: NONE,
    remarkCodes: NONE,
    references: NONE,
    amounts: NONE,
    dates: NONE,
    contacts: NONE,
    lines: NONE,
  };
  if (clp.last < DRG_POSITION) return claim;
  if (isSent(clp, DRG_POSITION)) claim.drgCode = element(clp, DRG_POSITION);
  if (isSent(clp, 12)) claim.drgWeight = element(clp, 12);
  if (isSent(clp, 13)) claim.dischargeFraction = element(clp, 13);
  return claim;
}

/** Takes a segment of loop 2100 other than its CLP. */
export function addToClaim(claim: RemittanceClaim, segment: Segment, values: ValueReader): void {
  switch (segment.id) {
    case "CAS":
      claim.adjustments = addAdjustments(claim.adjustments, segment, values);
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
      if (figures) claim.outpatient = figures;
      return;
    }
    case "REF":
      claim.references = withItem(claim.references, { qualifier: element(segment, 1), value: element(segment, 2) });
      return;
    case "DTM": {
      const date = values.day(segment, 2);
      if (date) claim.dates = withItem(claim.dates, { qualifier: element(segment, 1), date });
      return;
    }
    case "PER":
      claim.contacts = withItem(claim.contacts, readContact(segment));
      return;
    case "AMT": {
      const amount = { qualifier: element(segment, 1), amountCents: values.requiredMoney(segment, 2) };
      claim.amounts = withItem(claim.amounts, amount);
      return;
    }
    case "QTY":
      claim.quantities ??= [];
      claim.quantities.push({ qualifier: element(segment, 1), quantity: element(segment, 2) });
  }
}

/** Returns how many were added. */
function addRemarks(claim: RemittanceClaim, segment: Segment, positions: readonly number[]): number {
  const before = claim.remarkCodes.length;
  for (const position of positions) {
    if (isSent(segment, position)) claim.remarkCodes = withItem(claim.remarkCodes, element(segment, position));
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
