import type { ClaimCoverage, CoverageRank } from "../../claims/claim-coverage.ts";
import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { toIdentifier } from "../paper-text.ts";
import { providerNumbers } from "../provider-numbers.ts";
import { writeOrganizationName, writePersonName } from "../write-parts.ts";
import type { PayerRow } from "./payer-cells.ts";
import type { Ub04Writer } from "./ub04-form.ts";

const ROW_OF: Readonly<Record<CoverageRank, PayerRow>> = { primary: "A", secondary: "B", tertiary: "C" };

/** Numbers of the billing provider that are its own and not a payer's. */
const OWN_NUMBERS: ReadonlySet<string> = new Set(["0B", "1G"]);

/** Form locators 50 to 64: each payer with its insured, in the row of its rank. */
export function fillPayerRows(writer: Ub04Writer, claim: InstitutionalClaim): void {
  for (const coverage of claim.coverages) {
    const row = ROW_OF[coverage.rank];
    fillPayer(writer, row, coverage);
    fillInsured(writer, row, coverage);
    if (coverage.rank === claim.destination) fillNumbersOfClaim(writer, row, claim);
    else fillNumbersOfOtherPayer(writer, row, coverage);
  }
}

function fillPayer(writer: Ub04Writer, row: PayerRow, coverage: ClaimCoverage): void {
  writeOrganizationName(writer, `50${row}`, coverage.payer.name);
  writer.writeExact(`51${row}`, toIdentifier(coverage.payer.payerId));
  writer.writeExact(`52${row}`, coverage.releaseOfInformation);
  writer.writeExact(`53${row}`, coverage.benefitsAssigned);
}

function fillInsured(writer: Ub04Writer, row: PayerRow, coverage: ClaimCoverage): void {
  const { subscriber, planName } = coverage;
  if (subscriber.isOrganization) writeOrganizationName(writer, `58${row}`, subscriber.name.last);
  else writePersonName(writer, `58${row}`, subscriber.name);
  writer.writeExact(`59${row}`, coverage.relationship);
  writer.writeExact(`60${row}`, toIdentifier(coverage.memberId));
  if (planName) writeOrganizationName(writer, `61${row}`, planName);
  writer.writeExact(`62${row}`, toIdentifier(coverage.groupNumber ?? ""));
}

/** What belongs to the payer that the bill goes to. Nothing is prior to its own answer, so 54 stays empty. */
function fillNumbersOfClaim(writer: Ub04Writer, row: PayerRow, claim: InstitutionalClaim): void {
  if (claim.patientEstimateCents !== undefined)
    writer.writeMoney(`55${row}.dollars`, `55${row}.cents`, claim.patientEstimateCents);
  const numbers = providerNumbers(claim.billingProvider).filter(([qualifier]) => !OWN_NUMBERS.has(qualifier));
  writeFirst(
    writer,
    `57${row}`,
    numbers.map(([, value]) => value),
  );
  writeFirst(writer, `63${row}`, [claim.priorAuthorization, claim.referralNumber]);
  writer.writeExact(`64${row}`, toIdentifier(claim.payerControlNumber ?? ""));
}

function fillNumbersOfOtherPayer(writer: Ub04Writer, row: PayerRow, coverage: ClaimCoverage): void {
  const { priorAdjudication: prior, otherPayerProviders, otherPayerAuthorization, otherPayerReferral } = coverage;
  if (prior) writer.writeMoney(`54${row}.dollars`, `54${row}.cents`, prior.paidCents);
  const billing = (otherPayerProviders ?? []).filter((one) => one.role === "billing").flatMap((one) => one.ids);
  writeFirst(
    writer,
    `57${row}`,
    billing.map((id) => id.value),
  );
  writeFirst(writer, `63${row}`, [otherPayerAuthorization, otherPayerReferral]);
  writer.writeExact(`64${row}`, toIdentifier(prior?.payerControlNumber ?? ""));
}

/** A box for one number gets the first of them. */
function writeFirst(writer: Ub04Writer, cell: `${57 | 63}${PayerRow}`, numbers: readonly (string | undefined)[]): void {
  const present = numbers.map((number) => toIdentifier(number ?? "")).filter((number) => number !== "");
  writer.writeExact(cell, present[0]);
  if (present.length > 1) writer.warn("more-than-fits", cell, "has room for one number; the claim has more.");
}
