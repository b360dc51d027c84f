import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { carcLabel } from "../../../../shared/codes/carc-labels.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { LetterRecipient } from "../../../../shared/forms/letters/letter-document.ts";
import { LETTER_FACTS, type LetterKind, type LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { type LetterTable, type LetterValues, tableDate } from "../../../../shared/forms/letters/letter-values.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { type PlannedClaim, plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { readClaimSendings } from "../acknowledgements/claim-sendings.ts";
import { toAddress, toOptionalAddress } from "../address-columns.ts";
import { type ClaimRow, readStoredClaim } from "../claims/stored-claim.ts";
import { readPractice } from "../keep-practice.ts";
import { isStanding } from "../remittances/standing-answer.ts";
import { type LetterFacts, TABLE_WORDS } from "./letter-facts.ts";
import { patientIdentity } from "./patient-facts.ts";

/** What a letter about a claim can say. The payer is the one that answered last, or the one that is asked. */
export function readClaimFacts(
  read: ReadHandle,
  claimId: string,
  { kind, language }: { kind: LetterKind; language: LetterLanguage },
): LetterFacts {
  const { row, draft } = readStoredClaim(read, claimId);
  const answer = readLastAnswer(read, claimId);
  const rank = answer?.rank ?? row.destination;
  const coverage = readCoverage(read, claimId, rank);
  const lines = readLines(read, claimId);
  const days = lines.flatMap((line) => line.serviceDate ?? []).sort();
  const values: LetterValues = {
    ...patientIdentity(read, row.patientId),
    "claim.number": row.claimNumber,
    "claim.payerName": coverage?.name ?? "",
    "claim.payerNumber": answer?.payerControlNumber || draft.payerControlNumber,
    "claim.memberId": coverage?.memberId ?? "",
    "claim.groupNumber": coverage?.groupNumber ?? "",
    "claim.serviceDates": [...new Set([days[0], days.at(-1)])]
      .flatMap((day) => (day ? tableDate(day) : []))
      .join(" – "),
    "claim.provider": readProvider(read, claimId),
    "claim.charged": { amountCents: row.totalCents },
    ...(answer ? answerValues(answer, language) : {}),
    "claim.open": { amountCents: sumCents(lines.map((line) => line.openCents)) },
    ...sentValues(read, claimId),
    "claim.changeReason": readCorrection(read, claimId),
    "claim.services": serviceTable(lines, answer?.planned, language),
  };
  const recipient =
    LETTER_FACTS[kind].to === "payer"
      ? { name: coverage?.name ?? "", address: coverage ? toOptionalAddress(coverage) : null }
      : readFacility(read, draft.facilityId);
  const about = `claim ${row.claimNumber}`;
  return { recipient, values, patientId: row.patientId, claimId, refundId: null, language: "en", about };
}

interface LastAnswer {
  rank: CoverageRank;
  decidedDate: IsoDate;
  payerControlNumber: string;
  paidCents: Cents;
  checkNumber: string;
  planned: PlannedClaim;
}

function readLastAnswer(read: ReadHandle, claimId: string): LastAnswer | undefined {
  const row = read.first(
    build
      .selectFrom("claimAnswer")
      .innerJoin("remittance", "remittance.id", "claimAnswer.remittanceId")
      .select([
        "claimAnswer.rank",
        "claimAnswer.decidedDate",
        "claimAnswer.payerControlNumber",
        "claimAnswer.paidCents",
      ])
      .select(["remittance.checkNumber", "claimAnswer.plannedJson"])
      .where("claimAnswer.claimId", "=", claimId)
      .where("claimAnswer.kind", "=", "answer")
      .where(isStanding)
      .orderBy("claimAnswer.id", "desc"),
  );
  if (!row) return undefined;
  const { plannedJson, ...answer } = row;
  return { ...answer, planned: plannedClaimSchema.parse(JSON.parse(plannedJson)) };
}

function answerValues(answer: LastAnswer, language: LetterLanguage): LetterValues {
  return {
    "claim.paid": { amountCents: answer.paidCents },
    "claim.answerDate": { date: answer.decidedDate },
    "claim.checkNumber": answer.checkNumber,
    "claim.reasons": reasonsOf(answer.planned, language),
  };
}

/** What was denied and why; where nothing was, every reason but the contract's. Our labels are English: Spanish names codes. */
function reasonsOf({ lines, claimAdjustments }: PlannedClaim, language: LetterLanguage): string {
  const denials = lines.flatMap((line) => line.denials);
  const others = [...claimAdjustments, ...lines.flatMap((line) => line.adjustments)];
  const told = denials.length > 0 ? denials : others.filter((one) => !(one.group === "CO" && one.carc === "45"));
  const texts = told.map(({ group, carc }) => reasonText(group, carc, language));
  return [...new Set(texts)].join("; ");
}

function reasonText(group: string, carc: string, language: LetterLanguage): string {
  const code = `${group}-${carc}`;
  return language === "en" ? `${carcLabel(carc).toLowerCase()} (${code})` : code;
}

interface ServiceLine {
  id: string;
  serviceDate: IsoDate | null;
  procedureCode: string;
  modifiers: string;
  chargeCents: Cents;
  openCents: Cents;
}

function readLines(read: ReadHandle, claimId: string): ServiceLine[] {
  return read.all(
    build
      .selectFrom("claimLine")
      .select(["id", "serviceDate", "procedureCode", "modifiers", "chargeCents"])
      .select(
        sql<Cents>`(select coalesce(sum(balanceCents), 0) from lineBalance where lineBalance.lineId = claimLine.id)`.as(
          "openCents",
        ),
      )
      .where("claimId", "=", claimId)
      .where("removed", "=", 0)
      .orderBy("lineNumber"),
  );
}

/** The services with the answer to each; without an answer, with what was charged. */
function serviceTable(
  lines: readonly ServiceLine[],
  planned: PlannedClaim | undefined,
  language: LetterLanguage,
): LetterTable {
  const words = TABLE_WORDS[language];
  const answers = new Map(planned?.lines.map((line) => [line.lineId, line]));
  const rows = lines.map((line) => {
    const answer = answers.get(line.id);
    const service = [line.procedureCode, ...line.modifiers.split(/[\s,:]+/)].filter(Boolean).join(" ");
    const first = [line.serviceDate ? tableDate(line.serviceDate) : "", service, formatMoney(line.chargeCents)];
    if (planned === undefined) return first;
    const reasons = answer?.adjustments.filter((one) => !(one.group === "CO" && one.carc === "45")) ?? [];
    const told = [...new Set(reasons.map((one) => reasonText(one.group, one.carc, language)))].join("; ");
    return [...first, answer ? formatMoney(answer.paidCents) : "", told];
  });
  const columns = [
    { head: words.date, share: 16, align: "left" as const },
    { head: words.code, share: 18, align: "left" as const },
    { head: words.charged, share: 14, align: "right" as const },
  ];
  const answered = [
    { head: words.paid, share: 14, align: "right" as const },
    { head: words.answer, share: 46, align: "left" as const },
  ];
  return { columns: planned === undefined ? columns : [...columns, ...answered], rows };
}

function readCoverage(read: ReadHandle, claimId: string, rank: ClaimRow["destination"]) {
  return read.first(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["payer.name", "payer.line1", "payer.line2", "payer.city", "payer.state", "payer.zip"])
      .select(["coverage.memberId", "coverage.groupNumber"])
      .where("claimCoverage.claimId", "=", claimId)
      .where("claimCoverage.rank", "=", rank),
  );
}

