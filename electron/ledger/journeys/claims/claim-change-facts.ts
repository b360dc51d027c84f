import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { ClaimChange, ClaimChangeKind } from "../../../../shared/claims/changes/claim-change.ts";
import { type ChangedLine, RANKS } from "../../../../shared/claims/changes/move-balances.ts";
import type {
  ChangedCoverage,
  ClaimChangeFacts,
  PayerAnswer,
} from "../../../../shared/claims/changes/plan-claim-change.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { NOTHING_OPEN } from "../../../../shared/ledger/line-balance.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { readLineBalances } from "../journal/read-line-balances.ts";
import { isStanding } from "../remittances/standing-answer.ts";
import { readOpenChange } from "./open-change.ts";
import type { StoredClaim } from "./stored-claim.ts";

const PENDING_WORDS: Readonly<Record<ClaimChangeKind, string | undefined>> = {
  correct: "a correction",
  void: "a void",
  rebill: "a new sending",
  "reset-to-primary": "a reset to its first payer",
  // Other coverages are a new beginning: what follows is planned from there.
  "change-coverage": undefined,
};

/** Reads what planning a change of a claim needs to know. */
export function readChangeFacts(read: ReadHandle, { row, draft }: StoredClaim, change: ClaimChange): ClaimChangeFacts {
  const waits = row.submission === "unsent" || row.submission === "rejected";
  const open = waits ? readOpenChange(read, row.id) : undefined;
  return {
    submission: row.submission,
    destination: row.destination,
    coverages: readCoverages(read, row.id, draft.coverageIds),
    lines: readChangedLines(read, row.id),
    pendingChange: open && PENDING_WORDS[open.kind],
    newPayerNames: change.kind === "change-coverage" ? readPayerNames(read, change.coverageIds) : new Map(),
  };
}

function readCoverages(read: ReadHandle, claimId: string, ids: AnyDraft["coverageIds"]): ChangedCoverage[] {
  return RANKS.flatMap((rank) => {
    const row = read.first(
      build
        .selectFrom("coverage")
        .innerJoin("payer", "payer.id", "coverage.payerId")
        .select(["coverage.id", "payer.id as payerId", "payer.name", "payer.acceptsReplacement"])
        .where("coverage.id", "=", ids[rank] ?? ""),
    );
    if (!row) return [];
    const answer = readAnswer(read, claimId, rank, row.payerId);
    const acceptsReplacement = row.acceptsReplacement === 1;
    return [{ rank, coverageId: row.id, payerName: row.name, acceptsReplacement, answer }];
  });
}

/** What a payer has answered at a rank: an answer of one that the claim went to by mistake is not the new payer's. */
export function readAnswer(
  read: ReadHandle,
  claimId: string,
  rank: CoverageRank,
  payerId: string,
): PayerAnswer | undefined {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .select(["kind", "payerControlNumber", "paidCents", "plannedJson"])
      .where("claimId", "=", claimId)
      .where("rank", "=", rank)
      .where("payerId", "=", payerId)
      .where(isStanding)
      .orderBy("id"),
  );
  const answers = rows.filter((row) => row.kind === "answer");
  const last = answers.at(-1);
  if (!last) return undefined;
  const { lines } = plannedClaimSchema.parse(JSON.parse(last.plannedJson));
  return {
    payerControlNumber: answers.findLast((one) => one.payerControlNumber !== "")?.payerControlNumber ?? "",
    stands: answers.length > rows.length - answers.length,
    paidCents: sumCents(rows.map((one) => one.paidCents)),
    isDenied: lines.length > 0 && lines.every((line) => line.adjudication === "denied"),
  };
}

/** The claim's lines, also those taken off of which something is open, with what is open by party. */
function readChangedLines(read: ReadHandle, claimId: string): ChangedLine[] {
  const balances = readLineBalances(read, { claimIds: [claimId] });
  const rows = read.all(
    build
      .selectFrom("claimLine")
      .select(["id", "lineNumber", "procedureCode"])
      .where("claimId", "=", claimId)
      .orderBy("lineNumber"),
  );
  return rows.map(({ id, ...line }) => ({ lineId: id, ...line, open: balances.get(id)?.open ?? NOTHING_OPEN }));
}

function readPayerNames(read: ReadHandle, ids: AnyDraft["coverageIds"]): Map<string, string> {
  const rows = read.all(
    build
      .selectFrom("coverage")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["coverage.id", "payer.name"])
      .where(
        "coverage.id",
        "in",
        Object.values(ids).filter((one) => one !== null),
      ),
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
