import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type CoverageRank, coverageRankSchema } from "../../../../shared/claims/claim.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { NOTHING_OPEN, type PartyBalances } from "../../../../shared/ledger/line-balance.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { LedgerClaim, LedgerCoverage, LedgerLine } from "../../../../shared/remittance/ledger-claim.ts";
import type { RemittanceFacts } from "../../../../shared/remittance/remittance-facts.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { isStanding } from "./standing-answer.ts";
import { withStandingAnswers } from "./standing-answers.ts";

/**
 * Every claim of ours that a remittance could mean: by line control number, by claim number, by service where neither
 * is found, and those that the user chose. Read set by set, so that a file of thousands of claims costs few queries.
 */
export function loadCandidates(
  read: ReadHandle,
  remittance: Pick<RemittanceFacts, "claims">,
  chosenClaimIds: readonly string[],
): LedgerClaim[] {
  const claimIds = new Set(chosenClaimIds);
  const found = new Set<number>();
  const byControl = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  remittance.claims.forEach((claim, index) => {
    addTo(byNumber, claim.claimNumber.trim().toUpperCase(), index);
    for (const { lineControlNumber } of claim.lines) {
      if (lineControlNumber) addTo(byControl, lineControlNumber.trim().toUpperCase(), index);
    }
  });
  const note = (claimId: string, indexes: readonly number[]) => {
    claimIds.add(claimId);
    for (const index of indexes) found.add(index);
  };
  for (const numbers of inChunks([...byControl.keys()])) {
    const lines = build
      .selectFrom("claimLine")
      .select(["claimId", "controlNumber"])
      .where("controlNumber", "in", numbers);
    for (const row of read.all(lines)) note(row.claimId, byControl.get(row.controlNumber)!);
  }
  for (const numbers of inChunks([...byNumber.keys()])) {
    const claims = build.selectFrom("claim").select(["id", "claimNumber"]).where("claimNumber", "in", numbers);
    for (const row of read.all(claims)) note(row.id, byNumber.get(row.claimNumber)!);
  }
  remittance.claims.forEach((claim, index) => {
    if (!found.has(index)) for (const claimId of claimsByService(read, claim)) claimIds.add(claimId);
  });
  const claims = loadLedgerClaims(read, [...claimIds]);
  return remittance.claims.some((claim) => claim.statusCode === "22") ? withStandingAnswers(read, claims) : claims;
}