function sentValues(read: ReadHandle, claimId: string): LetterValues {
  const sent = readClaimSendings(read, claimId).find((one) => one.state !== "cancelled" && one.state !== "prepared");
  return sent ? { "claim.sentDate": { date: sent.sentOnDate } } : {};
}

/** Why the claim was corrected last, as the biller said. */
function readCorrection(read: ReadHandle, claimId: string): string {
  const changes = build.selectFrom("claimChange").select("reason").where("claimId", "=", claimId);
  const row = read.first(changes.where("kind", "=", "correct").where("undoneAt", "is", null).orderBy("id", "desc"));
  return row?.reason ?? "";
}

function readProvider(read: ReadHandle, claimId: string): string {
  const row = read.first(
    sql<{ first: string | null; lastOrOrganization: string; credentials: string | null }>`
      SELECT provider.first, provider.lastOrOrganization, provider.credentials
      FROM posting JOIN provider ON provider.id = posting.providerId
      WHERE posting.claimId = ${claimId} AND posting.account = 'charges' ORDER BY posting.id DESC LIMIT 1`,
  );
  if (!row) return "";
  const name = [row.first, row.lastOrOrganization].filter(Boolean).join(" ");
  return row.credentials ? `${name}, ${row.credentials}` : name;
}

/** Records are asked from where the service was given. Nobody asks himself: of the own rooms, the recipient is typed. */
function readFacility(read: ReadHandle, facilityId: string | null): LetterRecipient {
  const row = facilityId && read.first(build.selectFrom("facility").selectAll().where("id", "=", facilityId));
  const isOwn = row && row.line1.toUpperCase() === readPractice(read).address.line1.toUpperCase();
  return row && !isOwn ? { name: row.name, address: toAddress(row) } : { name: "", address: null };
}
