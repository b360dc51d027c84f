import type { ClaimReading, LineReading } from "../837/claim-reading.ts";
import { AMBULANCE, ATTACHMENT, CERTIFICATION, CONTRACT, REPRICING } from "../837/claim-segments.ts";
import { takeDate, takeReference } from "../837/claim-tables.ts";
import { takeDrug } from "../837/line-drug.ts";
import { startParty, takePartySegment } from "../837/open-party.ts";
import { takeLineAnswer } from "../837/read-line-answers.ts";
import { append, readSecondaryId } from "../837/read-parties.ts";
import { type Facts, readFields } from "../837/segment-fields.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import {
  EQUIPMENT_CERTIFICATION,
  FORM_ANSWER,
  LINE_DATES,
  LINE_REFERENCES,
  PURCHASED_SERVICE,
  TEST_RESULT,
} from "./claim-facts.ts";

/** Takes a segment of loops 2400 to 2440. */
export function takeLineSegment(claim: ClaimReading, loopId: string, segment: WatchedSegment): void {
  if (segment.id === "LX" && loopId === "2400") {
    // Lines are counted, whatever number a sender gave them: answers and problems name the place.
    segment.text(1);
    claim.lines.push({ facts: { lineNumber: claim.lines.length + 1, controlNumber: "" } });
    return;
  }
  const line = claim.lines.at(-1);
  if (!line) return;
  if (loopId === "2400") takeService(claim, line.facts, segment);
  else if (loopId === "2410") {
    line.facts.ndc ??= {};
    takeDrug(line.facts.ndc as Facts, segment);
  } else if (loopId.startsWith("2420")) takeLineProvider(line, segment);
  else if (loopId === "2430") takeLineAnswer(claim, line, segment);
  else if (loopId === "2440") takeForm(line.facts, segment);
}

function takeService(claim: ClaimReading, line: Facts, segment: WatchedSegment): void {
  switch (segment.id) {
    case "SV1":
      takeProfessionalService(claim, line, segment);
      return;
    case "SV5":
      takeEquipment(line, segment);
      return;
    case "PWK":
      if (segment.peek(1) === "CT" && ["AB", "AD", "AF", "AG", "NS"].includes(segment.peek(2))) {
        segment.text(1);
        line.necessityCertificate = segment.text(2);
      } else append(line, "attachments", readFields(ATTACHMENT, segment));
      return;
    case "CR1":
      line.ambulance = readFields(AMBULANCE, segment);
      return;
    case "CR3":
      line.equipmentCertification = readFields(EQUIPMENT_CERTIFICATION, segment);
      return;
    case "CRC":
      append(line, "certifications", readFields(CERTIFICATION, segment));
      return;
    case "DTP":
      takeLineDate(line, segment);
      return;
    case "QTY":
      takeQuantity(line, segment);
      return;
    case "MEA":
      append(line, "testResults", readFields(TEST_RESULT, segment));
      return;
    default:
      takeNumbersAndNotes(line, segment);
  }
}

/** CN1 to HCP: what comes after dates and measurements. */
function takeNumbersAndNotes(line: Facts, segment: WatchedSegment): void {
  switch (segment.id) {
    case "CN1":
      line.contract = readFields(CONTRACT, segment);
      return;
    case "REF":
      takeLineReference(line, segment);
      return;
    case "AMT":
      takeLineAmount(line, segment);
      return;
    case "K3":
      append(line, "fileInformation", segment.text(1));
      return;
    case "NTE":
      takeLineNote(line, segment);
      return;
    case "PS1":
      line.purchasedService = readFields(PURCHASED_SERVICE, segment);
      return;
    case "HCP":
      line.repricing = readFields(REPRICING, segment);
  }
}

