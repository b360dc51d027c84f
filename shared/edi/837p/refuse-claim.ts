import type { ProfessionalClaim } from "../../claims/professional-claim.ts";
import { type Refuse, refusalOf } from "../837/refuse.ts";
import { refuseUnwritableCoverages } from "../837/refuse-coverages.ts";
import { refuseUnwritableNumbers } from "../837/refuse-numbers.ts";
import { refuseUnwritableLines } from "./refuse-lines.ts";

/**
 * Refuses a claim that the 837P cannot carry as it stands. Nothing is dropped or guessed to make it fit.
 * @throws EdiWriteError naming the claim by its number and what to do.
 */
export function refuseUnwritableClaim(claim: ProfessionalClaim): void {
  const refuse = refusalOf(claim);
  refuseUnwritableNumbers(claim, refuse);
  if (claim.diagnoses.length === 0) refuse("no-diagnosis", "it has no diagnosis. Enter at least one in box 21.");
  refuseUnwritableCoverages(claim, refuse);
  refuseInstitutionalAnswers(claim, refuse);
  refuseUnwritableLines(claim, refuse);
  refuseRelatedCauses(claim, refuse);
  refuseDates(claim, refuse);
  refuseAmounts(claim, refuse);
  refuseTwoNumbers(claim, refuse);
  refuseUnplacedFacts(claim, refuse);
}

/** What only an inpatient answer or a revenue line tells has no place in the professional file. */
function refuseInstitutionalAnswers(claim: ProfessionalClaim, refuse: Refuse): void {
  for (const { rank, payer, priorAdjudication: prior } of claim.coverages) {
    if (rank === claim.destination || !prior) continue;
    if (prior.inpatient) {
      refuse(
        "inpatient-answer",
        `${payer.name} answered it as an inpatient stay (MIA), which a professional claim cannot tell. Take that out.`,
      );
    }
    const line = prior.lines.find((one) => one.revenueCode !== undefined || one.procedureList === "HP");
    if (line) {
      refuse(
        "revenue-answer",
        `${payer.name} answered line ${line.lineNumber} by revenue or rate code, which a professional claim cannot tell.`,
      );
    }
    const nameless = prior.lines.find((one) => one.procedureCode === "");
    if (nameless) {
      refuse(
        "answer-without-procedure",
        `the answer of ${payer.name} to line ${nameless.lineNumber} names no procedure. Enter what it was paid as.`,
      );
    }
  }
}

function refuseRelatedCauses(claim: ProfessionalClaim, refuse: Refuse): void {
  const { employment, autoAccident, otherAccident, autoAccidentState, autoAccidentCountry } = claim.relatedCauses;
  if (employment && autoAccident && otherAccident) {
    refuse(
      "related-causes",
      "it names employment, automobile accident and other accident. At most two of them can be sent.",
    );
  }
  if (autoAccident && !autoAccidentState && !autoAccidentCountry) {
    refuse("accident-state-missing", "an automobile accident needs the state where it happened (box 10b).");
  }
  if (!autoAccident && (autoAccidentState || autoAccidentCountry)) {
    refuse("accident-state-alone", "it names where an automobile accident happened, but no such accident (box 10b).");
  }
  if ((autoAccident || otherAccident) && !claim.dates.accident) {
    refuse("accident-date-missing", "an accident needs its date.");
  }
}

/** The day from which diagnoses are coded by ICD-10-CM (45 CFR 162.1002). */
const ICD_10_BEGINS = "2015-10-01";

function refuseDates({ dates, diagnosisSystem, lines }: ProfessionalClaim, refuse: Refuse): void {
  if (diagnosisSystem === "ICD-9" && lines.some((line) => line.fromDate >= ICD_10_BEGINS)) {
    refuse("diagnosis-system", "it has ICD-9 diagnoses for services after September 2015. Code them by ICD-10.");
  }
  if (dates.disabilityFrom && dates.disabilityTo && dates.disabilityTo < dates.disabilityFrom) {
    refuse("dates-reversed", "the disability ends before it begins (box 16).");
  }
}

function refuseAmounts(claim: ProfessionalClaim, refuse: Refuse): void {
  if (claim.patientPaidCents < 0) refuse("patient-paid", "the amount that the patient paid is negative.");
  if ((claim.outsideLabChargeCents ?? 0) !== 0) {
    refuse(
      "outside-lab",
      "an outside laboratory's charge (box 20) cannot be sent electronically. Send this claim on paper.",
    );
  }
}

function refuseTwoNumbers(claim: ProfessionalClaim, refuse: Refuse): void {
  const facility = claim.serviceFacility;
  if (claim.cliaNumber && facility?.cliaNumber && claim.cliaNumber !== facility.cliaNumber) {
    refuse(
      "two-clia-numbers",
      "it has one CLIA number and its facility another. Only one can be sent: correct one of them.",
    );
  }
  const mammography = claim.references?.mammography;
  if (mammography && facility?.mammographyNumber && mammography !== facility.mammographyNumber) {
    refuse(
      "two-mammography-numbers",
      "it has one mammography number and its facility another. Only one can be sent: correct one of them.",
    );
  }
}

/** Facts that lean on another one, without which the file has no place for them. */
function refuseUnplacedFacts(claim: ProfessionalClaim, refuse: Refuse): void {
  if (claim.noteKind && !claim.note) refuse("note-empty", "its note has a kind but no text.");
  if (claim.repricing && (claim.repricing.revenueCode || claim.repricing.procedureCode || claim.repricing.units)) {
    refuse(
      "repricing-of-claim",
      "the repricing of a professional claim as a whole tells neither a code nor units. Put them on its lines.",
    );
  }
  const self = claim.coverages.some((one) => one.rank === claim.destination && one.relationship === "18");
  if (self && claim.patient.propertyCasualtyId) {
    refuse(
      "property-casualty-id",
      "a patient who is the subscriber has no property and casualty number of their own. Use the member number.",
    );
  }
  for (const { qualifier } of claim.billingProvider.secondaryIds ?? []) {
    if (["0B", "1G", "G2", "LU"].includes(qualifier)) continue;
    refuse("billing-number-kind", `the billing provider has a number of the kind ${qualifier}, which cannot be sent.`);
  }
}
