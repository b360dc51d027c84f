import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { MODIFIER_LABELS } from "../../../shared/codes/modifiers.ts";
import { PLACES_OF_SERVICE } from "../../../shared/codes/place-of-service.ts";
import { STATES } from "../../../shared/codes/states.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/contract.ts";
import type { JourneysOf } from "../journeys.ts";

type Code = OutputOf<"codes.search">[number];
type CodeList = ParsedInputOf<"codes.search">["list"];

/** How many of the newest claims are looked through for codes that were used before. */
const RECENT_CLAIMS = 200;
const USED_BEFORE = "Used before";

export const searchCodeJourneys: JourneysOf<"codes.search"> = {
  "codes.search": ({ read }, { list, text, limit }) => {
    const typed = text.toLowerCase().replaceAll(".", "");
    const seen = new Set<string>();
    const matching = CANDIDATES[list](read).filter((candidate) => {
      if (seen.has(candidate.code) || !matches(candidate, typed)) return false;
      seen.add(candidate.code);
      return true;
    });
    // Codes that begin as typed stand before those that match by their words; either way favourites come first.
    const byCode = matching.filter((candidate) => candidate.code.toLowerCase().startsWith(typed));
    const byWords = matching.filter((candidate) => !candidate.code.toLowerCase().startsWith(typed));
    return [...byCode, ...byWords].slice(0, limit);
  },
};

/** The codes of each list, those the practice chose itself first. */
const CANDIDATES: Readonly<Record<CodeList, (read: ReadHandle) => Code[]>> = {
  diagnosis: (read) => [...favourites(read, "diagnosis"), ...recentDiagnoses(read)],
  procedure: (read) => [...favourites(read, "procedure"), ...pricedProcedures(read), ...recentProcedures(read)],
  modifier: () => ours(MODIFIER_LABELS),
  "place-of-service": () => ours(PLACES_OF_SERVICE),
  state: () => ours(STATES),
  taxonomy: (read) => usedTaxonomies(read),
};

/** Every typed word begins a word of the label, or the whole text begins the code. */
function matches({ code, label }: Code, typed: string): boolean {
  if (code.toLowerCase().startsWith(typed)) return true;
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}

function favourites(read: ReadHandle, kind: "diagnosis" | "procedure"): Code[] {
  return read
    .all(build.selectFrom("favourite").select(["code", "label"]).where("kind", "=", kind).orderBy("code"))
    .map((row) => ({ ...row, favourite: true }));
}

function pricedProcedures(read: ReadHandle): Code[] {
  const fees = build.selectFrom("fee").select(["procedureCode as code", "label"]).where("active", "=", 1);
  return read.all(fees.orderBy("procedureCode").orderBy("modifier")).map((row) => ({ ...row, favourite: false }));
}

const recentClaims = sql`SELECT id, draftJson FROM claim ORDER BY serviceDate DESC LIMIT ${sql.lit(RECENT_CLAIMS)}`;

function recentDiagnoses(read: ReadHandle): Code[] {
  return used(
    read,
    sql<{ code: string }>`
      SELECT DISTINCT replace(upper(diagnosis.value), '.', '') AS code
      FROM (${recentClaims}) AS recent, json_each(recent.draftJson, '$.diagnoses') AS diagnosis
      WHERE diagnosis.value <> ''
      UNION
      SELECT DISTINCT replace(upper(diagnosis.value), '.', '')
      FROM (${recentClaims}) AS recent, json_tree(recent.draftJson) AS diagnosis
      WHERE diagnosis.key = 'code' AND diagnosis.value <> ''
        AND (diagnosis.path = '$.principalDiagnosis' OR diagnosis.path LIKE '$.otherDiagnoses[%')
      ORDER BY code`,
  );
}

function recentProcedures(read: ReadHandle): Code[] {
  return used(
    read,
    sql<{ code: string }>`
      SELECT DISTINCT claimLine.procedureCode AS code
      FROM (${recentClaims}) AS recent JOIN claimLine ON claimLine.claimId = recent.id
      -- A revenue line without a procedure stands under its revenue code, which is none.
      WHERE claimLine.procedureCode NOT IN ('', coalesce(claimLine.lineJson ->> 'revenueCode', '')) ORDER BY code`,
  );
}

function usedTaxonomies(read: ReadHandle): Code[] {
  return used(
    read,
    sql<{ code: string }>`
      SELECT taxonomy AS code FROM provider WHERE taxonomy <> ''
      UNION SELECT taxonomy FROM practice WHERE taxonomy <> '' ORDER BY code`,
  );
}

function used(read: ReadHandle, query: Parameters<typeof read.all<{ code: string }>>[0]): Code[] {
  return read.all(query).map(({ code }) => ({ code, label: USED_BEFORE, favourite: false }));
}

/** A list of our own, by code: JavaScript keeps keys that look like numbers before the others. */
function ours(labels: Readonly<Record<string, string>>): Code[] {
  const entries = Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([code, label]) => ({ code, label, favourite: false }));
}
