import { type Claim, claimSchema } from "../../claims/claim.ts";
import { enclosingLoop, type Placement } from "../guide/walk.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import type { EdiProblem } from "../x12/problem.ts";
import type { ClaimDraft, CoverageDraft } from "./claim-draft.ts";
import { startClaim, takeClaimProvider, takeClaimSegment, takeOtherCoverage } from "./read-claim.ts";
import { startAbove, takeLevelSegment } from "./read-levels.ts";
import { takeLineSegment } from "./read-line.ts";

const RANK_ORDER = ["primary", "secondary", "tertiary"];

/**
 * Reads one 837P transaction back into claims. A claim that says what the claim model cannot hold (an unknown
 * frequency, a patient without birth date) is left out and named in a warning; what only paper or other transactions
 * carry (telephone numbers, plan names beside group numbers) is not in a file and does not come back.
 */
export function read837p(): TransactionReader<Claim[]> {
  const claims: Claim[] = [];
  const problems: EdiProblem[] = [];
  const above = startAbove();
  let draft: ClaimDraft | undefined;
  const close = (): void => {
    if (draft) finishClaim(draft, claims, problems);
    draft = undefined;
  };
  return {
    place: (placement) => {
      const { segment } = placement;
      const loopId = placement.loop.def.id;
      if (segment.id === "CLM" && loopId === "2300") {
        close();
        draft = startClaim(segment, above);
      } else if (draft && enclosingLoop(placement.loop, "2300")) takeUnderClaim(draft, placement);
      else {
        close();
        takeLevelSegment(above, loopId, segment);
      }
    },
    finish: () => {
      close();
      return { value: claims, problems };
    },
  };
}

function takeUnderClaim(draft: ClaimDraft, { segment, loop }: Placement): void {
  const { id } = loop.def;
  if (id === "2300") takeClaimSegment(draft, segment);
  else if (id.startsWith("2310")) takeClaimProvider(draft, id, segment);
  else if (id === "2320" || id === "2330A" || id === "2330B") takeOtherCoverage(draft, id, segment);
  else if (id.startsWith("24")) takeLineSegment(draft, id, segment);
}

function finishClaim(draft: ClaimDraft, claims: Claim[], problems: EdiProblem[]): void {
  hoistOrdering(draft);
  const { facts, mammographyNumber } = draft;
  if (mammographyNumber && facts.serviceFacility) facts.serviceFacility.mammographyNumber = mammographyNumber;
  const coverages = [draft.destination, ...draft.others]
    .map(finishCoverage)
    .sort((one, other) => RANK_ORDER.indexOf(one.rank ?? "") - RANK_ORDER.indexOf(other.rank ?? ""));
  const lines = draft.lines.map((line) => line.facts);
  const parsed = claimSchema.safeParse({ ...facts, coverages, destination: draft.destination.facts.rank, lines });
  if (parsed.success) {
    claims.push(parsed.data);
    return;
  }
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  const message = `A claim was not read: it holds something that the program's claims do not carry (${where}).`;
  problems.push({
    severity: "warning",
    code: "claim-not-carried",
    segmentNumber: draft.clm.number,
    segmentId: "CLM",
    loop: "2300",
    message,
  });
}

/** The model has an ordering provider on the claim, the 837P only on lines: all lines with the same one give it back. */
function hoistOrdering(draft: ClaimDraft): void {
  const [first, ...others] = draft.lines.map((line) => line.facts.orderingProvider);
  if (!first || others.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return;
  draft.facts.orderingProvider = first;
  for (const line of draft.lines) delete line.facts.orderingProvider;
}

function finishCoverage(coverage: CoverageDraft): CoverageDraft["facts"] {
  const { facts, payer, subscriber, prior } = coverage;
  const { remaining, ...answer } = prior ?? {};
  return {
    ...facts,
    payer: payer as NonNullable<CoverageDraft["facts"]["payer"]>,
    subscriber: subscriber as NonNullable<CoverageDraft["facts"]["subscriber"]>,
    ...(prior
      ? {
          priorAdjudication: {
            ...answer,
            ...(remaining === undefined ? {} : { remainingPatientLiabilityCents: remaining }),
          } as NonNullable<CoverageDraft["facts"]["priorAdjudication"]>,
        }
      : {}),
  };
}
