import { sql } from "kysely";
import type { z } from "zod";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { FileOutcome, fileRowSchema } from "../../../../shared/contract/files.ts";
import { plural } from "../plural.ts";
import type { readFileRow } from "./stored-file.ts";

type StoredFile = ReturnType<typeof readFileRow>;
type FileRowInput = z.input<typeof fileRowSchema>;

/** Files as lists show them, with what became of each. */
export function toFileRows(read: ReadHandle, files: readonly StoredFile[]): FileRowInput[] {
  return files.map((file) => {
    const { fileSha256, usage, remittanceFileId, ...row } = file;
    const remittances = remittanceFileId === null ? [] : readRemittances(read, remittanceFileId);
    const [outcome, outcomeText] = outcomeOf(read, file, remittances);
    return {
      ...row,
      sha256: fileSha256,
      isTest: usage === "T",
      outcome,
      outcomeText,
      remittanceIds: remittances.map((one) => one.id),
    };
  });
}

const ANSWERS: ReadonlySet<StoredFile["kind"]> = new Set(["TA1", "999", "277CA", "277"]);

type Remittance = { id: string; state: "open" | "out-of-balance" | "posted" | "partly-posted" };

function readRemittances(read: ReadHandle, remittanceFileId: string): Remittance[] {
  return read.all(
    build.selectFrom("remittance").select(["id", "state"]).where("fileId", "=", remittanceFileId).orderBy("position"),
  );
}

function outcomeOf(
  read: ReadHandle,
  file: StoredFile,
  remittances: readonly Remittance[],
): [outcome: FileOutcome, text: string] {
  if (file.batchId !== null) return batchOutcome(read, file.batchId);
  if (file.remittanceFileId !== null) return remittanceOutcome(remittances);
  if (file.direction === "sent") return ["written", "Written by us; no answer is awaited"];
  if (ANSWERS.has(file.kind)) return answerOutcome(read, file.id);
  if (file.kind === "report") return reportOutcome(read, file.id);
  return ["kept", "Kept; nothing follows from it here"];
}

function batchOutcome(read: ReadHandle, batchId: string): [FileOutcome, string] {
  const batch = read.first(build.selectFrom("batch").select(["state", "claimCount"]).where("id", "=", batchId));
  if (!batch) return ["kept", "Kept"];
  const counts = new Map(
    read
      .all(
        build
          .selectFrom("claimSending")
          .select(["state", sql<number>`count(*)`.as("count")])
          .where("batchId", "=", batchId)
          .groupBy("state"),
      )
      .map((row) => [row.state, row.count]),
  );
  const all = plural(batch.claimCount, "claim");
  const parts = (["accepted", "received", "rejected"] as const).flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  if (batch.state === "prepared") return ["prepared", `${all}; no file was written yet`];
  if (batch.state === "cancelled") return ["cancelled", `${all}; cancelled before it was written`];
  if (batch.state === "written") return ["written", `${all}; no answer yet`];
  return [batch.state, `${all}: ${parts.join(", ")}`];
}

function remittanceOutcome(remittances: readonly Remittance[]): [FileOutcome, string] {
  const checks = plural(remittances.length, "check");
  const has = (state: Remittance["state"]) => remittances.some((one) => one.state === state);
  const posted = remittances.filter((one) => one.state === "posted").length;
  if (posted === remittances.length) return ["posted", `${checks} posted`];
  if (has("out-of-balance")) return ["out-of-balance", `${checks}; not all add up`];
  if (posted > 0 || has("partly-posted")) return ["partly-posted", `${posted} of ${checks} posted in full`];
  return ["to-post", `${checks} to post`];
}

function answerOutcome(read: ReadHandle, fileId: string): [FileOutcome, string] {
  const row = read.first(
    build
      .selectFrom("acknowledgement")
      .select([
        sql<number>`count(*)`.as("total"),
        sql<number>`coalesce(sum(batchId IS NULL AND claimId IS NULL), 0)`.as("unmatched"),
        sql<number>`coalesce(sum(answer = 'rejected'), 0)`.as("rejected"),
      ])
      .where("fileId", "=", fileId),
  );
  const { total = 0, unmatched = 0, rejected = 0 } = row ?? {};
  const said = `${plural(total, "answer")}${rejected === 0 ? "" : `, ${rejected} rejecting`}`;
  if (total === 0) return ["kept", "Kept; it answers nothing"];
  if (unmatched === total) return ["not-matched", `${said}; none is about anything of ours`];
  if (unmatched > 0) return ["partly-matched", `${said}; ${unmatched} about nothing of ours`];
  return ["applied", said];
}

function reportOutcome(read: ReadHandle, fileId: string): [FileOutcome, string] {
  const batches = read.all(
    build
      .selectFrom("reportAttachment")
      .innerJoin("batch", "batch.id", "reportAttachment.batchId")
      .select("batch.number")
      .where("fileId", "=", fileId)
      .orderBy("number"),
  );
  const answers = read.first(
    build.selectFrom("acknowledgement").select(sql<number>`count(*)`.as("count")).where("fileId", "=", fileId),
  );
  const texts = [
    ...(batches.length === 0 ? [] : [`Laid to batch ${batches.map((batch) => batch.number).join(", ")}`]),
    ...(answers?.count ? [`${plural(answers.count, "answer")} noted by hand`] : []),
  ];
  return answers?.count ? ["applied", texts.join("; ")] : ["kept", texts[0] ?? "Kept as it is"];
}
