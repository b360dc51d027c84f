import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { professionalDraft } from "../../../../shared/claims/any-draft.ts";
import { type ClaimDraft, emptyClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import { addDays, daysBetween, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readPatient } from "../read-patient.ts";
import { claimKind } from "./claim-kind.ts";
import { coveragesInForce } from "./coverages-in-force.ts";
import { type PracticeLists, readPracticeLists } from "./load-claim-facts.ts";
import { readStoredClaim, type StoredClaim } from "./stored-claim.ts";

const RECENT_CLAIM_COUNT = 5;

export const startClaimJourneys: JourneysOf<"claims.start"> = {
  "claims.start": ({ read }, { patientId, serviceDate, copyVisit }) => {
    const patient = readPatient(read, patientId);
    const recent = recentClaims(read, patientId);
    const last = recent[0];
    const defaults = defaultDraft(patient, serviceDate, last, readPracticeLists(read));
    const copied = copyVisit ? last : undefined;
    return {
      draft: copied ? copyVisitOnto(defaults, copied.draft, serviceDate) : defaults,
      recentDiagnoses: recentDiagnoses(read, recent),
      copiedClaimNumber: copied?.row.claimNumber ?? null,
    };
  },
};

/** A professional claim as stored. */
type StoredVisit = StoredClaim & { draft: ClaimDraft };

function recentClaims(read: ReadHandle, patientId: string): StoredVisit[] {
  const rows = read.all(
    build
      .selectFrom("claim")
      .select("id")
      .where("patientId", "=", patientId)
      .where("serviceDate", "is not", null)
      .where(claimKind, "=", "professional")
      .orderBy("serviceDate", "desc")
      .orderBy("id", "desc")
      .limit(RECENT_CLAIM_COUNT),
  );
  return rows.map((row) => {
    const stored = readStoredClaim(read, row.id);
    return { ...stored, draft: professionalDraft(stored.draft) };
  });
}

/** What follows from patient and last visit: coverages in force on the day, provider, place. */
function defaultDraft(
  patient: Patient,
  serviceDate: IsoDate,
  last: StoredVisit | undefined,
  lists: PracticeLists,
): ClaimDraft {
  const facilities = [...lists.facilities.values()].filter((one) => one.active);
  const lastFacility = facilities.find((one) => one.id === last?.draft.facilityId);
  const facility = lastFacility ?? facilities.find((one) => one.isDefault) ?? facilities[0];
  const providers = [...lists.providers.values()].filter((one) => one.active && one.rendering);
  const lastProvider = providers.find((one) => one.id === last?.draft.renderingProviderId);
  const provider = lastProvider ?? (providers.length === 1 ? providers[0] : undefined);
  return {
    ...emptyClaimDraft(),
    patientId: patient.id,
    coverageIds: coveragesInForce(patient, serviceDate),
    renderingProviderId: provider?.id ?? null,
    referringProviderId: last?.draft.referringProviderId ?? null,
    facilityId: facility?.id ?? null,
    placeOfService: last?.draft.placeOfService || (facility?.placeOfService ?? ""),
  };
}

/** Copies the whole visit (every field of every line, NDC and notes too) with its days moved to the new date. */
function copyVisitOnto(defaults: ClaimDraft, former: ClaimDraft, serviceDate: IsoDate): ClaimDraft {
  const dates = former.lines.flatMap((line) => (line.fromDate === null ? [] : [line.fromDate])).sort();
  const shift = dates[0] === undefined ? 0 : daysBetween(dates[0], serviceDate);
  const moved = (date: IsoDate | null) => (date === null ? null : addDays(date, shift));
  return {
    ...former,
    coverageIds: defaults.coverageIds,
    destination: "primary",
    frequency: "1",
    payerControlNumber: "",
    lines: former.lines.map((line) => ({
      ...line,
      lineId: null,
      fromDate: moved(line.fromDate),
      toDate: moved(line.toDate),
    })),
  };
}

/** The diagnoses of the patient's recent claims, the newest first, each once. */
function recentDiagnoses(read: ReadHandle, claims: readonly StoredVisit[]) {
  const codes = [...new Set(claims.flatMap((claim) => claim.draft.diagnoses))].filter((code) => code !== "");
  if (codes.length === 0) return [];
  const labels = new Map(
    read
      .all(
        build
          .selectFrom("favourite")
          .select(["code", "label"])
          .where("kind", "=", "diagnosis")
          .where("code", "in", codes),
      )
      .map((row) => [row.code, row.label]),
  );
  const ofLastVisit = claims[0]?.draft.diagnoses ?? [];
  return codes.map((code) => ({ code, label: labels.get(code) ?? "", lastVisit: ofLastVisit.includes(code) }));
}
