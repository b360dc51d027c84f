import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { writeInterchange } from "../x12/write.ts";
import type { RemittanceGroup } from "./adjudication-figures.ts";
import { composeFigures, INPATIENT_TOTALS_POSITIONS, PROVIDER_TOTALS_POSITIONS } from "./figure-positions.ts";
import type { Remittance } from "./remittance.ts";
import { addClaim } from "./write-claim.ts";
import { accountElements, addAddress, addContact } from "./write-parts.ts";

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
 * @throws EdiWriteError for text that X12 cannot carry and for more remarks than a claim's segments hold, RangeError
 * when there is no remittance.
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
  addPayment(out, remittance);
  addPayer(out, remittance.payer);
  addPayee(out, remittance.payee);
  addGroups(out, remittance);
  for (const one of remittance.providerAdjustments) {
    const reason = one.reference === undefined ? one.reason : [one.reason, one.reference];
    const day = one.fiscalPeriodDate && toD8(one.fiscalPeriodDate);
    out.add("PLB", one.providerId, day, reason, decimalFromCents(one.amountCents));
  }
  return out.finish();
}

function addPayment(out: TransactionComposer, remittance: Remittance): void {
  const { payment } = remittance;
  out.add(
    "BPR",
    payment.handling,
    decimalFromCents(payment.amountCents),
    payment.creditOrDebit,
    payment.method,
    payment.format,
    ...accountElements(payment.fromAccount),
    payment.payerId,
    payment.payerSupplement,
    ...accountElements(payment.toAccount),
    payment.date && toD8(payment.date),
  );
  out.add("TRN", "1", payment.traceNumber, payment.originatorId, payment.originatorSupplement);
  if (remittance.currency) out.add("CUR", "PR", remittance.currency);
  for (const one of remittance.references) out.add("REF", one.qualifier, one.value);
  if (remittance.productionDate) out.add("DTM", "405", toD8(remittance.productionDate));
}

function addPayer(out: TransactionComposer, payer: Remittance["payer"]): void {
  out.add("N1", "PR", payer.name, payer.idQualifier, payer.id);
  addAddress(out, payer.address);
  for (const one of payer.references) out.add("REF", one.qualifier, one.value);
  for (const one of payer.contacts) addContact(out, one);
}

function addPayee(out: TransactionComposer, payee: Remittance["payee"]): void {
  if (payee.npi) out.add("N1", "PE", payee.name, "XX", payee.npi);
  else if (payee.taxId) out.add("N1", "PE", payee.name, "FI", payee.taxId);
  else out.add("N1", "PE", payee.name, payee.otherIdQualifier, payee.otherId);
  addAddress(out, payee.address);
  const known = payee.references.some((one) => one.qualifier === "TJ");
  if (payee.npi && payee.taxId && !known) out.add("REF", "TJ", payee.taxId);
  for (const one of payee.references) out.add("REF", one.qualifier, one.value);
  if (payee.delivery) out.add("RDM", payee.delivery.method, payee.delivery.name, payee.delivery.number);
}

/** Every group with its totals, then its claims in order; where none is named, all claims stand under one LX. */
function addGroups(out: TransactionComposer, remittance: Remittance): void {
  const groups = remittance.groups ?? (remittance.claims.length > 0 ? [{ number: "1" }] : []);
  groups.forEach((group, index) => {
    addGroup(out, group);
    for (const claim of remittance.claims) if ((claim.groupIndex ?? 0) === index) addClaim(out, claim);
  });
}

function addGroup(out: TransactionComposer, { number, totals, inpatientTotals }: RemittanceGroup): void {
  out.add("LX", number);
  if (totals) {
    const day = totals.fiscalPeriodDate && toD8(totals.fiscalPeriodDate);
    out.add(
      ...composeFigures("TS3", totals, PROVIDER_TOTALS_POSITIONS, [
        [1, totals.providerId],
        [2, totals.facilityType],
        [3, day],
      ]),
    );
  }
  if (inpatientTotals) out.add(...composeFigures("TS2", inpatientTotals, INPATIENT_TOTALS_POSITIONS, []));
}
