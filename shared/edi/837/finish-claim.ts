import type { PersonName } from "../../claims/claim-parties.ts";
import { samePerson } from "../../claims/same-person.ts";
import type { ClaimReading, CoverageReading, Tell } from "./claim-reading.ts";
import { gatherLiability } from "./read-line-answers.ts";
import { copyFacts, type Facts } from "./segment-fields.ts";

/** A schema of one kind of claim, as zod has it. */
export type ClaimSchema<Claim> = {
  safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: Claim }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: PropertyKey[] }[] } };
};

const RANK_ORDER = ["primary", "secondary", "tertiary"];

/** The finished claim, or undefined, which is told, when it holds what the claim model cannot. */
export function finishClaim<Claim>(reading: ClaimReading, schema: ClaimSchema<Claim>, tell: Tell): Claim | undefined {
  const others = reading.others.map((one) => withKnownBirth(finishCoverage(one), reading.facts.patient as Facts));
  const coverages = [finishCoverage(reading.destination), ...others].sort(
    (one, other) => RANK_ORDER.indexOf(String(one.rank)) - RANK_ORDER.indexOf(String(other.rank)),
  );
  const lines = reading.lines.map((line) => line.facts);
  const parsed = schema.safeParse({ ...reading.facts, coverages, destination: reading.destination.facts.rank, lines });
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  tell({
    severity: "warning",
    code: "claim-not-carried",
    segmentNumber: reading.clm.number,
    segmentId: "CLM",
    loop: "2300",
    message: `A claim was not read: it holds something that the program's claims do not carry (${where}).`,
  });
  return undefined;
}

function finishCoverage(coverage: CoverageReading): Facts {
  gatherLiability(coverage);
  const { facts, payer, subscriber, prior } = coverage;
  return { ...facts, payer, subscriber, ...(prior ? { priorAdjudication: prior } : {}) };
}

/** The file tells no birth of another payer's subscriber; where that is the patient, it is known all the same. */
function withKnownBirth(coverage: Facts, { name, birthDate, sex }: Facts): Facts {
  const subscriber = coverage.subscriber as Facts;
  if (coverage.relationship !== "18" || subscriber.isOrganization || !name || !subscriber.name) return coverage;
  if (!samePerson(subscriber.name as PersonName, name as PersonName)) return coverage;
  return { ...coverage, subscriber: { ...subscriber, birthDate, sex } };
}

/** What the claim takes from the levels above it. */
export function billingOf(billing: Facts, atPayer: Facts): Facts {
  const ids = [...((billing.secondaryIds ?? []) as Facts[]), ...((atPayer.secondaryIds ?? []) as Facts[])];
  const { payerAssignedId } = atPayer;
  return {
    ...copyFacts(billing),
    ...(payerAssignedId === undefined ? {} : { payerAssignedId }),
    ...(ids.length === 0 ? {} : { secondaryIds: copyFacts(ids) }),
  };
}
