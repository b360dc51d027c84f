import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type AnyDraft, type AnyDraftLine, kindOf, serviceDateOf } from "../../../../shared/claims/any-draft.ts";
import { checkDraft } from "../../../../shared/claims/check-draft.ts";
import { checkInstitutionalDraft } from "../../../../shared/claims/check-institutional-draft.ts";
import type { AnyClaim, Claim } from "../../../../shared/claims/claim.ts";
import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { Readiness } from "../../../../shared/claims/claim-states.ts";
import type { InstitutionalClaim } from "../../../../shared/claims/institutional-claim.ts";
import type { InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { type ClaimHold, readinessOf } from "../../../../shared/claims/readiness.ts";
import { resolveClaim } from "../../../../shared/claims/resolve-claim.ts";
import { resolveInstitutionalClaim } from "../../../../shared/claims/resolve-institutional-claim.ts";
import type { ClaimFacts } from "../../../../shared/claims/resolve-parties.ts";
import { atDraftPlace } from "../../../../shared/claims/scrub/institutional/at-draft-place.ts";
import { scrubInstitutionalClaim } from "../../../../shared/claims/scrub/institutional/scrub-institutional-claim.ts";
import { scrubClaim } from "../../../../shared/claims/scrub/scrub-claim.ts";
import type { OtherClaim, ScrubContext } from "../../../../shared/claims/scrub/scrub-rule.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { claimKind } from "./claim-kind.ts";
import { type ClaimIdentity, loadClaimFacts, type PracticeLists } from "./load-claim-facts.ts";

/** Whose work a claim is: the rendering provider's, on an institutional claim the attending one's. */
const PROVIDER_OF_CLAIM = sql`coalesce(claim.draftJson ->> 'renderingProviderId', claim.draftJson ->> 'attendingProviderId')`;

/** What the ledger thinks of a claim as typed. */
export interface Judgement<Kind extends AnyClaim = AnyClaim> {
  /** Undefined while there is nothing to bill: no patient, no coverage, no statement period. */
  claim: Kind | undefined;
  problems: ClaimProblem[];
  readiness: Readiness;
  totalCents: Cents;
}

type Circumstances = { hold: ClaimHold | null; today: IsoDate };

/** Resolves a draft and scrubs it against the ledger's other claims. Reads only. */
export function judgeClaim(
  read: ReadHandle,
  lists: PracticeLists,
  draft: AnyDraft,
  identity: ClaimIdentity,
  circumstances: Circumstances,
): Judgement {
  const facts = loadClaimFacts(read, lists, draft, identity);
  const context = facts && scrubContext(read, facts, draft, identity, circumstances.today);
  const { claim, problems } =
    draft.kind === "institutional"
      ? judgeInstitutional(draft, facts, context)
      : judgeProfessional(draft, facts, context);
  return {
    claim,
    problems,
    readiness: readinessOf(problems, circumstances.hold, circumstances.today),
    totalCents: sumCents(draft.lines.map((line: AnyDraftLine) => line.chargeCents ?? ZERO_CENTS)),
  };
}

type Judged<Kind extends AnyClaim> = Pick<Judgement<Kind>, "claim" | "problems">;

function judgeProfessional(
  draft: ClaimDraft,
  facts: ClaimFacts | undefined,
  context: ScrubContext | undefined,
): Judged<Claim> {
  const claim = facts && resolveClaim(draft, facts);
  return { claim, problems: [...checkDraft(draft), ...(claim && context ? scrubClaim(claim, context) : [])] };
}

function judgeInstitutional(
  draft: InstitutionalDraft,
  facts: ClaimFacts | undefined,
  context: ScrubContext | undefined,
): Judged<InstitutionalClaim> {
  const claim = facts && resolveInstitutionalClaim(draft, facts);
  const scrubbed =
    claim && context ? scrubInstitutionalClaim(claim, context).map((one) => atDraftPlace(draft, one)) : [];
  return { claim, problems: [...checkInstitutionalDraft(draft), ...scrubbed] };
}

function scrubContext(
  read: ReadHandle,
  facts: ClaimFacts,
  draft: AnyDraft,
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
    medicareSecondaryReason: addressed?.coverage.medicareSecondaryReason ?? null,
    otherClaims: readOtherClaims(read, draft, identity.claimId),
  };
}

/** The patient's other claims of the same kind with lines on the same days, for the duplicate rule. */
function readOtherClaims(read: ReadHandle, draft: AnyDraft, claimId: string | null): OtherClaim[] {
  const days = draft.lines.map((line: AnyDraftLine) => serviceDateOf(draft, line));
  const dates = [...new Set(days.filter((day) => day !== null))];
  if (dates.length === 0 || draft.patientId === null) return [];
  const rows = read.all(
    build
      .selectFrom("claimLine")
      .innerJoin("claim", "claim.id", "claimLine.claimId")
      .innerJoin("payer", "payer.id", "claim.payerId")
      .leftJoin("provider", (join) => join.on(sql<boolean>`provider.id = ${PROVIDER_OF_CLAIM}`))
      .select(["claim.id", "claim.claimNumber", "payer.payerId", "provider.npi", "claimLine.serviceDate"])
      .select(["claimLine.procedureCode", "claimLine.modifiers", "claimLine.units", "claimLine.chargeCents"])
      .where("claim.patientId", "=", draft.patientId)
      .where("claim.id", "<>", claimId ?? "")
      .where("claim.frequency", "<>", "8")
      .where(claimKind, "=", kindOf(draft))
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
