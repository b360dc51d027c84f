import { build } from "../../../../db/query-builder.ts";
import { isSelfPay } from "../../../../shared/claims/check-draft.ts";
import type { ClaimDraft, DraftLine } from "../../../../shared/claims/claim-draft.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { checkReferences } from "./check-references.ts";
import { recordClaimEvents } from "./claim-history.ts";
import { type Judgement, judgeClaim } from "./judge-claim.ts";
import { readPracticeLists } from "./load-claim-facts.ts";
import { postCharges } from "./post-charges.ts";
import { type ClaimRow, holdOf, readStoredClaim } from "./stored-claim.ts";

export const saveClaimJourneys: JourneysOf<"claims.save"> = {
  "claims.save": (context, { claimId, version, draft }) => {
    if (draft.patientId === null) {
      throw new Refusal("refused", "A claim is saved once its patient is chosen. Nothing was saved.", "patientId");
    }
    const former = claimId === null ? undefined : readStoredClaim(context.write, claimId).row;
    if (former) refuseIfNotOpen(former, version);
    const lists = readPracticeLists(context.write);
    checkReferences(context.write, lists, draft);
    const id = former?.id ?? context.newId();
    const claimNumber = former?.claimNumber ?? context.newId.claimNumber();
    if (!former) insertShell(context, id, claimNumber, draft.patientId);
    const lines = saveLines(context, id, claimNumber, draft.lines);
    const saved = { ...draft, lines: draft.lines.map((line, index) => ({ ...line, lineId: lines.lineIds[index]! })) };
    writeLineJson(context, saved.lines);
    saveCoverages(context, id, saved);
    const hold = former ? holdOf(former, context.clock.today()) : null;
    const identity = { claimId: id, claimNumber, lineControlNumbers: lines.controlNumbers };
    const judgement = judgeClaim(context.write, lists, saved, identity, {
      hold,
      today: context.clock.today(),
    });
    const nextVersion = (former?.version ?? 0) + 1;
    writeClaim(context, id, saved, judgement, nextVersion);
    postCharges(context, { claimId: id, patientId: draft.patientId, draft: saved, lineIds: lines.lineIds });
    refreshResponsibility(context, [id]);
    recordClaimEvents(context, [
      former
        ? { claimId: id, kind: "changed", text: "Claim changed" }
        : { claimId: id, kind: "created", text: "Claim entered" },
    ]);
    context.concerns("claim", id);
    const { readiness, problems } = judgement;
    return { claimId: id, claimNumber, version: nextVersion, readiness, problems };
  },
};

/** A claim that a payer may hold is not rewritten: what was sent must stay what the ledger says was sent. */
function refuseIfNotOpen(row: ClaimRow, version: number | null): void {
  if (row.version !== version) {
    throw new Refusal(
      "stale",
      "This claim was changed since you opened it. Open it again to see the newest, then change it.",
    );
  }
  if (row.submission !== "unsent" && row.submission !== "rejected") {
    throw new Refusal(
      "refused",
      "This claim was sent, so it is not changed any more. Nothing was saved. Wait for the payer's answer, or cancel its batch if the file was never written.",
    );
  }
}

function insertShell({ write, clock }: CommandContext, id: string, claimNumber: string, patientId: string): void {
  write.run(
    build.insertInto("claim").values({
      id,
      claimNumber,
      patientId,
      destination: "primary",
      frequency: "1",
      totalCents: ZERO_CENTS,
      readiness: "errors",
      submission: "unsent",
      adjudication: "none",
      responsibility: "nobody",
      problemCount: 0,
      problemsJson: "[]",
      draftJson: "{}",
      createdAt: clock.now(),
    }),
  );
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
