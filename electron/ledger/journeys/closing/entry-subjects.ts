import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ListedEntry } from "../../../../shared/contract/closing.ts";
import type { DimensionName } from "../../../../shared/ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { fullName } from "../full-name.ts";
import { inChunks } from "../journal/in-chunks.ts";

/** Whom and what an entry concerns, by id and by the name that people know. */
export type EntrySubject = Pick<
  ListedEntry,
  "patientId" | "patientName" | "payerName" | "claimId" | "claimNumber" | "receiptId" | "receiptName"
>;

/** Reads the names of everything that the entries concern, table by table. @returns what tells an entry's subject. */
export function readSubjects(
  read: ReadHandle,
  entries: readonly JournalEntry[],
): (entry: JournalEntry) => EntrySubject {
  const ids = (name: DimensionName) => [...new Set(entries.flatMap((entry) => dimensionOf(entry, name) ?? []))];
  const patients = readNames(ids("patientId"), (chunk) =>
    read
      .all(build.selectFrom("patient").select(["id", "last", "first", "middle"]).where("id", "in", chunk))
      .map((row) => [row.id, fullName(row)]),
  );
  const payers = readNames(ids("payerId"), (chunk) =>
    read
      .all(build.selectFrom("payer").select(["id", "name"]).where("id", "in", chunk))
      .map((row) => [row.id, row.name]),
  );
  const claims = readNames(ids("claimId"), (chunk) =>
    read
      .all(build.selectFrom("claim").select(["id", "claimNumber"]).where("id", "in", chunk))
      .map((row) => [row.id, row.claimNumber]),
  );
  const receipts = readNames(ids("receiptId"), (chunk) =>
    read
      .all(build.selectFrom("receipt").select(["id", "method", "number"]).where("id", "in", chunk))
      .map((row) => [row.id, row.number === "" ? row.method : `${row.method} ${row.number}`]),
  );
  return (entry) => {
    const patientId = dimensionOf(entry, "patientId") ?? null;
    const claimId = dimensionOf(entry, "claimId") ?? null;
    const receiptId = dimensionOf(entry, "receiptId") ?? null;
    return {
      ...{ patientId, patientName: nameOf(patients, patientId) },
      payerName: nameOf(payers, dimensionOf(entry, "payerId") ?? null),
      ...{ claimId, claimNumber: nameOf(claims, claimId) },
      ...{ receiptId, receiptName: nameOf(receipts, receiptId) },
    };
  };
}

/** The first value of a dimension over an entry's postings; an entry concerns one line and one receipt at most. */
function dimensionOf(entry: JournalEntry, name: DimensionName): string | undefined {
  return entry.postings.find((posting) => posting.dimensions[name] !== undefined)?.dimensions[name];
}

function readNames(ids: readonly string[], readChunk: (chunk: string[]) => [string, string][]): Map<string, string> {
  return new Map([...inChunks(ids)].flatMap(readChunk));
}

function nameOf(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
