import { build } from "../../../../db/query-builder.ts";
import {
  type AnyDraft,
  type AnyDraftLine,
  frequencyOf,
  serviceCodeOf,
  serviceDateOf,
  withLineIds,
} from "../../../../shared/claims/any-draft.ts";
import { isSelfPay } from "../../../../shared/claims/check-draft.ts";
import type { ClaimHold } from "../../../../shared/claims/readiness.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { type Judgement, judgeClaim } from "./judge-claim.ts";
import { type PracticeLists, readPracticeLists } from "./load-claim-facts.ts";

/** A claim as it was written: with the ids of its lines, and what the ledger thinks of it. */
export interface WrittenClaim {
  draft: AnyDraft;
  lineIds: string[];
  judgement: Judgement;
}

/** Writes a claim as typed: lines, coverages, and what lists show of it. Posts nothing. */
export function writeDraft(
  context: CommandContext,
  claim: { id: string; claimNumber: string; version: number; hold: ClaimHold | null },
  draft: AnyDraft,
  lists: PracticeLists = readPracticeLists(context.write),
): WrittenClaim {
  const { id, claimNumber, version, hold } = claim;
  const { lineIds, controlNumbers } = saveLines(context, id, claimNumber, draft);
  const saved = withLineIds(draft, lineIds);
  writeLineJson(context, saved.lines);
  saveCoverages(context, id, saved);
  const identity = { claimId: id, claimNumber, lineControlNumbers: controlNumbers };
  const judgement = judgeClaim(context.write, lists, saved, identity, { hold, today: context.clock.today() });
  writeClaim(context, id, saved, judgement, version);
  return { draft: saved, lineIds, judgement };
}

/**
 * Writes the lines in their order. A line keeps its id and control number for ever; one that was taken off keeps its
 * row, because journal entries name it.
 */
function saveLines(context: CommandContext, claimId: string, claimNumber: string, draft: AnyDraft) {
  const { write } = context;
  const known = new Map(
    write
      .all(build.selectFrom("claimLine").select(["id", "controlNumber"]).where("claimId", "=", claimId))
      .map((row) => [row.id, row.controlNumber]),
  );
  let count = known.size;
  write.run(build.updateTable("claimLine").set({ removed: 1 }).where("claimId", "=", claimId));
  const saved = draft.lines.map((line: AnyDraftLine, index) => {
    const columns = lineColumns(draft, line, index + 1);
    const controlNumber = line.lineId === null ? undefined : known.get(line.lineId);
    if (line.lineId !== null && controlNumber !== undefined) {
      write.run(build.updateTable("claimLine").set(columns).where("id", "=", line.lineId));
      return { lineId: line.lineId, controlNumber };
    }
    count += 1;
    const fresh = { lineId: context.newId(), controlNumber: `${claimNumber}L${count}` };
    write.run(
      build.insertInto("claimLine").values({
        ...columns,
        id: fresh.lineId,
        claimId,
        controlNumber: fresh.controlNumber,
        adjudication: "none",
        responsibility: "nobody",
        lineJson: "{}",
      }),
    );
    return fresh;
  });
  return { lineIds: saved.map((line) => line.lineId), controlNumbers: saved.map((line) => line.controlNumber) };
}

function lineColumns(draft: AnyDraft, line: AnyDraftLine, lineNumber: number) {
  return {
    lineNumber,
    serviceDate: serviceDateOf(draft, line),
    procedureCode: serviceCodeOf(line),
    modifiers: line.modifiers.join(" ").toUpperCase(),
    chargeCents: line.chargeCents ?? ZERO_CENTS,
    units: line.units,
    removed: 0 as const,
  };
}

function writeLineJson({ write }: CommandContext, lines: readonly AnyDraftLine[]): void {
  for (const line of lines) {
    write.run(
      build
        .updateTable("claimLine")
        .set({ lineJson: JSON.stringify(line) })
        .where("id", "=", line.lineId!),
    );
  }
}

function saveCoverages({ write }: CommandContext, claimId: string, draft: AnyDraft): void {
  write.run(build.deleteFrom("claimCoverage").where("claimId", "=", claimId));
  for (const rank of ["primary", "secondary", "tertiary"] as const) {
    const coverageId = draft.coverageIds[rank];
    if (coverageId !== null) write.run(build.insertInto("claimCoverage").values({ claimId, rank, coverageId }));
  }
}

function writeClaim(
  { write }: CommandContext,
  claimId: string,
  draft: AnyDraft,
  judgement: Judgement,
  version: number,
): void {
  const payer = isSelfPay(draft)
    ? undefined
    : write.first(
        build
          .selectFrom("coverage")
          .select("payerId")
          .where("id", "=", draft.coverageIds[draft.destination] ?? ""),
      );
  write.run(
    build
      .updateTable("claim")
      .set({
        patientId: draft.patientId!,
        payerId: payer?.payerId ?? null,
        destination: draft.destination,
        frequency: frequencyOf(draft),
        serviceDate: firstServiceDate(draft),
        totalCents: judgement.totalCents,
        readiness: judgement.readiness,
        problemCount: judgement.problems.length,
        problemsJson: JSON.stringify(judgement.problems),
        draftJson: JSON.stringify({ ...draft, lines: [] }),
        version,
      })
      .where("id", "=", claimId),
  );
}

/** The day that lists show: an institutional bill has its own, the first of its statement period. */
function firstServiceDate(draft: AnyDraft): IsoDate | null {
  if (draft.kind === "institutional") return draft.statementFrom;
  const dates = draft.lines.flatMap((line) => (line.fromDate === null ? [] : [line.fromDate])).sort();
  return dates[0] ?? null;
}
