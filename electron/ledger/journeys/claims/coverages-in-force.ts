import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";

/** The coverage of each rank whose dates hold the day of service; the latest to begin where two do. */
export function coveragesInForce(patient: Patient, day: IsoDate): AnyDraft["coverageIds"] {
  const ofRank = (rank: CoverageRank): string | null => {
    const inForce = patient.coverages.filter(
      (one) =>
        one.rank === rank &&
        (one.effectiveFrom === null || one.effectiveFrom <= day) &&
        (one.effectiveTo === null || day <= one.effectiveTo),
    );
    const latest = inForce.sort((one, other) => ((one.effectiveFrom ?? "") < (other.effectiveFrom ?? "") ? 1 : -1))[0];
    return latest?.id ?? null;
  };
  return { primary: ofRank("primary"), secondary: ofRank("secondary"), tertiary: ofRank("tertiary") };
}
