import type { ClaimLine } from "../../claims/claim-line.ts";
import type { ProfessionalClaim } from "../../claims/professional-claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import { AMBULANCE, ATTACHMENT, CERTIFICATION, CONTRACT, REPRICING } from "../837/claim-segments.ts";
import { addDates, addReferences } from "../837/claim-tables.ts";
import { addDrug } from "../837/line-drug.ts";
import { addFields } from "../837/segment-fields.ts";
import { addLineAnswers } from "../837/write-line-answers.ts";
import { addSecondaryIds } from "../837/write-parties.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import {
  EQUIPMENT_CERTIFICATION,
  FORM_ANSWER,
  LINE_DATES,
  LINE_REFERENCES,
  PURCHASED_SERVICE,
  TEST_RESULT,
} from "./claim-facts.ts";
import { addLineProviders } from "./write-line-providers.ts";

/** Loop 2400 with its drug, providers, answers of other payers and forms. */
export function addLine(out: TransactionComposer, claim: ProfessionalClaim, line: ClaimLine): void {
  out.addLineNumber();
  addService(out, claim, line);
  addSupplements(out, line);
  if (line.fromDate === line.toDate) out.add("DTP", "472", "D8", toD8(line.fromDate));
  else out.add("DTP", "472", "RD8", `${toD8(line.fromDate)}-${toD8(line.toDate)}`);
  addDates(out, LINE_DATES, line.dates);
  if (line.ambulancePatients) out.add("QTY", "PT", line.ambulancePatients);
  if (line.obstetricUnits) out.add("QTY", "FL", line.obstetricUnits);
  for (const result of line.testResults ?? []) addFields(out, TEST_RESULT, result);
  if (line.contract) addFields(out, CONTRACT, line.contract);
  addReferences(out, LINE_REFERENCES, line.references);
  addSecondaryIds(out, line.authorizations);
  out.add("REF", "6R", line.controlNumber);
  if (line.salesTaxCents !== undefined) out.add("AMT", "T", decimalFromCents(line.salesTaxCents));
  if (line.postageCents !== undefined) out.add("AMT", "F4", decimalFromCents(line.postageCents));
  for (const text of line.fileInformation ?? []) out.add("K3", text);
  if (line.note) out.add("NTE", line.noteKind ?? "ADD", line.note);
  if (line.thirdPartyNote) out.add("NTE", "TPO", line.thirdPartyNote);
  if (line.purchasedService) addFields(out, PURCHASED_SERVICE, line.purchasedService);
  if (line.repricing) addFields(out, REPRICING, line.repricing);
  if (line.ndc) addDrug(out, line.ndc);
  addLineProviders(out, claim, line);
  addLineAnswers(out, claim, line.lineNumber);
  for (const form of line.forms ?? []) {
    out.add("LQ", form.list, form.form);
    for (const answer of form.answers) addFields(out, FORM_ANSWER, answer);
  }
}

function addService(out: TransactionComposer, claim: ProfessionalClaim, line: ClaimLine): void {
  const modifiers = [0, 1, 2, 3].map((index) => line.modifiers[index]);
  out.add(
    "SV1",
    [line.procedureList ?? "HC", line.procedureCode, ...modifiers, line.description],
    decimalFromCents(line.chargeCents),
    line.unitBasis,
    line.units,
    // SV105 is sent only where it differs from the claim's place of service.
    line.placeOfService === claim.placeOfService ? undefined : line.placeOfService,
    undefined,
    line.diagnosisPointers.map(String),
    undefined,
    line.emergency ? "Y" : undefined,
    undefined,
    line.epsdt ? "Y" : undefined,
    line.familyPlanning ? "Y" : undefined,
    undefined,
    undefined,
    line.copayExempt ? "0" : undefined,
  );
}

/** SV5 to CRC: equipment, attachments, ambulance, certifications. */
function addSupplements(out: TransactionComposer, line: ClaimLine): void {
  const { equipment } = line;
  if (equipment) {
    const { procedureCode, neededDays, rentalCents, purchaseCents, rentalPeriod } = equipment;
    const prices = [decimalFromCents(rentalCents), decimalFromCents(purchaseCents)];
    out.add("SV5", ["HC", procedureCode], "DA", neededDays, ...prices, rentalPeriod);
  }
  for (const attachment of line.attachments ?? []) addFields(out, ATTACHMENT, attachment);
  if (line.necessityCertificate) out.add("PWK", "CT", line.necessityCertificate);
  if (line.ambulance) addFields(out, AMBULANCE, line.ambulance);
  if (line.equipmentCertification) addFields(out, EQUIPMENT_CERTIFICATION, line.equipmentCertification);
  for (const certification of line.certifications ?? []) addFields(out, CERTIFICATION, certification);
}
