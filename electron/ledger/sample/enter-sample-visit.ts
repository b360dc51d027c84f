import type { ClaimDraft, DraftLine } from "../../../shared/claims/claim-draft.ts";
import { emptyDraftLine } from "../../../shared/claims/claim-draft.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";
import { saveClaimJourneys } from "../journeys/claims/save-claim.ts";
import { startClaimJourneys } from "../journeys/claims/start-claim.ts";
import type { CommandContext } from "../journeys.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { SAMPLE_PRICES } from "./sample-prices.ts";
import type { SampleVisit } from "./sample-visits.ts";

const PRICES = new Map(SAMPLE_PRICES.map(([code, , chargeCents]) => [code, cents(chargeCents)]));

export interface VisitFacts {
  patientId: string;
  day: IsoDate;
  visit: SampleVisit;
  renderingProviderId: string;
  /** What this visit has beyond the ordinary. */
  complete?: (draft: ClaimDraft) => ClaimDraft;
  /** What the biller got wrong, for claims that wait to be mended. */
  spoil?: (draft: ClaimDraft) => ClaimDraft;
  /** Whether the mistake was noticed and mended at once. */
  mended?: boolean;
}

/** Enters one visit as a claim. @returns the claim's id. */
export function enterSampleVisit(context: CommandContext, facts: VisitFacts): string {
  const start = { patientId: facts.patientId, serviceDate: facts.day, copyVisit: false };
  const journey = startClaimJourneys["claims.start"];
  const started = journey({ ...context, read: context.write }, start);
  if (started instanceof Promise) throw new TypeError("Starting a claim must not wait.");
  const plain: ClaimDraft = {
    ...(started.draft as ClaimDraft),
    renderingProviderId: facts.renderingProviderId,
    diagnoses: [...facts.visit.diagnoses],
    lines: facts.visit.lines.map((line) => draftLine(line, facts.day, started.draft.placeOfService)),
  };
  const draft = facts.complete ? facts.complete(plain) : plain;
  const save = saveClaimJourneys["claims.save"];
  const typed = facts.spoil ? facts.spoil(draft) : draft;
  const { claimId, version } = run(save, context, { claimId: null, version: null, draft: typed });
  if (facts.spoil && facts.mended) run(save, context, { claimId, version, draft });
  return claimId;
}

function draftLine(
  [procedureCode, pointers, modifiers = []]: SampleVisit["lines"][number],
  day: IsoDate,
  placeOfService: string,
): DraftLine {
  return {
    ...emptyDraftLine(placeOfService),
    fromDate: day,
    procedureCode,
    modifiers: [...modifiers],
    diagnosisPointers: [...pointers],
    chargeCents: PRICES.get(procedureCode) ?? null,
  };
}
