import type { InstitutionalClaim, RevenueLine } from "../../claims/institutional-claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { Cents } from "../../money/cents.ts";
import { ATTACHMENT, REPRICING } from "../837/claim-segments.ts";
import { addDrug } from "../837/line-drug.ts";
import { addFields } from "../837/segment-fields.ts";
import { addLineAnswers } from "../837/write-line-answers.ts";
import { addProvider, addsNothing } from "../837/write-parties.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";

/** The line's own providers (loops 2420A to 2420D) in the guide's order. */
export const LINE_PROVIDERS = [
  { key: "operatingProvider", code: "72" },
  { key: "otherOperatingProvider", code: "ZZ" },
  { key: "renderingProvider", code: "82" },
  { key: "referringProvider", code: "DN" },
] as const;

/** Loop 2400 with its drug, providers and answers of other payers. */
export function addLine(out: TransactionComposer, claim: InstitutionalClaim, line: RevenueLine): void {
  out.addLineNumber();
  out.add(
    "SV2",
    line.revenueCode,
    procedureOf(line),
    decimalFromCents(line.chargeCents),
    line.unitBasis,
    line.units,
    undefined,
    optionalDecimal(line.nonCoveredCents),
  );
  for (const attachment of line.attachments ?? []) addFields(out, ATTACHMENT, attachment);
  addServiceDate(out, line);
  const refer = (qualifier: string, value: string | undefined): void => {
    if (value) out.add("REF", qualifier, value);
  };
  refer("6R", line.controlNumber);
  refer("9B", line.repricedLineNumber);
  refer("9D", line.adjustedRepricedLineNumber);
  if (line.serviceTaxCents !== undefined) out.add("AMT", "GT", decimalFromCents(line.serviceTaxCents));
  if (line.facilityTaxCents !== undefined) out.add("AMT", "N8", decimalFromCents(line.facilityTaxCents));
  if (line.thirdPartyNote) out.add("NTE", "TPO", line.thirdPartyNote);
  if (line.repricing) addFields(out, REPRICING, line.repricing);
  if (line.drug) addDrug(out, line.drug);
  for (const { key, code } of LINE_PROVIDERS) {
    const provider = line[key];
    // A line names a provider only where it is another than the claim's.
    if (provider && !addsNothing(provider, claim[key])) addProvider(out, code, provider);
  }
  addLineAnswers(out, claim, line.lineNumber);
}

function procedureOf(line: RevenueLine): (string | undefined)[] | undefined {
  if (!line.procedureCode) return undefined;
  const modifiers = [0, 1, 2, 3].map((index) => line.modifiers[index]);
  return [line.procedureList ?? "HC", line.procedureCode, ...modifiers, line.description];
}

function addServiceDate(out: TransactionComposer, { fromDate, toDate }: RevenueLine): void {
  if (!fromDate) return;
  if (!toDate || toDate === fromDate) out.add("DTP", "472", "D8", toD8(fromDate));
  else out.add("DTP", "472", "RD8", `${toD8(fromDate)}-${toD8(toDate)}`);
}

function optionalDecimal(amount: Cents | undefined): string | undefined {
  return amount === undefined ? undefined : decimalFromCents(amount);
}
