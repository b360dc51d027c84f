import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { openWithAgency, recallPlacement } from "../patient-money/place-with-agency.ts";
import { missing } from "../save-row.ts";

export const placementRunJourneys: JourneysOf<"placements.write" | "placements.runs" | "placements.undo"> = {
  /** The file is written before the transaction commits; writing it again finds the same bytes, which is no fault. */
  "placements.write": (context, { runId, folder }) => {
    const run = readRun(context, runId);
    if (run.undoneDate !== null) {
      throw new Refusal("refused", "This placement was taken back, so its file does not go out. Nothing was written.");
    }
    context.files.writeInto(folder, run.fileName, run.fileBytes);
    const writtenAt = run.writtenAt ?? context.clock.now();
    context.write.run(build.updateTable("placementRun").set({ writtenAt }).where("id", "=", runId));
    for (const { patientId } of placementsOf(context, runId)) context.concerns("patient", patientId);
    return { fileName: run.fileName, byteCount: run.fileBytes.byteLength, sha256: run.fileSha256 };
  },
  "placements.runs": ({ read }) => {
    const columns = ["id", "agencyName", "runDate", "userName", "fileName", "fileSha256"] as const;
    const figures = ["accountCount", "totalCents", "writtenAt", "undoneDate"] as const;
    const runs = build.selectFrom("placementRun").select(columns).select(figures).orderBy("id", "desc");
    const placed = build.selectFrom("agencyPlacement").select("patientId").where("recalledDate", "is", null);
    return read.all(runs).map((run) => {
      const patients = read.all(placed.where("runId", "=", run.id));
      return { ...run, openCents: sumCents(patients.map(({ patientId }) => openWithAgency(read, patientId))) };
    });
  },
  "placements.undo": (context, { runId, reason }) => {
    const { write, clock } = context;
    const run = readRun(context, runId);
    if (run.undoneDate !== null) throw new Refusal("already-done", "This placement was taken back before.");
    const placements = placementsOf(context, runId).filter((placement) => placement.recalledDate === null);
    const recalled = placements.map((placement) => recallPlacement(context, placement, reason));
    const undone = { undoneDate: clock.today(), undoneReason: reason };
    write.run(build.updateTable("placementRun").set(undone).where("id", "=", runId));
    return { recalledCents: sumCents(recalled) };
  },
};

function readRun({ write }: CommandContext, runId: string) {
  const run = write.first(build.selectFrom("placementRun").selectAll().where("id", "=", runId));
  if (!run) throw missing("placement");
  return run;
}

function placementsOf({ write }: CommandContext, runId: string) {
  return write.all(build.selectFrom("agencyPlacement").selectAll().where("runId", "=", runId).orderBy("id"));
}
