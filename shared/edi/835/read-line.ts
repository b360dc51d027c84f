import type { ValueReader } from "../x12/read-values.ts";
import { component, components, element, isSent, type Segment } from "../x12/segment.ts";
import { addAdjustments } from "./read-parts.ts";
import type { RemittanceLine } from "./remittance.ts";

/** Starts a service line from its SVC. */
export function startLine(svc: Segment, values: ValueReader): RemittanceLine {
  const line: RemittanceLine = {
    segmentNumber: svc.number,
    procedureQualifier: component(svc, 1, 1),
    procedureCode: component(svc, 1, 2),
    modifiers: [],
    chargeCents: values.requiredMoney(svc, 2),
    paidCents: values.requiredMoney(svc, 3),
    adjustments: [],
    references: [],
    amounts: [],
    remarks: [],
  };
  for (let part = 3; part <= 6; part += 1) {
    const modifier = component(svc, 1, part);
    if (modifier !== "") line.modifiers.push(modifier);
  }
  if (isSent(svc, 4)) line.revenueCode = element(svc, 4);
  if (isSent(svc, 5)) line.units = element(svc, 5);
  if (isSent(svc, 6)) line.submitted = readSubmitted(components(svc, 6));
  if (isSent(svc, 7)) line.originalUnits = element(svc, 7);
  return line;
}

function readSubmitted(parts: readonly string[]): NonNullable<RemittanceLine["submitted"]> {
  const [qualifier = "", code = "", ...more] = parts;
  const modifiers = more.slice(0, 4).filter((modifier) => modifier !== "");
  const description = more[4] ?? "";
  return { qualifier, code, modifiers, ...(description === "" ? {} : { description }) };
}

/** Takes a segment of loop 2110 other than its SVC. */
export function addToLine(line: RemittanceLine, segment: Segment, values: ValueReader): void {
  switch (segment.id) {
    case "CAS":
      addAdjustments(line.adjustments, segment, values);
      return;
    case "DTM":
      addDay(line, segment, values);
      return;
    case "REF": {
      const qualifier = element(segment, 1);
      const value = element(segment, 2);
      if (qualifier === "6R" && line.lineControlNumber === undefined) line.lineControlNumber = value;
      else line.references.push({ qualifier, value });
      return;
    }
    case "AMT": {
      const qualifier = element(segment, 1);
      const amountCents = values.requiredMoney(segment, 2);
      line.amounts.push({ qualifier, amountCents });
      if (qualifier === "B6") line.allowedCents = amountCents;
      return;
    }
    case "QTY":
      line.quantities ??= [];
      line.quantities.push({ qualifier: element(segment, 1), quantity: element(segment, 2) });
      return;
    case "LQ":
      line.remarks.push({ qualifier: element(segment, 1), code: element(segment, 2) });
  }
}

/** DTM 150 begins, 151 ends; 472, and what is not known, does both. */
function addDay(line: RemittanceLine, segment: Segment, values: ValueReader): void {
  const date = values.day(segment, 2);
  if (!date) return;
  const qualifier = element(segment, 1);
  if (qualifier !== "151") line.fromDate = date;
  if (qualifier !== "150") line.toDate = date;
}
