import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { findMentionedNumbers } from "../../../../shared/acknowledgements/mentioned-numbers.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { FileToken } from "../../../../shared/contract/file-token.ts";
import type { ImportEffect } from "../../../../shared/contract/files.ts";
import { finishSteps } from "../../../../shared/edi/steps.ts";
import { checkCentsOf } from "../../../../shared/remittance/remittance-facts.ts";
import { inSlices } from "../../in-slices.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { toAcknowledgementRows } from "../acknowledgements/acknowledgement-rows.ts";
import { applyAcknowledgements } from "../acknowledgements/apply-acknowledgements.ts";
import { toClaimMoves } from "../acknowledgements/plan-moves.ts";
import { fullName } from "../full-name.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { plural } from "../plural.ts";
import { findKnownCheck, keepRemittanceFile, type RemittanceFile } from "../remittances/import-remittance.ts";
import { keepFile } from "./keep-file.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";

/** Statements that an answer lists; the file holds them all. */
const MAX_LISTED = 500;

export const importFileJourneys: JourneysOf<"files.preview" | "files.import"> = {
  "files.preview": async (context, { file }) => effectOf(context.read, await planReceived(context, file)),
  "files.import": preparedCommand({
    prepare: (context, { file }) => planReceived(context, file),
    commit: (context, { file }, plan: ImportPlan) =>
      takeIn(context, { fileName: context.files.name(file), bytes: context.files.read(file) }, plan),
  }),
};

function planReceived({ read, clock, files }: QueryContext, file: FileToken): Promise<ImportPlan> {
  const received = { fileName: files.name(file), bytes: files.read(file) };
  return inSlices(planImport(read, received, clock.today()));
}

/** Takes any file in at once. */
export function importFile(context: CommandContext, file: { fileName: string; bytes: Uint8Array }) {
  return takeIn(context, file, finishSteps(planImport(context.write, file, context.clock.today())));
}

/** Takes any file in: an 835 as a remittance, answers with what follows from them, all else as it is. */
function takeIn(
  context: CommandContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  plan: ImportPlan,
): OutputOf<"files.import"> {
  const effect = effectOf(context.write, plan);
  if (plan.remittanceFile) {
    const { fileId, remittanceIds, problems, automatic } = keepRemittanceFile(context, plan.remittanceFile);
    const summary = remittanceSummary(effect.checks.length, automatic.filter((one) => one.posted).length);
    return { ...effect, summary, problems, fileId, remittanceIds, automatic };
  }
  const fileId = keepFile(context, {
    ...plan.identity,
    direction: "received",
    fileName,
    bytes,
    fileSha256: plan.fileSha256,
    contentSha256: plan.contentSha256,
    keptAt: context.clock.now(),
  });
  applyAcknowledgements(context, { fileId, ...plan });
  context.concerns("file", fileId);
  for (const { claimId } of effect.moves) context.concerns("claim", claimId);
  return { ...effect, fileId, remittanceIds: [], automatic: [] };
}

function effectOf(read: ReadHandle, plan: ImportPlan): ImportEffect {
  const { identity, matched, quotes, moves, problems, text, remittanceFile } = plan;
  const unmatchedCount = matched.filter((one) => one.batchId === null && one.sending === null).length;
  const claimMoves = toClaimMoves(moves);
  const mentionedClaims = identity.kind === "report" ? readMentionedClaims(read, text) : [];
  const checks = toChecks(read, remittanceFile);
  return {
    kind: identity.kind,
    summary: summaryOf(plan, { unmatchedCount, movedCount: claimMoves.length, checkCount: checks.length }),
    acknowledgements: toAcknowledgementRows(read, matched.slice(0, MAX_LISTED), quotes),
    acknowledgementCount: matched.length,
    unmatchedCount,
    moves: claimMoves,
    mentionedClaims,
    checks,
    problems,
  };
}

function summaryOf(
  { identity: { kind }, matched, moves }: ImportPlan,
  { unmatchedCount, movedCount, checkCount }: { unmatchedCount: number; movedCount: number; checkCount: number },
): string {
  if (kind === "835") return remittanceSummary(checkCount, 0);
  if (kind === "report") return "A report in words. It is kept and shown as it is; no state follows from it by itself.";
  if (matched.length === 0) return "This file answers nothing that was sent. It is kept and can be read.";
  const rejected = moves.filter((move) => move.movesClaim && move.to === "rejected").length;
  const moved =
    movedCount === 0 ? "no claim moves" : `${plural(movedCount, "claim")} move${movedCount === 1 ? "s" : ""}`;
  const unmatched = unmatchedCount === 0 ? "" : `; ${unmatchedCount} about nothing of ours`;
  return `${plural(matched.length, "answer")}: ${moved}${rejected === 0 ? "" : `, ${rejected} of them to rejected`}${unmatched}.`;
}

function remittanceSummary(checkCount: number, postedCount: number): string {
  const posted = postedCount === 0 ? "nothing is posted yet" : `${postedCount} posted automatically`;
  return `A remittance with ${plural(checkCount, "check")}. It is kept; ${posted}.`;
}

function readMentionedClaims(read: ReadHandle, text: string): ImportEffect["mentionedClaims"] {
  const mentioned = new Map(findMentionedNumbers(text).map((one) => [one.number, one.lines]));
  const rows = [...inChunks([...mentioned.keys()])].flatMap((numbers) =>
    read.all(
      build
        .selectFrom("claim")
        .innerJoin("patient", "patient.id", "claim.patientId")
        .select(["claim.id as claimId", "claimNumber", "last", "first"])
        .where("claimNumber", "in", numbers),
    ),
  );
  return rows.map(({ claimId, claimNumber, last, first }) => ({
    claimId,
    claimNumber,
    patientName: fullName({ last, first }),
    lines: mentioned.get(claimNumber) ?? [],
  }));
}

function toChecks(read: ReadHandle, file: RemittanceFile | undefined): ImportEffect["checks"] {
  return (file?.checks ?? []).map(({ remittance }) => ({
    checkNumber: remittance.payment.traceNumber,
    payerName: remittance.payer.name,
    amountCents: checkCentsOf(remittance),
    isKnown: findKnownCheck(read, remittance) !== undefined,
  }));
}
