import type { Claim, ClaimLine } from "../../claims/claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { addLineAnswers } from "./write-other-coverage.ts";
import { addProvider, sameProvider } from "./write-parties.ts";

/** Loop 2400 with its drug, providers and answers of other payers. */
export function addLine(out: TransactionComposer, claim: Claim, line: ClaimLine): void {
  out.addLineNumber();
  const modifiers = [0, 1, 2, 3].map((index) => line.modifiers[index]);
  out.add(
    "SV1",
    ["HC", line.procedureCode, ...modifiers, line.description],
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
  );
  addServiceDate(out, line);
  out.add("REF", "6R", line.controlNumber);
  if (line.note) out.add("NTE", "ADD", line.note);
  if (line.ndc) {
    out.add("LIN", undefined, "N4", line.ndc.code);
    out.add("CTP", undefined, undefined, undefined, line.ndc.quantity, [line.ndc.unit]);
  }
  const claimRendering = claim.renderingProvider ?? claim.billingProvider;
  if (line.renderingProvider && !sameProvider(line.renderingProvider, claimRendering)) {
    addProvider(out, "82", line.renderingProvider, { withTaxonomy: true });
  }
  // The 837P has no ordering provider on the claim: each line names its own (loop 2420E).
  const ordering = line.orderingProvider ?? claim.orderingProvider;
  if (ordering) addProvider(out, "DK", ordering);
  addLineAnswers(out, claim, line.lineNumber);
}

function addServiceDate(out: TransactionComposer, line: ClaimLine): void {
  if (line.fromDate === line.toDate) out.add("DTP", "472", "D8", toD8(line.fromDate));
  else out.add("DTP", "472", "RD8", `${toD8(line.fromDate)}-${toD8(line.toDate)}`);
}
