import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { checkDraft } from "../../../../shared/claims/check-draft.ts";
import type { Claim } from "../../../../shared/claims/claim.ts";
import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { Readiness } from "../../../../shared/claims/claim-states.ts";
import { type ClaimHold, readinessOf } from "../../../../shared/claims/readiness.ts";
import { type ClaimFacts, resolveClaim } from "../../../../shared/claims/resolve-claim.ts";
import { scrubClaim } from "../../../../shared/claims/scrub/scrub-claim.ts";
import type { OtherClaim, ScrubContext } from "../../../../shared/claims/scrub/scrub-rule.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { type ClaimIdentity, loadClaimFacts, type PracticeLists } from "./load-claim-facts.ts";

/** What the ledger thinks of a claim as typed. */
export interface Judgement {
  /** Undefined while there is nothing to bill: no patient, no coverage. */
  claim: Claim | undefined;
  problems: ClaimProblem[];
  readiness: Readiness;
  totalCents: Cents;
}

/** Resolves a draft and scrubs it against the ledger's other claims. Reads only. */
export function judgeClaim(
  read: ReadHandle,
  lists: PracticeLists,
  draft: ClaimDraft,
  identity: ClaimIdentity,
  circumstances: { hold: ClaimHold | null; today: IsoDate },
): Judgement {
  const facts = loadClaimFacts(read, lists, draft, identity);
  const claim = facts && resolveClaim(draft, facts);
  const scrubbed =
    claim && facts ? scrubClaim(claim, scrubContext(read, facts, draft, identity, circumstances.today)) : [];
  const problems = [...checkDraft(draft), ...scrubbed];
  return {
    claim,
    problems,
    readiness: readinessOf(problems, circumstances.hold, circumstances.today),
    totalCents: sumCents(draft.lines.map((line) => line.chargeCents ?? ZERO_CENTS)),
  };
}

function scrubContext(
  read: ReadHandle,
  facts: ClaimFacts,
  draft: ClaimDraft,
  identity: ClaimIdentity,
  today: IsoDate,
): ScrubContext {
  const addressed = facts.coverages.find((one) => one.rank === draft.destination);
  return {
    today,
    payer: {
      timelyFilingDays: addressed?.payer.timelyFilingDays ?? null,
      acceptsReplacement: addressed?.payer.acceptsReplacement ?? true,
      submission: addressed?.payer.submission,
    },
    coverageInForce: {
      from: addressed?.coverage.effectiveFrom ?? null,
      to: addressed?.coverage.effectiveTo ?? null,
    },
    otherClaims: readOtherClaims(read, draft, identity.claimId),
  };
}

/** The patient's other claims with lines on the same days, for the duplicate rule. */
function readOtherClaims(read: ReadHandle, draft: ClaimDraft, claimId: string | null): OtherClaim[] {
  const dates = [...new Set(draft.lines.flatMap((line) => (line.fromDate === null ? [] : [line.fromDate])))];
  if (dates.length === 0 || draft.patientId === null) return [];
  const rows = read.all(
    build
      .selectFrom("claimLine")
      .innerJoin("claim", "claim.id", "claimLine.claimId")
      .innerJoin("payer", "payer.id", "claim.payerId")
      .leftJoin("provider", (join) => join.on(sql<boolean>`provider.id = claim.draftJson ->> 'renderingProviderId'`))
      .select(["claim.id", "claim.claimNumber", "payer.payerId", "provider.npi", "claimLine.serviceDate"])
      .select(["claimLine.procedureCode", "claimLine.modifiers", "claimLine.units", "claimLine.chargeCents"])
      .where("claim.patientId", "=", draft.patientId)
      .where("claim.id", "<>", claimId ?? "")
      .where("claim.frequency", "<>", "8")
      .where("claimLine.removed", "=", 0)
      .where("claimLine.serviceDate", "in", dates),
  );
  return [...Map.groupBy(rows, (row) => row.id).values()].map((lines) => ({
    claimNumber: lines[0]!.claimNumber,
    payerId: lines[0]!.payerId,
    renderingNpi: lines[0]!.npi ?? undefined,
    lines: lines.map((line) => ({
      fromDate: line.serviceDate!,
      procedureCode: line.procedureCode,
      modifiers: line.modifiers === "" ? [] : line.modifiers.split(" "),
      units: line.units,
      chargeCents: line.chargeCents,
    })),
  }));
}
