import type { ValueReader } from "../x12/read-values.ts";
import { componentEnd, components, element, isSent, optionalElement, type Segment } from "../x12/segment.ts";
import { NONE, withItem } from "../x12/short-list.ts";
import { textBetween } from "../x12/short-texts.ts";
import { addAdjustments } from "./read-parts.ts";
import type { RemittanceLine } from "./remittance.ts";

/** The last of the four modifiers of SVC01, by its place in it. */
const LAST_MODIFIER = 6;

/** Starts a service line from its SVC. What nearly every line has is named at once, so that all lines are built alike. */
export function startLine(svc: Segment, values: ValueReader): RemittanceLine {
  const line: RemittanceLine = {
    segmentNumber: svc.number,
    procedureQualifier: "",
    procedureCode: "",
    modifiers: NONE,
    chargeCents: values.requiredMoney(svc, 2),
    paidCents: values.requiredMoney(svc, 3),
    units: optionalElement(svc, 5),
    fromDate: undefined,
    toDate: undefined,
    adjustments: NONE,
    lineControlNumber: undefined,
    references: NONE,
    allowedCents: undefined,
    amounts: NONE,
    remarks: NONE,
  };
  takeProcedure(line, svc);
  if (isSent(svc, 4)) line.revenueCode = element(svc, 4);
  if (isSent(svc, 6)) line.submitted = readSubmitted(components(svc, 6));
  if (isSent(svc, 7)) line.originalUnits = element(svc, 7);
  return line;
}

/** SVC01: qualifier, code and up to four modifiers. Read in place, because every line of a file has it. */
function takeProcedure(line: RemittanceLine, svc: Segment): void {
  if (!isSent(svc, 1)) return;
  const { text, codes, component } = svc;
  const to = svc.to(1);
  let from = svc.from(1);
  for (let part = 1; part <= LAST_MODIFIER && from <= to; part += 1) {
    const end = componentEnd(svc, from, to);
    const word = textBetween(text, codes, from, end);
    if (part === 1) line.procedureQualifier = word;
    else if (part === 2) line.procedureCode = word;
    else if (word !== "") line.modifiers = withItem(line.modifiers, word);
    if (codes[end] !== component) return;
    from = end + 1;
  }
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
      line.adjustments = addAdjustments(line.adjustments, segment, values);
      return;
    case "DTM":
      addDay(line, segment, values);
      return;
    case "REF": {
      const qualifier = element(segment, 1);
      const value = element(segment, 2);
      if (qualifier === "6R" && line.lineControlNumber === undefined) line.lineControlNumber = value;
      else line.references = withItem(line.references, { qualifier, value });
      return;
    }
    case "AMT": {
      const qualifier = element(segment, 1);
      const amountCents = values.requiredMoney(segment, 2);
      line.amounts = withItem(line.amounts, { qualifier, amountCents });
      if (qualifier === "B6") line.allowedCents = amountCents;
      return;
    }
    case "QTY":
      line.quantities ??= [];
      line.quantities.push({ qualifier: element(segment, 1), quantity: element(segment, 2) });
      return;
    case "LQ":
      line.remarks = withItem(line.remarks, { qualifier: element(segment, 1), code: element(segment, 2) });
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