function addTo(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

function claimsByService(read: ReadHandle, claim: RemittanceFacts["claims"][number]): string[] {
  const [line] = claim.lines;
  if (line?.fromDate === undefined) return [];
  return read
    .all(
      build
        .selectFrom("claimLine")
        .select("claimId")
        .where("procedureCode", "=", (line.submitted?.code ?? line.procedureCode).toUpperCase())
        .where("serviceDate", "=", line.fromDate)
        .where("chargeCents", "=", Math.abs(line.chargeCents) as Cents)
        .where("removed", "=", 0)
        .limit(50),
    )
    .map((row) => row.claimId);
}

/** Claims of ours with what is open on their lines now, by id. Claims without a coverage are left out. */
export function loadLedgerClaims(read: ReadHandle, claimIds: readonly string[]): LedgerClaim[] {
  return [...inChunks(claimIds)].flatMap((chunk) => loadChunk(read, chunk));
}

function loadChunk(read: ReadHandle, claimIds: string[]): LedgerClaim[] {
  const claims = read.all(
    build
      .selectFrom("claim")
      .innerJoin("patient", "patient.id", "claim.patientId")
      .select(["claim.id", "claim.claimNumber", "claim.patientId", "patient.last"])
      .select(
        sql<string | null>`coalesce(draftJson ->> 'renderingProviderId', draftJson ->> 'attendingProviderId')`.as(
          "providerId",
        ),
      )
      .where("claim.id", "in", claimIds),
  );
  const coverages = readCoverages(read, claimIds);
  const lines = readLines(read, claimIds, new Map(claims.map((claim) => [claim.id, claim.providerId ?? undefined])));
  return claims.map((claim) => ({
    claimId: claim.id,
    claimNumber: claim.claimNumber,
    patientId: claim.patientId,
    patientLastName: claim.last,
    coverages: coverages.get(claim.id) ?? [],
    lines: lines.get(claim.id) ?? [],
  }));
}

function readCoverages(read: ReadHandle, claimIds: string[]): Map<string, LedgerCoverage[]> {
  const rows = read.all(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select([
        "claimCoverage.claimId",
        "claimCoverage.rank",
        "payer.id",
        "payer.name",
        "payer.payerId",
        "coverage.memberId",
      ])
      .select(
        sql<number>`exists (select 1 from claimSending where claimSending.claimId = claimCoverage.claimId
          and claimSending.rank = claimCoverage.rank and claimSending.payerId = payer.id
          and claimSending.state <> 'cancelled')
          or exists (select 1 from forwarding where forwarding.claimId = claimCoverage.claimId and forwarding.rank = claimCoverage.rank)`.as(
          "billed",
        ),
      )
      .select(
        sql<number>`(select count(*) filter (where kind = 'answer') > count(*) filter (where kind = 'reversal')
          from claimAnswer where claimAnswer.claimId = claimCoverage.claimId and claimAnswer.rank = claimCoverage.rank
            and claimAnswer.payerId = payer.id
            and ${isStanding})`.as("answered"),
      )
      .select(
        sql<string | null>`(select claimAnswer.id from claimAnswer where claimAnswer.claimId = claimCoverage.claimId
          and claimAnswer.rank = claimCoverage.rank and claimAnswer.kind = 'reversal' and ${isStanding}
          and not exists (select 1 from answerPair join claimAnswer as later on later.id = answerPair.claimAnswerId
            where answerPair.earlierAnswerId = claimAnswer.id and answerPair.relation = 'corrects'
              and not exists (select 1 from answerVoid where answerVoid.claimAnswerId = later.id))
          order by claimAnswer.id desc limit 1)`.as("openReversalId"),
      )
      .where("claimCoverage.claimId", "in", claimIds),
  );
  return groupBy(
    rows,
    (row) => row.claimId,
    (row) => ({
      rank: row.rank,
      payerId: row.id,
      payerName: row.name,
      payerIdentifiers: [row.payerId],
      memberId: row.memberId,
      billed: row.billed === 1,
      answered: row.answered === 1,
      ...(row.openReversalId === null ? {} : { openReversalId: row.openReversalId }),
    }),
  );
}

function readLines(
  read: ReadHandle,
  claimIds: string[],
  claimProviders: ReadonlyMap<string, string | undefined>,
): Map<string, LedgerLine[]> {
  const open = readOpen(read, claimIds);
  const writtenOff = readWrittenOff(read, claimIds);
  const formerCharges = readFormerCharges(read, claimIds);
  const rows = read.all(
    build
      .selectFrom("claimLine")
      .select([
        "id",
        "claimId",
        "lineNumber",
        "controlNumber",
        "procedureCode",
        "modifiers",
        "serviceDate",
        "chargeCents",
        "units",
        "removed",
      ])
      .select(sql<string | null>`lineJson ->> 'renderingProviderId'`.as("lineProviderId"))
      .select(sql<string | null>`lineJson ->> 'revenueCode'`.as("revenueCode"))
      .where("claimId", "in", claimIds)
      .where(standsOrIsOpen)
      .orderBy("lineNumber"),
  );
  const dated = rows.flatMap((row) => (row.serviceDate === null ? [] : [{ ...row, serviceDate: row.serviceDate }]));
  return groupBy(
    dated,
    (row) => row.claimId,
    (row) => ({
      lineId: row.id,
      lineNumber: row.lineNumber,
      controlNumber: row.controlNumber,
      procedureCode: row.procedureCode,
      ...(row.revenueCode === null ? {} : { revenueCode: row.revenueCode }),
      modifiers: row.modifiers === "" ? [] : row.modifiers.split(" "),
      serviceDate: row.serviceDate,
      chargeCents: row.chargeCents,
      units: row.units,
      providerId: row.lineProviderId ?? claimProviders.get(row.claimId),
      ...(row.removed === 1 ? { removed: true } : {}),
      ...(formerCharges.has(row.id) ? { formerChargesCents: formerCharges.get(row.id) } : {}),
      open: open.get(row.id) ?? NOTHING_OPEN,
      writtenOff: writtenOff.get(row.id) ?? {},
    }),
  );
}

/** A line that a correction took off counts for as long as a payer's answer to it has left something on it. */
const standsOrIsOpen = sql<boolean>`(claimLine.removed = 0 or exists (
  select 1 from lineBalance where lineBalance.lineId = claimLine.id and lineBalance.balanceCents <> 0))`;

/** What lines charged before their claim was changed, by line. */
function readFormerCharges(read: ReadHandle, claimIds: string[]): Map<string, Cents[]> {
  const rows = read.all(
    build
      .selectFrom("claimChange")
      .innerJoin(sql<{ value: string }>`json_each(claimChange.formerJson, '$.draft.lines')`.as("line"), (join) =>
        join.onTrue(),
      )
      .select(sql<string | null>`line.value ->> 'lineId'`.as("lineId"))
      .select(sql<Cents | null>`line.value ->> 'chargeCents'`.as("chargeCents"))
      .where("claimChange.claimId", "in", claimIds),
  );
  const charges = new Map<string, Cents[]>();
  for (const { lineId, chargeCents } of rows) {
    if (lineId !== null && chargeCents !== null) charges.set(lineId, [...(charges.get(lineId) ?? []), chargeCents]);
  }
  return charges;
}

function readOpen(read: ReadHandle, claimIds: string[]): Map<string, PartyBalances> {
  const open = new Map<string, PartyBalances>();
  const rows = read.all(
    build.selectFrom("lineBalance").select(["lineId", "party", "balanceCents"]).where("claimId", "in", claimIds),
  );
  for (const row of rows) {
    open.set(row.lineId, { ...(open.get(row.lineId) ?? NOTHING_OPEN), [row.party as Party]: row.balanceCents });
  }
  return open;
}

/** What payers' answers have written off by line and rank: the receivable side of adjustments and their reversals. */
function readWrittenOff(read: ReadHandle, claimIds: string[]): Map<string, Partial<Record<CoverageRank, Cents>>> {
  const rows = read.all(
    build
      .selectFrom("posting")
      .innerJoin("journalEntry", "journalEntry.id", "posting.entryId")
      .leftJoin("journalEntry as reversed", "reversed.id", "journalEntry.reversesEntryId")
      .select(["posting.lineId", "posting.party", sql<Cents>`-sum(posting.amountCents)`.as("cents")])
      .where(
        "posting.lineId",
        "in",
        build.selectFrom("claimLine").select("claimLine.id").where("claimId", "in", claimIds),
      )
      .where("posting.account", "=", "receivable")
      .where("posting.payerId", "is not", null)
      .where(sql`coalesce(reversed.kind, journalEntry.kind)`, "=", "adjustment")
      .groupBy(["posting.lineId", "posting.party"]),
  );
  const writtenOff = new Map<string, Partial<Record<CoverageRank, Cents>>>();
  for (const { lineId, party, cents } of rows) {
    const rank = coverageRankSchema.safeParse(party);
    if (lineId !== null && rank.success) writtenOff.set(lineId, { ...writtenOff.get(lineId), [rank.data]: cents });
  }
  return writtenOff;
}

function groupBy<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toItem: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(toItem(row));
    else groups.set(keyOf(row), [toItem(row)]);
  }
  return groups;
}
