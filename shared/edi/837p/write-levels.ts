import type { BillingProvider, Claim } from "../../claims/claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { type BillingGroup, destinationCoverage, type PatientGroup, type SubscriberGroup } from "./group-claims.ts";
import { addClaim } from "./write-claim.ts";
import { addPayerName, groupAndFiling, RANK_CODES } from "./write-other-coverage.ts";
import { addAddress, addPersonName, addProviderName } from "./write-parties.ts";

/** Loop 2000A and everything under it. */
export function addBillingLevel(out: TransactionComposer, group: BillingGroup): void {
  const first = group.subscribers[0]?.patients[0]?.claims[0];
  if (!first) return;
  out.openLevel("20", 0);
  addBillingProvider(out, first.billingProvider);
  for (const subscriber of group.subscribers) addSubscriberLevel(out, subscriber);
}

function addBillingProvider(out: TransactionComposer, billing: BillingProvider): void {
  if (billing.taxonomy) out.add("PRV", "BI", "PXC", billing.taxonomy);
  addProviderName(out, "85", billing);
  addAddress(out, billing.address);
  out.add("REF", billing.taxIdKind === "EIN" ? "EI" : "SY", billing.taxId);
  if (billing.phone) out.add("PER", "IC", billing.contactName, "TE", billing.phone);
  if (billing.payToAddress) {
    // Loop 2010AB names no provider in 5010: an address only.
    out.add("NM1", "87", billing.kind === "person" ? "1" : "2");
    addAddress(out, billing.payToAddress);
  }
}

function addSubscriberLevel(out: TransactionComposer, group: SubscriberGroup): void {
  const claim = group.patients[0]?.claims[0];
  if (!claim) return;
  const coverage = destinationCoverage(claim);
  out.openLevel("22", 1);
  out.add("SBR", RANK_CODES[coverage.rank], group.patientIsSubscriber ? "18" : undefined, ...groupAndFiling(coverage));
  if (group.patientIsSubscriber) addDeathDate(out, claim);
  addSubscriber(out, claim, group.patientIsSubscriber);
  addPayerName(out, coverage);
  // A payer-assigned number of the billing provider belongs to the payer's loop.
  if (claim.billingProvider.payerAssignedId) out.add("REF", "G2", claim.billingProvider.payerAssignedId);
  for (const patient of group.patients) {
    if (!group.patientIsSubscriber) addPatientLevel(out, patient);
    for (const one of patient.claims) addClaim(out, one);
  }
}

function addSubscriber(out: TransactionComposer, claim: Claim, isPatient: boolean): void {
  const { subscriber, memberId } = destinationCoverage(claim);
  addPersonName(out, "IL", subscriber.name, memberId);
  const address = isPatient ? claim.patient.address : subscriber.address;
  if (address) addAddress(out, address);
  const birthDate = isPatient ? claim.patient.birthDate : subscriber.birthDate;
  const sex = isPatient ? claim.patient.sex : subscriber.sex;
  if (birthDate && sex) out.add("DMG", "D8", toD8(birthDate), sex);
}

function addPatientLevel(out: TransactionComposer, group: PatientGroup): void {
  const claim = group.claims[0];
  if (!claim) return;
  const { patient } = claim;
  out.openLevel("23", 2);
  const death = patient.deathDate ? ["D8", toD8(patient.deathDate)] : [];
  out.add("PAT", destinationCoverage(claim).relationship, undefined, undefined, undefined, ...death);
  addPersonName(out, "QC", patient.name);
  addAddress(out, patient.address);
  out.add("DMG", "D8", toD8(patient.birthDate), patient.sex);
}

function addDeathDate(out: TransactionComposer, claim: Claim): void {
  const { deathDate } = claim.patient;
  if (deathDate) out.add("PAT", undefined, undefined, undefined, undefined, "D8", toD8(deathDate));
}
