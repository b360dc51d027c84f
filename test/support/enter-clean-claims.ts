import type { IsoDate } from "../../shared/dates/iso-date.ts";
import type { PracticeLedger } from "./practice-ledger.ts";

/**
 * Copies former visits of the sample's patients onto a day until there are enough claims that may go electronically.
 * @returns the claims' ids.
 */
export async function enterCleanClaims(practice: PracticeLedger, day: IsoDate, count: number): Promise<string[]> {
  const { rows } = await practice.value("patients.list", { text: "", offset: 0, limit: 500 });
  for (const { id: patientId } of rows) {
    const visit = { patientId, serviceDate: day, copyVisit: true };
    const { draft, copiedClaimNumber } = await practice.value("claims.start", visit);
    if (copiedClaimNumber !== null) await practice.value("claims.save", { claimId: null, version: null, draft });
    const preview = await practice.value("batches.preview", {});
    // A file holds one kind of claims, and some of the sample's last visits are bills.
    const ready = preview.ready.filter((claim) => claim.kind === "professional");
    if (ready.length >= count) return ready.slice(0, count).map((claim) => claim.claimId);
  }
  throw new Error("The sample practice has too few patients whose last visit can be copied.");
}
