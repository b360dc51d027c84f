import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { missing } from "../save-row.ts";
import type { PracticeLists } from "./load-claim-facts.ts";

const RANKS: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];
const CLAIM_PROVIDERS = [
  "renderingProviderId",
  "referringProviderId",
  "supervisingProviderId",
  "orderingProviderId",
] as const;
const LINE_PROVIDERS = ["renderingProviderId", "orderingProviderId"] as const;

/**
 * Refuses a draft that names what is not there, names a line twice, or names a coverage of another patient: that would
 * send one person's member number under another's name.
 * @throws Refusal `not-found` or `refused`, with the field at fault.
 */
export function checkReferences(read: ReadHandle, lists: PracticeLists, draft: AnyDraft): void {
  checkPatient(read, draft);
  checkCoveragesOf(read, draft);
  checkProviders(lists, draft);
  if (draft.facilityId !== null && !lists.facilities.has(draft.facilityId)) {
    throw missing("place of service", "facilityId");
  }
  checkLineIds(draft);
}

function checkPatient(read: ReadHandle, draft: AnyDraft): void {
  const patient = read.first(
    build
      .selectFrom("patient")
      .select("id")
      .where("id", "=", draft.patientId ?? ""),
  );
  if (!patient) throw missing("patient", "patientId");
}

function checkCoveragesOf(read: ReadHandle, draft: AnyDraft): void {
  for (const rank of RANKS) {
    const coverageId = draft.coverageIds[rank];
    if (coverageId === null) continue;
    const field = `coverageIds.${rank}`;
    const coverage = read.first(build.selectFrom("coverage").select("patientId").where("id", "=", coverageId));
    if (!coverage) throw missing("coverage", field);
    if (coverage.patientId !== draft.patientId) {
      throw new Refusal(
        "refused",
        `The ${rank} coverage is another patient's. Nothing was saved. Choose a coverage of this patient.`,
        field,
      );
    }
  }
}

function checkProviders(lists: PracticeLists, draft: AnyDraft): void {
  const check = (id: string | null, field: string) => {
    if (id !== null && !lists.providers.has(id)) throw missing("provider", field);
  };
  if (draft.kind === "institutional") {
    check(draft.attendingProviderId, "attendingProviderId");
    check(draft.operatingProviderId, "operatingProviderId");
    draft.otherProviders.forEach(({ providerId }, index) => {
      check(providerId, `otherProviders[${index}].providerId`);
    });
    return;
  }
  for (const role of CLAIM_PROVIDERS) check(draft[role], role);
  draft.lines.forEach((line, index) => {
    for (const role of LINE_PROVIDERS) check(line[role], `lines[${index}].${role}`);
  });
}

function checkLineIds(draft: AnyDraft): void {
  const seen = new Set<string>();
  draft.lines.forEach(({ lineId }, index) => {
    if (lineId === null) return;
    if (seen.has(lineId)) {
      throw new Refusal(
        "refused",
        "The claim names one of its lines twice. Nothing was saved. Open the claim again, then change it.",
        `lines[${index}].lineId`,
      );
    }
    seen.add(lineId);
  });
}