function takeProfessionalService(claim: ClaimReading, line: Facts, sv1: WatchedSegment): void {
  const list = sv1.part(1, 1);
  const description = sv1.part(1, 7);
  for (const position of [9, 11, 12]) sv1.accept(position, "Y", "N");
  sv1.accept(15, "0");
  Object.assign(line, {
    ...(list === "HC" || list === "" ? {} : { procedureList: list }),
    procedureCode: sv1.part(1, 2),
    modifiers: sv1.parts(1, 3, 6),
    ...(description === "" ? {} : { description }),
    chargeCents: sv1.money(2),
    unitBasis: sv1.text(3),
    units: sv1.text(4),
    placeOfService: sv1.text(5) || claim.facts.placeOfService,
    diagnosisPointers: sv1.parts(7).map(Number),
    emergency: sv1.peek(9) === "Y",
    epsdt: sv1.peek(11) === "Y",
    familyPlanning: sv1.peek(12) === "Y",
    ...(sv1.peek(15) === "0" ? { copayExempt: true } : {}),
  });
}

function takeEquipment(line: Facts, sv5: WatchedSegment): void {
  if (sv5.peek(1, 1) === "HC") sv5.part(1, 1);
  sv5.accept(2, "DA");
  line.equipment = {
    procedureCode: sv5.part(1, 2),
    neededDays: sv5.text(3),
    rentalCents: sv5.money(4),
    purchaseCents: sv5.money(5),
    rentalPeriod: sv5.text(6),
  };
}

function takeLineDate(line: Facts, dtp: WatchedSegment): void {
  if (dtp.peek(1) !== "472") {
    takeDate(LINE_DATES, line, "dates", dtp);
    return;
  }
  const days = dtp.days(3);
  if (!days) return;
  dtp.text(1);
  dtp.accept(2, "D8", "RD8");
  Object.assign(line, { fromDate: days.from, toDate: days.to });
}

function takeQuantity(line: Facts, qty: WatchedSegment): void {
  const key = qty.peek(1) === "PT" ? "ambulancePatients" : qty.peek(1) === "FL" ? "obstetricUnits" : undefined;
  if (key === undefined) return;
  qty.text(1);
  line[key] = qty.text(2);
}

function takeLineReference(line: Facts, ref: WatchedSegment): void {
  const qualifier = ref.peek(1);
  if (qualifier === "6R") {
    ref.text(1);
    line.controlNumber = ref.text(2);
  } else if (qualifier === "G1" || qualifier === "9F") append(line, "authorizations", readSecondaryId(ref));
  else takeReference(LINE_REFERENCES, line, "references", ref);
}

function takeLineAmount(line: Facts, amt: WatchedSegment): void {
  const key = amt.peek(1) === "T" ? "salesTaxCents" : amt.peek(1) === "F4" ? "postageCents" : undefined;
  if (key === undefined) return;
  amt.text(1);
  line[key] = amt.money(2);
}

function takeLineNote(line: Facts, nte: WatchedSegment): void {
  const kind = nte.peek(1);
  if (kind === "TPO" && line.thirdPartyNote === undefined) {
    nte.text(1);
    line.thirdPartyNote = nte.text(2);
  } else if (kind !== "TPO" && line.note === undefined) {
    nte.accept(1, "ADD");
    if (kind !== "ADD") line.noteKind = nte.text(1);
    line.note = nte.text(2);
  }
}

const LINE_PROVIDER_KEYS: Readonly<Record<string, string>> = {
  "82": "renderingProvider",
  QB: "purchasedServiceProvider",
  DQ: "supervisingProvider",
  DK: "orderingProvider",
  DN: "referringProvider",
  P3: "primaryCareProvider",
};

function takeLineProvider(line: LineReading, segment: WatchedSegment): void {
  if (segment.id === "NM1") line.party = startParty(line.facts, segment, LINE_PROVIDER_KEYS);
  else takePartySegment(line.party, segment);
}

function takeForm(line: Facts, segment: WatchedSegment): void {
  if (segment.id === "LQ") {
    append(line, "forms", { list: segment.text(1), form: segment.text(2), answers: [] });
    return;
  }
  const form = (line.forms as Facts[] | undefined)?.at(-1);
  if (form && segment.id === "FRM") append(form, "answers", readFields(FORM_ANSWER, segment));
}
