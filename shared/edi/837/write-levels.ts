import type { AnyClaim } from "../../claims/claim.ts";
import type { BillingProvider, ClaimPatient, PayToPlan } from "../../claims/claim-parties.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { type BillingGroup, destinationCoverage, type PatientGroup, type SubscriberGroup } from "./group-claims.ts";
import { addPayerName, addSubscriberName, groupAndFiling, RANK_CODES } from "./write-other-coverage.ts";
import {
  addAddress,
  addContact,
  addOrganization,
  addPersonName,
  addProviderName,
  addSecondaryIds,
} from "./write-parties.ts";

/** Numbers of the billing provider that stand in its own loop; those that a payer gave stand in the payer's. */
const OWN_IDS: ReadonlySet<string> = new Set(["0B", "1G"]);

/** Loop 2000A and everything under it; `addClaim` writes loop 2300 of the kind of claim. */
export function addBillingLevel<Claim extends AnyClaim>(
  out: TransactionComposer,
  group: BillingGroup<Claim>,
  addClaim: (out: TransactionComposer, claim: Claim) => void,
): void {
  const first = group.subscribers[0]?.patients[0]?.claims[0];
  if (!first) return;
  out.openLevel("20", 0);
  addBillingProvider(out, first.billingProvider);
  for (const subscriber of group.subscribers) addSubscriberLevel(out, subscriber, addClaim);
}

function addBillingProvider(out: TransactionComposer, billing: BillingProvider): void {
  if (billing.taxonomy) out.add("PRV", "BI", "PXC", billing.taxonomy);
  addProviderName(out, "85", billing);
  addAddress(out, billing.address);
  out.add("REF", billing.taxIdKind === "EIN" ? "EI" : "SY", billing.taxId);
  addSecondaryIds(
    out,
    billing.secondaryIds?.filter((id) => OWN_IDS.has(id.qualifier)),
  );
  const { contactName: name, phone, phoneExtension: extension, fax, email } = billing;
  addContact(out, {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(extension === undefined ? {} : { extension }),
    ...(fax === undefined ? {} : { fax }),
    ...(email === undefined ? {} : { email }),
  });
  if (billing.payToAddress) {
    // Loop 2010AB names no provider in 5010: an address only.
    out.add("NM1", "87", billing.kind === "person" ? "1" : "2");
    addAddress(out, billing.payToAddress);
  }
  if (billing.payToPlan) addPayToPlan(out, billing.payToPlan);
}

function addPayToPlan(out: TransactionComposer, plan: PayToPlan): void {
  addOrganization(out, "PE", plan.name, { qualifier: plan.idKind, value: plan.id });
  addAddress(out, plan.address);
  if (plan.secondaryId) addSecondaryIds(out, [plan.secondaryId]);
  out.add("REF", "EI", plan.taxId);
}

function addSubscriberLevel<Claim extends AnyClaim>(
  out: TransactionComposer,
  group: SubscriberGroup<Claim>,
  addClaim: (out: TransactionComposer, claim: Claim) => void,
): void {
  const claim = group.patients[0]?.claims[0];
  if (!claim) return;
  const coverage = destinationCoverage(claim);
  out.openLevel("22", 1);
  out.add("SBR", RANK_CODES[coverage.rank], group.patientIsSubscriber ? "18" : undefined, ...groupAndFiling(coverage));
  if (group.patientIsSubscriber) addPatientFacts(out, undefined, claim.patient);
  addSubscriber(out, claim, group.patientIsSubscriber);
  addPayerName(out, coverage);
  addSecondaryIds(out, coverage.payer.secondaryIds);
  const { payerAssignedId, secondaryIds } = claim.billingProvider;
  if (payerAssignedId) out.add("REF", "G2", payerAssignedId);
  addSecondaryIds(
    out,
    secondaryIds?.filter((id) => !OWN_IDS.has(id.qualifier)),
  );
  for (const patient of group.patients) {
    if (!group.patientIsSubscriber) addPatientLevel(out, patient);
    for (const one of patient.claims) addClaim(out, one);
  }
}

function addSubscriber(out: TransactionComposer, claim: AnyClaim, isPatient: boolean): void {
  const coverage = destinationCoverage(claim);
  const { subscriber } = coverage;
  addSubscriberName(out, coverage);
  const address = isPatient ? claim.patient.address : subscriber.address;
  if (address) addAddress(out, address);
  const birthDate = isPatient ? claim.patient.birthDate : subscriber.birthDate;
  const sex = isPatient ? claim.patient.sex : subscriber.sex;
  if (birthDate && sex) out.add("DMG", "D8", toD8(birthDate), sex);
  if (subscriber.socialSecurityNumber) out.add("REF", "SY", subscriber.socialSecurityNumber);
  if (isPatient && claim.propertyCasualtyNumber) out.add("REF", "Y4", claim.propertyCasualtyNumber);
  addContact(out, isPatient ? claim.patient.contact : subscriber.contact);
}

function addPatientLevel(out: TransactionComposer, group: PatientGroup<AnyClaim>): void {
  const claim = group.claims[0];
  if (!claim) return;
  const { patient, propertyCasualtyNumber } = claim;
  out.openLevel("23", 2);
  addPatientFacts(out, destinationCoverage(claim).relationship, patient);
  addPersonName(out, "QC", patient.name);
  addAddress(out, patient.address);
  out.add("DMG", "D8", toD8(patient.birthDate), patient.sex);
  if (propertyCasualtyNumber) out.add("REF", "Y4", propertyCasualtyNumber);
  if (patient.propertyCasualtyId) addSecondaryIds(out, [patient.propertyCasualtyId]);
  addContact(out, patient.contact);
}

/** PAT: the relation of a patient who is not the subscriber, and what is known of the body. */
function addPatientFacts(out: TransactionComposer, relationship: string | undefined, patient: ClaimPatient): void {
  const { deathDate, weightPounds, pregnant } = patient;
  if (relationship === undefined && !deathDate && !weightPounds && !pregnant) return;
  const death = deathDate ? ["D8", toD8(deathDate)] : [undefined, undefined];
  const weight = weightPounds ? ["01", weightPounds] : [undefined, undefined];
  out.add("PAT", relationship, undefined, undefined, undefined, ...death, ...weight, pregnant ? "Y" : undefined);
}
