import type { ClaimCoverage } from "../../claims/claim-coverage.ts";
import type { InstitutionalClaim, RevenueLine } from "../../claims/institutional-claim.ts";
import { type Refuse, refusalOf } from "../837/refuse.ts";
import { refuseUnwritableCoverages } from "../837/refuse-coverages.ts";
import { refuseUnwritableNumbers } from "../837/refuse-numbers.ts";
import { INSTITUTIONAL_REFERENCES } from "./claim-references.ts";

/** Numbers of the billing provider that a payer gave: the file has a place for one of them (loop 2010BB). */
const PAYER_GIVEN: ReadonlySet<string> = new Set(["G2", "LU"]);

/**
 * Refuses a claim that the 837I cannot carry as it stands. Nothing is dropped or guessed to make it fit.
 * @throws EdiWriteError naming the claim by its number and what to do.
 */
export function refuseUnwritableClaim(claim: InstitutionalClaim): void {
  const refuse = refusalOf(claim);
  refuseUnwritableNumbers(claim, refuse);
  refuseUnwritableCoverages(claim, refuse);
  if (claim.statementTo < claim.statementFrom) refuse("dates-reversed", "its statement period ends before it begins.");
  refuseBillingProvider(claim, refuse);
  refuseProviders(claim, refuse);
  refusePatient(claim, refuse);
  for (const coverage of claim.coverages) refuseCoverage(coverage, refuse);
  refuseFacility(claim, refuse);
  refuseReferences(claim, refuse);
  claim.lines.forEach((line, index) => {
    refuseLine(line, index + 1, refuse);
  });
}

function refuseBillingProvider({ billingProvider }: InstitutionalClaim, refuse: Refuse): void {
  const { kind, first, middle, suffix, taxIdKind, payerAssignedId, secondaryIds = [] } = billingProvider;
  if (kind === "person" || first || middle || suffix) {
    refuse("billing-person", "an institution bills it, but the billing provider is a person or has a first name.");
  }
  if (taxIdKind === "SSN") {
    refuse("billing-ssn", "an institution's tax number is an EIN; the billing provider has a social security number.");
  }
  const foreign = secondaryIds.find((id) => !PAYER_GIVEN.has(id.qualifier));
  if (foreign || secondaryIds.length + (payerAssignedId ? 1 : 0) > 1) {
    refuse(
      "billing-numbers",
      "its billing provider has more numbers than the file can say: besides NPI and tax number only one that the payer gave.",
    );
  }
}

const PEOPLE = [
  ["attendingProvider", "attending"],
  ["operatingProvider", "operating"],
  ["otherOperatingProvider", "other operating"],
  ["renderingProvider", "rendering"],
  ["referringProvider", "referring"],
] as const;

function refuseProviders(claim: InstitutionalClaim, refuse: Refuse): void {
  for (const [key, role] of PEOPLE) {
    if (claim[key]?.kind === "organization") {
      refuse("provider-organization", `its ${role} provider is an organization. Name the person.`);
    }
  }
}

function refusePatient({ patient, coverages, destination }: InstitutionalClaim, refuse: Refuse): void {
  const self = coverages.some((one) => one.rank === destination && one.relationship === "18");
  if (self && patient.propertyCasualtyId) {
    refuse(
      "property-casualty-id",
      "a patient who is the subscriber has no property and casualty number of their own. Use the member number.",
    );
  }
  if (patient.deathDate) {
    refuse(
      "death-date",
      "it has a day of death, which this file has no place for. Say it by the discharge status (20).",
    );
  }
  if (patient.weightPounds || patient.pregnant) {
    refuse("patient-body", "it tells the patient's weight or pregnancy, which only a professional claim carries.");
  }
  if (patient.contact)
    refuse("patient-contact", "it has a contact of the patient, which only a professional claim carries.");
}

function refuseCoverage({ payer, ...coverage }: ClaimCoverage, refuse: Refuse): void {
  if (coverage.medicareSecondaryReason) {
    refuse(
      "medicare-secondary-reason",
      `its coverage by ${payer.name} has a Medicare secondary reason. An institution says it by value codes (12 to 16, 41 to 43, 47) instead.`,
    );
  }
  if (coverage.patientSignatureSource) {
    refuse("signature-source", "it says who signed for the patient, which only a professional claim carries.");
  }
  const nameless = coverage.priorAdjudication?.lines.find((one) => one.procedureCode === "" && hasProcedureParts(one));
  if (nameless) {
    refuse(
      "answer-without-procedure",
      `the answer of ${payer.name} to line ${nameless.lineNumber} has modifiers, a description or a code list, but no procedure.`,
    );
  }
  if (coverage.subscriber.contact) {
    refuse("subscriber-contact", "it has a contact of the subscriber, which only a professional claim carries.");
  }
}

function refuseFacility({ serviceFacility }: InstitutionalClaim, refuse: Refuse): void {
  const { cliaNumber, mammographyNumber, contact } = serviceFacility ?? {};
  if (cliaNumber || mammographyNumber || contact) {
    refuse(
      "facility-facts",
      "its place of service has a CLIA number, a mammography certificate or a contact, which only a professional claim carries.",
    );
  }
}

function refuseReferences({ references = {} }: InstitutionalClaim, refuse: Refuse): void {
  const carried = new Set<string>(INSTITUTIONAL_REFERENCES.map(([, key]) => key));
  const foreign = Object.entries(references).find(([key, value]) => value !== undefined && !carried.has(key));
  if (foreign) {
    refuse(
      "references",
      "it has a number (Medicare crossover, mammography, device or care plan) that only a professional claim carries so.",
    );
  }
}

function refuseLine(line: RevenueLine, number: number, refuse: Refuse): void {
  if (line.lineNumber !== number) refuse("line-order", `its line ${line.lineNumber} stands in place ${number}.`);
  if (!line.procedureCode && hasProcedureParts(line)) {
    refuse("procedure-missing", `line ${number} has modifiers, a description or a code list, but no procedure code.`);
  }
  if (line.toDate && !line.fromDate) refuse("line-date", `line ${number} has a last day, but no first.`);
  if (line.fromDate && line.toDate && line.toDate < line.fromDate) {
    refuse("dates-reversed", `line ${number} ends before it begins.`);
  }
}

type ProcedureParts = Pick<RevenueLine, "modifiers" | "description" | "procedureList">;

/** Whether something is said of a procedure, which the file can say only beside its code. */
function hasProcedureParts({ modifiers, description, procedureList }: ProcedureParts): boolean {
  return modifiers.length > 0 || description !== undefined || procedureList !== undefined;
}
