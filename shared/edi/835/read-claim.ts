import type { ValueReader } from "../x12/read-values.ts";
import { component, components, element, type Segment, whereSent } from "../x12/segment.ts";
import { readAdjustments, readContact, readName } from "./read-parts.ts";
import type { RemittanceClaim, RemittanceLine } from "./remittance.ts";

/** Starts a claim from its CLP. */
export function startClaim(clp: Segment, providerId: string | undefined, values: ValueReader): RemittanceClaim {
  const owes = values.optionalMoney(clp, 5);
  return {
    segmentNumber: clp.number,
    claimNumber: element(clp, 1),
    statusCode: element(clp, 2),
    chargeCents: values.requiredMoney(clp, 3),
    paidCents: values.requiredMoney(clp, 4),
    ...(owes === undefined ? {} : { patientResponsibilityCents: owes }),
    filingCode: element(clp, 6),
    payerControlNumber: element(clp, 7),
    ...whereSent("facilityType", clp, 8),
    ...whereSent("frequency", clp, 9),
    ...(providerId === undefined ? {} : { providerId }),
    adjustments: [],
    remarkCodes: [],
    references: [],
    amounts: [],
    dates: [],
    contacts: [],
    lines: [],
  };
}

/** Positions of remark codes: MIA05 and 20 to 23, MOA03 to 07. */
const REMARK_POSITIONS: Readonly<Record<string, readonly number[]>> = {
  MIA: [5, 20, 21, 22, 23],
  MOA: [3, 4, 5, 6, 7],
};

/** Takes a segment of loop 2100 other than its CLP. */
export function addToClaim(claim: RemittanceClaim, segment: Segment, values: ValueReader): void {
  switch (segment.id) {
    case "CAS":
      claim.adjustments.push(...readAdjustments(segment, values));
      return;
    case "NM1":
      addName(claim, segment);
      return;
    case "MIA":
    case "MOA":
      for (const position of REMARK_POSITIONS[segment.id] ?? []) {
        const code = element(segment, position);
        if (code !== "") claim.remarkCodes.push(code);
      }
      return;
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
  }
}

function addName(claim: RemittanceClaim, segment: Segment): void {
  const name = readName(segment);
  const roles: Readonly<Record<string, Partial<RemittanceClaim>>> = {
    QC: { patient: name },
    IL: { insured: name },
    "74": { correctedPatient: name },
    "82": { renderingProvider: name },
    TT: { crossoverCarrier: name },
    PR: { correctedPriorityPayer: name },
    GB: { otherSubscriber: name },
  };
  Object.assign(claim, roles[element(segment, 1)]);
}

/** Starts a service line from its SVC. */
export function startLine(svc: Segment, values: ValueReader): RemittanceLine {
  const submitted = components(svc, 6);
  return {
    segmentNumber: svc.number,
    procedureQualifier: component(svc, 1, 1),
    procedureCode: component(svc, 1, 2),
    modifiers: modifiersOf(components(svc, 1)),
    ...(submitted.length === 0
      ? {}
      : { submitted: { qualifier: submitted[0] ?? "", code: submitted[1] ?? "", modifiers: modifiersOf(submitted) } }),
    ...whereSent("revenueCode", svc, 4),
    chargeCents: values.requiredMoney(svc, 2),
    paidCents: values.requiredMoney(svc, 3),
    ...whereSent("units", svc, 5),
    ...whereSent("originalUnits", svc, 7),
    adjustments: [],
    references: [],
    amounts: [],
    remarks: [],
  };
}

function modifiersOf(parts: readonly string[]): string[] {
  return parts.slice(2, 6).filter((modifier) => modifier !== "");
}

/** Takes a segment of loop 2110 other than its SVC. */
export function addToLine(line: RemittanceLine, segment: Segment, values: ValueReader): void {
  const qualifier = element(segment, 1);
  switch (segment.id) {
    case "CAS":
      line.adjustments.push(...readAdjustments(segment, values));
      return;
    case "DTM": {
      const date = values.day(segment, 2);
      if (!date) return;
      if (qualifier !== "151") line.fromDate = date;
      if (qualifier !== "150") line.toDate = date;
      return;
    }
    case "REF":
      if (qualifier === "6R") line.lineControlNumber = element(segment, 2);
      else line.references.push({ qualifier, value: element(segment, 2) });
      return;
    case "AMT": {
      const amountCents = values.requiredMoney(segment, 2);
      line.amounts.push({ qualifier, amountCents });
      if (qualifier === "B6") line.allowedCents = amountCents;
      return;
    }
    case "LQ":
      line.remarks.push({ qualifier, code: element(segment, 2) });
  }
}
