import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { formatDate } from "../../../shared/dates/date-text.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import type { JourneysOf } from "../journeys.ts";
import { fullName } from "./full-name.ts";
import { matchPatients } from "./match-patients.ts";

type Hit = OutputOf<"search.everything">[number];

/** Sorts after every text that begins with the prefix. */
const LAST_CHARACTER = "\u{10FFFF}";

export const searchJourneys: JourneysOf<"search.everything"> = {
  "search.everything": ({ read, clock }, { text, limit }) => {
    const typed = text.trim();
    if (typed === "") return [];
    const patients = matchPatients(read, typed, clock.today(), limit).map(
      (patient): Hit => ({
        kind: "patient",
        id: patient.id,
        title: fullName(patient),
        detail: `born ${formatDate(patient.birthDate)}, account ${patient.accountNumber}`,
      }),
    );
    const capitals = typed.toUpperCase();
    // A number is rarely a name: what was found by its number stands first.
    const byNumber = [
      ...claims(read, capitals, limit),
      ...batches(read, typed, limit),
      ...remittances(read, typed, limit),
    ];
    return [...byNumber, ...patients, ...payers(read, typed, limit)].slice(0, limit);
  },
};

/** Claims by their own number, a line's control number, or the number that the payer gave. */
function claims(read: ReadHandle, text: string, limit: number): Hit[] {
  // Shorter texts begin too many numbers to mean one.
  if (text.length < 3) return [];
  const end = text + LAST_CHARACTER;
  const byNumber = build
    .selectFrom("claim")
    .select("id")
    .where("claimNumber", ">=", text)
    .where("claimNumber", "<", end);
  const byLine = build
    .selectFrom("claimLine")
    .select("claimId as id")
    .where("controlNumber", ">=", text)
    .where("controlNumber", "<", end);
  const byPayer = build.selectFrom("claimAnswer").select("claimId as id").where("payerControlNumber", "=", text);
  const byAcknowledgement = build
    .selectFrom("acknowledgement")
    .select(sql<string>`claimId`.as("id"))
    .where("payerControlNumber", "=", text)
    .where("claimId", "is not", null);
  const queries = [byNumber.limit(limit), byLine.limit(limit), byPayer.limit(limit), byAcknowledgement.limit(limit)];
  const ids = queries.flatMap((query) => read.all<{ id: string }>(query).map((row) => row.id));
  const rows = read.all(
    build
      .selectFrom("claim")
      .innerJoin("patient", "patient.id", "claim.patientId")
      .select(["claim.id", "claimNumber", "serviceDate", "totalCents", "last", "first"])
      .where("claim.id", "in", [...new Set(ids)])
      .orderBy("serviceDate", "desc"),
  );
  return rows.map((row) => ({
    kind: "claim",
    id: row.id,
    title: `Claim ${row.claimNumber}`,
    detail: `${fullName(row)}, ${row.serviceDate ? formatDate(row.serviceDate) : "no date"}, ${formatDollars(row.totalCents)}`,
  }));
}

function batches(read: ReadHandle, text: string, limit: number): Hit[] {
  const batch = build.selectFrom("batch").select(["id", "number", "claimCount", "totalCents", "state"]).limit(limit);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  const rows = read.all(
    batch.where(({ eb, or }) =>
      or([eb("number", "=", number), eb("interchangeControlNumber", "=", text.padStart(9, "0"))]),
    ),
  );
  return rows.map((row) => ({
    kind: "batch",
    id: row.id,
    title: `Batch ${row.number}`,
    detail: `${row.claimCount} claims, ${formatDollars(row.totalCents)}, ${row.state}`,
  }));
}

function remittances(read: ReadHandle, text: string, limit: number): Hit[] {
  if (text.length < 3) return [];
  const rows = read.all(
    build
      .selectFrom("remittance")
      .select(["id", "checkNumber", "payerName", "paymentDate", "amountCents"])
      .where("checkNumber", ">=", text)
      .where("checkNumber", "<", text + LAST_CHARACTER)
      .orderBy("checkNumber")
      .limit(limit),
  );
  return rows.map((row) => ({
    kind: "remittance",
    id: row.id,
    title: `Check ${row.checkNumber}`,
    detail: `${row.payerName}, ${formatDate(row.paymentDate)}, ${formatDollars(row.amountCents)}`,
  }));
}

/** A practice has few payers, so their names are looked through for any word. */
function payers(read: ReadHandle, text: string, limit: number): Hit[] {
  const wanted = text.toLowerCase();
  const rows = read.all(build.selectFrom("payer").select(["id", "name", "payerId"]).orderBy("name"));
  return rows
    .filter((row) => row.name.toLowerCase().includes(wanted) || row.payerId.toLowerCase() === wanted)
    .slice(0, limit)
    .map((row) => ({ kind: "payer", id: row.id, title: row.name, detail: `payer id ${row.payerId}` }));
}
