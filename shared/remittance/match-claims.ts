import { formatDollars } from "../money/money-text.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { type LineMatches, matchLines } from "./match-lines.ts";
import type { MatchedBy, PlanException } from "./posting-plan.ts";
import type { RemittanceFacts } from "./remittance-facts.ts";
import { payerIs } from "./which-coverage.ts";

type Claim = RemittanceFacts["claims"][number];

/** The outcome for one claim of the remittance: ours with its lines, or the reason why none was taken. */
export type ClaimMatch =
  | { matched: true; claim: LedgerClaim; by: MatchedBy; lines: LineMatches }
  | { matched: false; exception: PlanException };

/** Candidates found once by each of their numbers, so that a file of thousands of claims is matched in one pass. */
export interface ClaimIndex {
  byClaimId: ReadonlyMap<string, LedgerClaim>;
  byLineControlNumber: ReadonlyMap<string, LedgerClaim>;
  byClaimNumber: ReadonlyMap<string, LedgerClaim>;
  byService: ReadonlyMap<string, readonly LedgerClaim[]>;
}

const foldNumber = (text: string) => text.trim().toUpperCase();
const serviceKey = (line: { code: string; date: string | undefined; chargeCents: number }) =>
  `${line.code.toUpperCase()} ${line.date ?? ""} ${line.chargeCents}`;

export function indexClaims(candidates: readonly LedgerClaim[]): ClaimIndex {
  const byService = new Map<string, LedgerClaim[]>();
  const byLineControlNumber = new Map<string, LedgerClaim>();
  for (const claim of candidates) {
    for (const line of claim.lines) {
      byLineControlNumber.set(foldNumber(line.controlNumber), claim);
      const key = serviceKey({ code: line.procedureCode, date: line.serviceDate, chargeCents: line.chargeCents });
      const claims = byService.get(key) ?? [];
      if (claims.at(-1) !== claim) claims.push(claim);
      byService.set(key, claims);
    }
  }
  return {
    byClaimId: new Map(candidates.map((claim) => [claim.claimId, claim])),
    byLineControlNumber,
    byClaimNumber: new Map(candidates.map((claim) => [foldNumber(claim.claimNumber), claim])),
    byService,
  };
}

/**
 * Finds our claim for a payer's: by the user's own match, by line control numbers (REF 6R), by claim number (CLP01),
 * then by code, date and charge within the same payer and patient. More than one candidate is an exception, never a
 * guess. A claim that the user has said is not meant is found only by the user's own hand.
 */
export function matchClaim(
  claim: Claim,
  payer: { payerId?: string | undefined; name: string; identifiers: readonly string[] },
  index: ClaimIndex,
  chosenClaimId?: string,
  notMeant: ReadonlySet<string> = new Set(),
): ClaimMatch {
  const found =
    byHand(chosenClaimId, index) ??
    withoutThose(notMeant, byLineControlNumbers(claim, index)) ??
    withoutThose(notMeant, byClaimNumber(claim, index)) ??
    withoutThose(notMeant, byServices(claim, payer, index)) ??
    NOTHING_FOUND;
  if (found.claims.length === 1) {
    const ours = found.claims[0]!;
    return { matched: true, claim: ours, by: found.by, lines: matchLines(claim, ours) };
  }
  const amountCents = claim.paidCents;
  const exception: PlanException =
    found.claims.length === 0
      ? {
          code: "no-match",
          holds: true,
          amountCents,
          segmentNumber: claim.segmentNumber,
          message: `No claim of this ledger has these numbers or services. The ${formatDollars(amountCents)} stay unapplied on the check: choose the claim by hand, or set this one aside.`,
        }
      : {
          code: "ambiguous-match",
          holds: true,
          amountCents,
          segmentNumber: claim.segmentNumber,
          message: `${found.claims.length} claims of this ledger could be meant, and nothing tells them apart. Choose the right one by hand.`,
        };
  return { matched: false, exception };
}

interface Found {
  by: MatchedBy;
  claims: LedgerClaim[];
}

const NOTHING_FOUND: Found = { by: "service", claims: [] };

function withoutThose(notMeant: ReadonlySet<string>, found: Found | undefined): Found | undefined {
  const claims = found?.claims.filter((claim) => !notMeant.has(claim.claimId)) ?? [];
  return found === undefined || claims.length === 0 ? undefined : { by: found.by, claims };
}

function byHand(chosenClaimId: string | undefined, index: ClaimIndex): Found | undefined {
  const claim = chosenClaimId === undefined ? undefined : index.byClaimId.get(chosenClaimId);
  return claim && { by: "hand", claims: [claim] };
}

function byLineControlNumbers(claim: Claim, index: ClaimIndex): Found | undefined {
  const claims = new Set<LedgerClaim>();
  for (const line of claim.lines) {
    const ours = line.lineControlNumber && index.byLineControlNumber.get(foldNumber(line.lineControlNumber));
    if (ours) claims.add(ours);
  }
  return claims.size === 0 ? undefined : { by: "line-control-number", claims: [...claims] };
}

function byClaimNumber(claim: Claim, index: ClaimIndex): Found | undefined {
  const ours = index.byClaimNumber.get(foldNumber(claim.claimNumber));
  return ours && { by: "claim-number", claims: [ours] };
}

/** Every line must be found on the same claim, and the payer and the patient must be that claim's. */
function byServices(
  claim: Claim,
  payer: { payerId?: string | undefined; name: string; identifiers: readonly string[] },
  index: ClaimIndex,
): Found {
  const sets = claim.lines.map((line) => {
    const code = line.submitted?.code ?? line.procedureCode;
    return (
      index.byService.get(serviceKey({ code, date: line.fromDate, chargeCents: Math.abs(line.chargeCents) })) ?? []
    );
  });
  const first = sets[0] ?? [];
  const claims = first.filter(
    (ours) =>
      sets.every((set) => set.includes(ours)) &&
      ours.coverages.some((coverage) => payerIs(coverage, payer)) &&
      isSamePatient(claim, ours),
  );
  return { by: "service", claims };
}

/** The member number must be one of the claim's, or, where the payer gives none, the patient's last name. */
function isSamePatient(claim: Claim, ours: LedgerClaim): boolean {
  const memberIds = [claim.patient?.id, claim.insured?.id].filter((one) => one !== undefined).map(foldNumber);
  if (memberIds.length > 0) return ours.coverages.some((coverage) => memberIds.includes(foldNumber(coverage.memberId)));
  const lastName = claim.patient?.lastOrOrganization;
  return lastName !== undefined && foldNumber(lastName) === foldNumber(ours.patientLastName);
}
