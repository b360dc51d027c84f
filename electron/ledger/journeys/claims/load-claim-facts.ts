import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { ClaimFacts } from "../../../../shared/claims/resolve-parties.ts";
import type { Coverage, Patient } from "../../../../shared/contract/patients.ts";
import type { Facility, Payer, Practice, Provider } from "../../../../shared/contract/practice.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { toCoverage } from "../coverage-columns.ts";
import { toFacility } from "../keep-facilities.ts";
import { toPayer } from "../keep-payers.ts";
import { readPractice } from "../keep-practice.ts";
import { toProvider } from "../keep-providers.ts";
import { readPatient } from "../read-patient.ts";
import { readPriorAdjudications } from "./read-prior-adjudications.ts";

/** What is the same for every claim, read once for a batch of many. */
export interface PracticeLists {
  practice: Practice;
  providers: ReadonlyMap<string, Provider>;
  facilities: ReadonlyMap<string, Facility>;
  payers: ReadonlyMap<string, Payer>;
}

/** Reads the practice with all of its providers, places and payers, also those no longer active. */
export function readPracticeLists(read: ReadHandle): PracticeLists {
  const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));
  return {
    practice: readPractice(read),
    providers: byId(read.all(build.selectFrom("provider").selectAll()).map(toProvider)),
    facilities: byId(read.all(build.selectFrom("facility").selectAll()).map(toFacility)),
    payers: byId(read.all(build.selectFrom("payer").selectAll()).map(toPayer)),
  };
}

/** Which claim a draft belongs to: null and a placeholder number for one that was never saved. */
export interface ClaimIdentity {
  claimId: string | null;
  claimNumber: string;
  lineControlNumbers: readonly string[];
}

/** Looks up everything that a draft names. @returns undefined while no patient is chosen. */
export function loadClaimFacts(
  read: ReadHandle,
  lists: PracticeLists,
  draft: AnyDraft,
  identity: ClaimIdentity,
): ClaimFacts | undefined {
  if (draft.patientId === null) return undefined;
  const patient = readPatient(read, draft.patientId);
  const { claimId } = identity;
  return {
    practice: lists.practice,
    patient,
    coverages: chosenCoverages(read, draft, patient, lists.payers),
    providers: lists.providers,
    facility: draft.facilityId === null ? undefined : lists.facilities.get(draft.facilityId),
    claimNumber: identity.claimNumber,
    lineControlNumbers: identity.lineControlNumbers,
    patientPaidCents: claimId === null ? ZERO_CENTS : patientPaidCents(read, claimId),
    priorAdjudications: claimId === null ? new Map() : readPriorAdjudications(read, claimId),
  };
}

const RANKS: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];

/** Coverages that the draft names, also those since taken off the patient: the claim was made for them. */
function chosenCoverages(
  read: ReadHandle,
  draft: AnyDraft,
  patient: Patient,
  payers: ReadonlyMap<string, Payer>,
): ClaimFacts["coverages"] {
  return RANKS.flatMap((rank) => {
    const coverageId = draft.coverageIds[rank];
    const known = patient.coverages.find((one) => one.id === coverageId);
    const coverage = known ?? (coverageId === null ? undefined : readFormerCoverage(read, coverageId, patient.id));
    const payer = coverage && payers.get(coverage.payerId);
    return coverage && payer ? [{ rank, coverage, payer }] : [];
  });
}

/** Only of this patient: another's member number must never stand on a claim. */
function readFormerCoverage(read: ReadHandle, coverageId: string, patientId: string): Coverage | undefined {
  const row = read.first(
    build.selectFrom("coverage").selectAll().where("id", "=", coverageId).where("patientId", "=", patientId),
  );
  return row && toCoverage(row);
}

/** What the patient's own money paid toward the claim's lines (box 29, AMT F5), found by line: postings have no index by claim. */
function patientPaidCents(read: ReadHandle, claimId: string): Cents {
  const row = read.first(
    build
      .selectFrom("posting")
      .select(sql<Cents>`coalesce(sum(amountCents), 0)`.as("paidCents"))
      .where("lineId", "in", build.selectFrom("claimLine").select("id").where("claimId", "=", claimId))
      .where("account", "=", "unapplied")
      .where("payerId", "is", null),
  );
  return row?.paidCents ?? ZERO_CENTS;
}
