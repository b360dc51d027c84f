import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type Responsibility, responsibilitySchema } from "../../../../shared/claims/claim-states.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { PARTIES, type Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { inChunks } from "./in-chunks.ts";

/**
 * Brings "waiting on whom" up to date after money moved on these claims: a line waits on the first party that still
 * owes, a claim on the first over its lines. A line's patient aging starts on the day that its patient part opens, and
 * ends when that part is paid; a part that opens again starts anew. What an agency collects goes on aging, so that a
 * recall restores the age.
 * @param postingDate the accounting day of the move; the practice's today when not given.
 */
export function refreshResponsibility(
  context: Pick<CommandContext, "write" | "clock">,
  claimIds: readonly string[],
  postingDate: IsoDate = context.clock.today(),
): void {
  for (const chunk of inChunks([...new Set(claimIds)])) {
    const open = openPartiesByLine(context.write, chunk);
    const ofClaim = new Map<string, Set<Party>>();
    const changes: LineChange[] = [];
    for (const line of linesOf(context.write, chunk)) {
      const parties = open.get(line.id) ?? new Set<Party>();
      const all = ofClaim.get(line.claimId) ?? new Set<Party>();
      for (const party of parties) all.add(party);
      ofClaim.set(line.claimId, all);
      changes.push(...changeOf(line, parties, postingDate));
    }
    context.write.updateRows("claimLine", changes);
    refreshClaims(context, ofClaim);
  }
}

interface LineRow {
  id: string;
  claimId: string;
  responsibility: Responsibility;
  patientSinceDate: IsoDate | null;
}

function linesOf(read: ReadHandle, claimIds: string[]): LineRow[] {
  return read.all(
    build
      .selectFrom("claimLine")
      .select(["id", "claimId", "responsibility", "patientSinceDate"])
      .where("claimId", "in", claimIds),
  );
}

function openPartiesByLine(read: ReadHandle, claimIds: string[]): Map<string, Set<Party>> {
  const rows = read.all(
    build
      .selectFrom("lineBalance")
      .select(["lineId", "party"])
      .where("claimId", "in", claimIds)
      .where("balanceCents", ">", ZERO_CENTS),
  );
  const open = new Map<string, Set<Party>>();
  for (const row of rows) {
    const parties = open.get(row.lineId) ?? new Set<Party>();
    parties.add(row.party as Party);
    open.set(row.lineId, parties);
  }
  return open;
}

type LineChange = Pick<LineRow, "id" | "responsibility" | "patientSinceDate">;

/** What becomes of a line; nothing when it stays as it is. */
function changeOf(line: LineRow, open: ReadonlySet<Party>, postingDate: IsoDate): LineChange[] {
  const responsibility = firstAsked(open);
  const patientOwes = open.has("patient") || open.has("agency");
  const patientSinceDate = patientOwes ? (line.patientSinceDate ?? postingDate) : null;
  if (responsibility === line.responsibility && patientSinceDate === line.patientSinceDate) return [];
  return [{ id: line.id, responsibility, patientSinceDate }];
}

function refreshClaims({ write }: Pick<CommandContext, "write">, ofClaim: ReadonlyMap<string, Set<Party>>): void {
  const claims = build.selectFrom("claim").select(["id", "responsibility"]);
  const rows = write.all(claims.where("id", "in", [...ofClaim.keys()]));
  write.updateRows(
    "claim",
    rows.flatMap(({ id, responsibility }) => {
      const asked = firstAsked(ofClaim.get(id)!);
      return asked === responsibility ? [] : [{ id, responsibility: asked }];
    }),
  );
}

/** The first party in order that owes. What an agency collects is still the patient's to pay. */
export function firstAsked(open: ReadonlySet<Party>): Responsibility {
  const party = PARTIES.find((candidate) => open.has(candidate));
  if (party === undefined) return "nobody";
  return party === "agency" ? "patient" : responsibilitySchema.parse(party);
}
