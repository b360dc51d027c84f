import { toD8 } from "../../dates/date-text.ts";
import type { ElementData, TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { composeFigures, INPATIENT_POSITIONS, OUTPATIENT_POSITIONS, REMARK_POSITIONS } from "./figure-positions.ts";
import type { RemittanceClaim, RemittanceLine } from "./remittance.ts";
import { addContact, addName, addReasons } from "./write-parts.ts";

/** Loops 2100 and 2110 of a claim. @throws EdiWriteError for more remarks than its segments hold. */
export function addClaim(out: TransactionComposer, claim: RemittanceClaim): void {
  out.add(
    "CLP",
    claim.claimNumber,
    claim.statusCode,
    decimalFromCents(claim.chargeCents),
    decimalFromCents(claim.paidCents),
    claim.patientResponsibilityCents === undefined ? undefined : decimalFromCents(claim.patientResponsibilityCents),
    claim.filingCode,
    claim.payerControlNumber,
    claim.facilityType,
    claim.frequency,
    undefined,
    claim.drgCode,
    claim.drgWeight,
    claim.dischargeFraction,
  );
  addReasons(out, claim.adjustments);
  addName(out, "QC", claim.patient);
  addName(out, "IL", claim.insured);
  addName(out, "74", claim.correctedPatient);
  addName(out, "82", claim.renderingProvider);
  addName(out, "TT", claim.crossoverCarrier);
  addName(out, "PR", claim.correctedPriorityPayer);
  addName(out, "GB", claim.otherSubscriber);
  addFigures(out, claim);
  for (const one of claim.references) out.add("REF", one.qualifier, one.value);
  for (const one of claim.dates) out.add("DTM", one.qualifier, toD8(one.date));
  for (const one of claim.contacts) addContact(out, one);
  for (const one of claim.amounts) out.add("AMT", one.qualifier, decimalFromCents(one.amountCents));
  for (const one of claim.quantities ?? []) out.add("QTY", one.qualifier, one.quantity);
  for (const line of claim.lines) addLine(out, line);
}

/** MIA and MOA: the first remarks belong to the former, where there is one. */
function addFigures(out: TransactionComposer, { inpatient, outpatient, remarkCodes }: RemittanceClaim): void {
  const inMia = inpatient?.remarkCount ?? 0;
  if (inpatient) {
    const remarks = remarkElements(remarkCodes.slice(0, inMia), REMARK_POSITIONS.MIA);
    out.add(...composeFigures("MIA", inpatient, INPATIENT_POSITIONS, remarks));
  }
  const rest = remarkCodes.slice(inMia);
  if (!outpatient && rest.length === 0) return;
  out.add(...composeFigures("MOA", outpatient ?? {}, OUTPATIENT_POSITIONS, remarkElements(rest, REMARK_POSITIONS.MOA)));
}

function remarkElements(codes: readonly string[], positions: readonly number[]): [number, ElementData][] {
  if (codes.length > positions.length) {
    throw new EdiWriteError(
      "too-many-remarks",
      `A claim's remark segment holds at most ${positions.length} remark codes; the claim has ${codes.length}.`,
    );
  }
  return codes.map((code, index) => [positions[index] ?? 0, code]);
}

function addLine(out: TransactionComposer, line: RemittanceLine): void {
  out.add(
    "SVC",
    [line.procedureQualifier, line.procedureCode, ...line.modifiers],
    decimalFromCents(line.chargeCents),
    decimalFromCents(line.paidCents),
    line.revenueCode,
    line.units,
    submittedProcedure(line.submitted),
    line.originalUnits,
  );
  addDays(out, line);
  addReasons(out, line.adjustments);
  if (line.lineControlNumber) out.add("REF", "6R", line.lineControlNumber);
  for (const one of line.references) out.add("REF", one.qualifier, one.value);
  for (const one of line.amounts) out.add("AMT", one.qualifier, decimalFromCents(one.amountCents));
  const toldAllowed = line.amounts.some((one) => one.qualifier === "B6");
  if (line.allowedCents !== undefined && !toldAllowed) out.add("AMT", "B6", decimalFromCents(line.allowedCents));
  for (const one of line.quantities ?? []) out.add("QTY", one.qualifier, one.quantity);
  for (const one of line.remarks) out.add("LQ", one.qualifier, one.code);
}

function submittedProcedure(submitted: RemittanceLine["submitted"]): ElementData {
  if (!submitted) return undefined;
  const { qualifier, code, modifiers, description } = submitted;
  const [first, second, third, fourth] = modifiers;
  return [qualifier, code, first, second, third, fourth, description];
}

/** One day as DTM 472; otherwise 150 and 151, as far as they are known. */
function addDays(out: TransactionComposer, { fromDate, toDate }: RemittanceLine): void {
  if (fromDate && fromDate === toDate) {
    out.add("DTM", "472", toD8(fromDate));
    return;
  }
  if (fromDate) out.add("DTM", "150", toD8(fromDate));
  if (toDate) out.add("DTM", "151", toD8(toDate));
}
