import type { ClaimLine } from "../../claims/claim.ts";
import type { Cents } from "../../money/cents.ts";
import { component, components, element, type Segment } from "../x12/segment.ts";
import type { ClaimDraft, LineDraft } from "./claim-draft.ts";
import { amount, priorOf, readDays } from "./read-claim.ts";
import { addToProvider, readPayerAdjustments, readProvider } from "./read-parts.ts";

/** Takes a segment of loops 2400 to 2430. */
export function takeLineSegment(draft: ClaimDraft, loopId: string, segment: Segment): void {
  if (segment.id === "LX") {
    draft.lines.push({ facts: { lineNumber: Number(element(segment, 1)), controlNumber: "" } });
    return;
  }
  const line = draft.lines.at(-1);
  if (!line) return;
  if (loopId === "2400") takeService(draft, line.facts, segment);
  else if (loopId === "2410") takeDrug(line.facts, segment);
  else if (loopId === "2420A" || loopId === "2420E") takeProvider(line, loopId, segment);
  else if (loopId === "2430") takeAnswer(draft, line, segment);
}

function takeService(draft: ClaimDraft, line: Partial<ClaimLine>, segment: Segment): void {
  switch (segment.id) {
    case "SV1": {
      const parts = components(segment, 1);
      const description = parts[6] ?? "";
      Object.assign(line, {
        procedureCode: parts[1] ?? "",
        modifiers: parts.slice(2, 6).filter((modifier) => modifier !== ""),
        ...(description === "" ? {} : { description }),
        chargeCents: amount(segment, 2),
        unitBasis: element(segment, 3),
        units: element(segment, 4),
        placeOfService: element(segment, 5) || draft.facts.placeOfService,
        diagnosisPointers: components(segment, 7).map(Number),
        emergency: element(segment, 9) === "Y",
        epsdt: element(segment, 11) === "Y",
        familyPlanning: element(segment, 12) === "Y",
      });
      return;
    }
    case "DTP": {
      const [fromDate, toDate] = readDays(segment);
      if (element(segment, 1) === "472" && fromDate && toDate) Object.assign(line, { fromDate, toDate });
      return;
    }
    case "REF":
      if (element(segment, 1) === "6R") line.controlNumber = element(segment, 2);
      return;
    case "NTE":
      line.note = element(segment, 2);
  }
}

function takeDrug(line: Partial<ClaimLine>, segment: Segment): void {
  if (segment.id === "LIN" && element(segment, 2) === "N4")
    line.ndc = { code: element(segment, 3), quantity: "", unit: "UN" };
  else if (segment.id === "CTP" && line.ndc) {
    line.ndc.quantity = element(segment, 4);
    line.ndc.unit = component(segment, 5, 1) as NonNullable<ClaimLine["ndc"]>["unit"];
  }
}

function takeProvider(line: LineDraft, loopId: string, segment: Segment): void {
  if (segment.id !== "NM1") {
    addToProvider(line.provider, segment);
    return;
  }
  line.provider = readProvider(segment);
  if (loopId === "2420A") line.facts.renderingProvider = line.provider;
  else line.facts.orderingProvider = line.provider;
}

function takeAnswer(draft: ClaimDraft, line: LineDraft, segment: Segment): void {
  if (segment.id === "SVD") {
    line.answeredBy = draft.others.find((coverage) => coverage.payer.payerId === element(segment, 1));
    line.answer = {
      lineNumber: line.facts.lineNumber ?? 0,
      paidCents: amount(segment, 2),
      paidUnits: element(segment, 5),
      procedureCode: component(segment, 3, 2),
      modifiers: components(segment, 3)
        .slice(2, 6)
        .filter((modifier) => modifier !== ""),
      adjustments: [],
    };
    if (line.answeredBy) priorOf(line.answeredBy).lines.push(line.answer);
    return;
  }
  if (!line.answer || !line.answeredBy) return;
  const prior = priorOf(line.answeredBy);
  if (segment.id === "CAS") line.answer.adjustments.push(...readPayerAdjustments(segment));
  else if (segment.id === "DTP") prior.adjudicationDate ??= readDays(segment)[0];
  else if (segment.id === "AMT" && element(segment, 1) === "EAF") {
    // Plain addition: a sum that is no amount is refused by the claim's schema and must not throw here.
    prior.remaining = ((prior.remaining ?? 0) + amount(segment, 2)) as Cents;
  }
}
