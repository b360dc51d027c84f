import { build } from "../../../../db/query-builder.ts";
import { isSelfPay } from "../../../../shared/claims/check-draft.ts";
import type { ClaimDraft, DraftLine } from "../../../../shared/claims/claim-draft.ts";
import type { ClaimHold } from "../../../../shared/claims/readiness.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { type Judgement, judgeClaim } from "./judge-claim.ts";
import { type PracticeLists, readPracticeLists } from "./load-claim-facts.ts";

/** A claim as it was written: with the ids of its lines, and what the ledger thinks of it. */
export interface WrittenClaim {
  draft: ClaimDraft;
  lineIds: string[];
  judgement: Judgement;
}

/** Writes a claim as typed: lines, coverages, and what lists show of it. Posts nothing. */
export function writeDraft(
  context: CommandContext,
  claim: { id: string; claimNumber: string; version: number; hold: ClaimHold | null },
  draft: ClaimDraft,
  lists: PracticeLists = readPracticeLists(context.write),
): WrittenClaim {
  const { id, claimNumber, version, hold } = claim;
  const { lineIds, controlNumbers } = saveLines(context, id, claimNumber, draft.lines);
  const saved = { ...draft, lines: draft.lines.map((line, index) => ({ ...line, lineId: lineIds[index]! })) };
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
function saveLines(context: CommandContext, claimId: string, claimNumber: string, lines: readonly DraftLine[]) {
  const { write } = context;
  const known = new Map(
    write
      .all(build.selectFrom("claimLine").select(["id", "controlNumber"]).where("claimId", "=", claimId))
      .map((row) => [row.id, row.controlNumber]),
  );
  let count = known.size;
  write.run(build.updateTable("claimLine").set({ removed: 1 }).where("claimId", "=", claimId));
  const saved = lines.map((line, index) => {
    const columns = lineColumns(line, index + 1);
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

function lineColumns(line: DraftLine, lineNumber: number) {
  return {
    lineNumber,
    serviceDate: line.fromDate,
    procedureCode: line.procedureCode.toUpperCase(),
    modifiers: line.modifiers.join(" ").toUpperCase(),
    chargeCents: line.chargeCents ?? ZERO_CENTS,
    units: line.units,
    removed: 0 as const,
  };
}

function writeLineJson({ write }: CommandContext, lines: readonly DraftLine[]): void {
  for (const line of lines) {
    write.run(
      build
        .updateTable("claimLine")
        .set({ lineJson: JSON.stringify(line) })
        .where("id", "=", line.lineId!),
    );
  }
}

function saveCoverages({ write }: CommandContext, claimId: string, draft: ClaimDraft): void {
  write.run(build.deleteFrom("claimCoverage").where("claimId", "=", claimId));
  for (const rank of ["primary", "secondary", "tertiary"] as const) {
    const coverageId = draft.coverageIds[rank];
    if (coverageId !== null) write.run(build.insertInto("claimCoverage").values({ claimId, rank, coverageId }));
  }
}

function writeClaim(
  { write }: CommandContext,
  claimId: string,
  draft: ClaimDraft,
  judgement: Judgement,
  version: number,
): void {
  const { lines, ...head } = draft;
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
        frequency: draft.frequency,
        serviceDate: firstServiceDate(lines),
        totalCents: judgement.totalCents,
        readiness: judgement.readiness,
        problemCount: judgement.problems.length,
        problemsJson: JSON.stringify(judgement.problems),
        draftJson: JSON.stringify({ ...head, lines: [] }),
        version,
      })
      .where("id", "=", claimId),
  );
}

function firstServiceDate(lines: readonly DraftLine[]): IsoDate | null {
  const dates = lines.flatMap((line) => (line.fromDate === null ? [] : [line.fromDate])).sort();
  return dates[0] ?? null;
}
