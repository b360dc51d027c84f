import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { addAdjustments } from "../837/write-adjustments.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { writeInterchange } from "../x12/write.ts";
import type { Remittance, RemittanceClaim, RemittanceLine, RemittanceName } from "./remittance.ts";

export type RemittanceFile = {
  /** One transaction each; the interchange facts of the first address the file. */
  readonly remittances: readonly Remittance[];
  readonly controlNumbers: { readonly interchange: number; readonly group: number; readonly transaction: number };
  /** time as HHMM. */
  readonly createdAt: { readonly date: IsoDate; readonly time: string };
  readonly usage: "T" | "P";
};

/**
 * Writes remittances as one 835 file (005010X221A1), for training and for tests: a simulated payer's answer. What it is
 * given is written as it is, also when it does not balance.
 * @throws EdiWriteError for text that X12 cannot carry, RangeError when there is no remittance.
 */
export function write835(file: RemittanceFile): string {
  const first = file.remittances[0]?.interchange;
  if (!first) throw new RangeError("A remittance file needs at least one remittance.");
  return writeInterchange({
    ...first,
    functionalCode: "HP",
    version: "005010X221A1",
    interchangeControlNumber: file.controlNumbers.interchange,
    groupControlNumber: file.controlNumbers.group,
    createdAt: file.createdAt,
    usage: file.usage,
    transactions: file.remittances.map((one, index) => composeRemittance(one, file.controlNumbers.transaction + index)),
  });
}

function composeRemittance(remittance: Remittance, controlNumber: number): ComposedTransaction {
  const out = composeTransaction("835", String(controlNumber).padStart(4, "0"));
  const { payment, payer, payee } = remittance;
  const skipped = new Array<undefined>(11).fill(undefined);
  const date = payment.date && toD8(payment.date);
  out.add(
    "BPR",
    payment.handling,
    decimalFromCents(payment.amountCents),
    payment.creditOrDebit,
    payment.method,
    ...skipped,
    date,
  );
  out.add("TRN", "1", payment.traceNumber, payment.originatorId);
  for (const one of remittance.references) out.add("REF", one.qualifier, one.value);
  if (remittance.productionDate) out.add("DTM", "405", toD8(remittance.productionDate));
  out.add("N1", "PR", payer.name, payer.idQualifier, payer.id);
  addAddress(out, payer.address);
  for (const one of payer.references) out.add("REF", one.qualifier, one.value);
  for (const one of payer.contacts) addContact(out, one);
  addPayee(out, payee);
  if (remittance.claims.length > 0) out.addLineNumber();
  for (const claim of remittance.claims) addClaim(out, claim);
  for (const one of remittance.providerAdjustments) {
    const reason = one.reference === undefined ? one.reason : [one.reason, one.reference];
    out.add(
      "PLB",
      one.providerId,
      one.fiscalPeriodDate && toD8(one.fiscalPeriodDate),
      reason,
      decimalFromCents(one.amountCents),
    );
  }
  return out.finish();
}

function addPayee(out: TransactionComposer, payee: Remittance["payee"]): void {
  if (payee.npi) out.add("N1", "PE", payee.name, "XX", payee.npi);
  else if (payee.taxId) out.add("N1", "PE", payee.name, "FI", payee.taxId);
  else out.add("N1", "PE", payee.name, payee.otherIdQualifier, payee.otherId);
  addAddress(out, payee.address);
  const known = payee.references.some((one) => one.qualifier === "TJ");
  if (payee.npi && payee.taxId && !known) out.add("REF", "TJ", payee.taxId);
  for (const one of payee.references) out.add("REF", one.qualifier, one.value);
}

function addAddress(out: TransactionComposer, address: Remittance["payer"]["address"]): void {
  if (!address) return;
  if (address.line1 !== "") out.add("N3", address.line1, address.line2);
  out.add("N4", address.city, address.state, address.zip);
}

function addContact(out: TransactionComposer, contact: Remittance["payer"]["contacts"][number]): void {
  out.add("PER", contact.function, contact.name, ...contact.numbers.flatMap((one) => [one.qualifier, one.number]));
}

function addClaim(out: TransactionComposer, claim: RemittanceClaim): void {
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
  );
  addAdjustments(out, claim.adjustments);
  addName(out, "QC", claim.patient);
  addName(out, "IL", claim.insured);
  addName(out, "74", claim.correctedPatient);
  addName(out, "82", claim.renderingProvider);
  addName(out, "TT", claim.crossoverCarrier);
  addName(out, "PR", claim.correctedPriorityPayer);
  addName(out, "GB", claim.otherSubscriber);
  // MOA03 to MOA07 hold at most five remark codes.
  if (claim.remarkCodes.length > 0) out.add("MOA", undefined, undefined, ...claim.remarkCodes.slice(0, 5));
  for (const one of claim.references) out.add("REF", one.qualifier, one.value);
  for (const one of claim.dates) out.add("DTM", one.qualifier, toD8(one.date));
  for (const one of claim.contacts) addContact(out, one);
  for (const one of claim.amounts) out.add("AMT", one.qualifier, decimalFromCents(one.amountCents));
  for (const line of claim.lines) addLine(out, line);
}

function addName(out: TransactionComposer, role: string, name: RemittanceName | undefined): void {
  if (!name) return;
  const kind = name.kind === "organization" ? "2" : "1";
  out.add(
    "NM1",
    role,
    kind,
    name.lastOrOrganization,
    name.first,
    name.middle,
    undefined,
    name.suffix,
    name.idQualifier,
    name.id,
  );
}

function addLine(out: TransactionComposer, line: RemittanceLine): void {
  out.add(
    "SVC",
    [line.procedureQualifier, line.procedureCode, ...line.modifiers],
    decimalFromCents(line.chargeCents),
    decimalFromCents(line.paidCents),
    line.revenueCode,
    line.units,
    line.submitted && [line.submitted.qualifier, line.submitted.code, ...line.submitted.modifiers],
    line.originalUnits,
  );
  if (line.fromDate && line.toDate && line.fromDate !== line.toDate) {
    out.add("DTM", "150", toD8(line.fromDate));
    out.add("DTM", "151", toD8(line.toDate));
  } else if (line.fromDate) out.add("DTM", "472", toD8(line.fromDate));
  addAdjustments(out, line.adjustments);
  if (line.lineControlNumber) out.add("REF", "6R", line.lineControlNumber);
  for (const one of line.references) out.add("REF", one.qualifier, one.value);
  for (const one of line.amounts) out.add("AMT", one.qualifier, decimalFromCents(one.amountCents));
  const toldAllowed = line.amounts.some((one) => one.qualifier === "B6");
  if (line.allowedCents !== undefined && !toldAllowed) out.add("AMT", "B6", decimalFromCents(line.allowedCents));
  for (const one of line.remarks) out.add("LQ", one.qualifier, one.code);
}
