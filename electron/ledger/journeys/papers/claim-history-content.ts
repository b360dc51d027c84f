import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { ClaimSending } from "../../../../shared/contract/acknowledgements.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import {
  type ClaimHistoryPaper,
  claimHistoryBlocks,
} from "../../../../shared/forms/claim-history/claim-history-paper.ts";
import type { LetterBlock } from "../../../../shared/forms/letters/fill-template.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars, formatMoney } from "../../../../shared/money/money-text.ts";
import { accountHistory } from "../../../../shared/patient-billing/account-ledger.ts";
import { plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { readClaimSendings } from "../acknowledgements/claim-sendings.ts";
import { readClaimHistory } from "../claims/claim-history.ts";
import { type ClaimRow, readStoredClaim } from "../claims/stored-claim.ts";
import { fullName } from "../full-name.ts";
import { readEntries } from "../journal/read-entries.ts";
import { readPatientLines } from "../patient-lines.ts";
import { readPatient } from "../read-patient.ts";

/** Everything that the ledger holds of one claim, as pieces of a page. @throws Refusal `not-found`. */
export function readClaimHistoryPaper(
  read: ReadHandle,
  claimId: string,
): { claimNumber: string; patientId: string; blocks: LetterBlock[] } {
  const { row } = readStoredClaim(read, claimId);
  const history: ClaimHistoryPaper = {
    claimNumber: row.claimNumber,
    facts: factsOf(read, row),
    lines: readLines(read, row),
    sendings: readClaimSendings(read, claimId).toReversed().map(toSending),
    answers: readAnswers(read, claimId),
    entries: readPosted(read, row),
    events: readClaimHistory(read, claimId).map(({ at, text, userName }) => ({
      at: moment(at),
      what: text,
      who: userName,
    })),
    documents: readDocuments(read, claimId),
  };
  return { claimNumber: row.claimNumber, patientId: row.patientId, blocks: claimHistoryBlocks(history) };
}

const RANK_WORDS: Readonly<Record<CoverageRank, string>> = {
  primary: "First",
  secondary: "Second",
  tertiary: "Third",
};

function factsOf(read: ReadHandle, row: ClaimRow): ClaimHistoryPaper["facts"] {
  const patient = readPatient(read, row.patientId);
  const coverages = read.all(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["claimCoverage.rank", "payer.name", "coverage.memberId"])
      .where("claimCoverage.claimId", "=", row.id)
      .orderBy("claimCoverage.rank"),
  );
  return [
    ["Patient", `${fullName(patient)}, born ${formatDate(patient.birthDate)}, account ${patient.accountNumber}`],
    ...coverages.map(
      ({ rank, name, memberId }) => [`${RANK_WORDS[rank]} payer`, `${name}, member ${memberId}`] as const,
    ),
    ["Charged", formatDollars(row.totalCents)],
    ["Entered", moment(row.createdAt)],
    ["State", `${row.submission}, ${row.adjudication === "none" ? "not answered" : row.adjudication}`],
  ];
}

function readLines(read: ReadHandle, row: ClaimRow): ClaimHistoryPaper["lines"] {
  const lines = readPatientLines(read, row.patientId).filter((line) => line.claimId === row.id);
  return lines.map(({ serviceDate, procedureCode, modifiers, balance }) => {
    const { primary, secondary, tertiary, patient, agency } = balance.open;
    return {
      date: serviceDate,
      service: [procedureCode, ...modifiers.split(/[\s,:]+/)].filter(Boolean).join(" "),
      chargedCents: balance.chargedCents,
      insurancePaidCents: balance.insurancePaidCents,
      adjustedCents: balance.adjustedCents,
      patientPaidCents: balance.patientPaidCents,
      openCents: sumCents([primary, secondary, tertiary, patient, agency]),
    };
  });
}

function toSending({ sentOnDate, payerName, rank, state, file }: ClaimSending): ClaimHistoryPaper["sendings"][number] {
  const how = `${rank}, ${file === null ? "on paper" : `batch ${file.batchNumber}`}, ${state}`;
  const proof = file === null ? "" : `interchange ${file.interchangeControlNumber}, SHA-256 ${file.sha256}`;
  return { date: sentOnDate, payerName, how, proof };
}

/** Every answer, those that were voided or taken back too: each says so. */
function readAnswers(read: ReadHandle, claimId: string): ClaimHistoryPaper["answers"] {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .innerJoin("remittance", "remittance.id", "claimAnswer.remittanceId")
      .innerJoin("payer", "payer.id", "claimAnswer.payerId")
      .leftJoin("answerVoid", "answerVoid.claimAnswerId", "claimAnswer.id")
      .select([
        "claimAnswer.decidedDate",
        "claimAnswer.kind",
        "claimAnswer.payerControlNumber",
        "claimAnswer.paidCents",
      ])
      .select(["claimAnswer.plannedJson", "payer.name", "remittance.checkNumber", "answerVoid.reason as voidReason"])
      .where("claimAnswer.claimId", "=", claimId)
      .orderBy("claimAnswer.id"),
  );
  return rows.map((row) => {
    const { claimAdjustments, lines } = plannedClaimSchema.parse(JSON.parse(row.plannedJson));
    const given = [
      ...claimAdjustments,
      ...lines.flatMap((line) => line.adjustments.filter((one) => one.level === "line")),
    ];
    const reasons = given.map(({ group, carc, amountCents }) => `${group}-${carc} ${formatMoney(amountCents)}`);
    const kind = row.kind === "reversal" ? ["takes an answer back"] : [];
    const voided = row.voidReason === null ? [] : [`voided: ${row.voidReason}`];
    return {
      date: row.decidedDate,
      payerName: row.name,
      check: [row.checkNumber, row.payerControlNumber].filter(Boolean).join(", "),
      paidCents: row.paidCents,
      reasons: [...kind, ...voided, ...reasons].join("; "),
    };
  });
}

function readPosted(read: ReadHandle, row: ClaimRow): ClaimHistoryPaper["entries"] {
  const ids = read
    .all(build.selectFrom("posting").select("entryId").distinct().where("claimId", "=", row.id))
    .map((one) => one.entryId);
  const entries = readEntries(read, ids);
  const users = new Map(
    ids.length === 0
      ? []
      : read
          .all(build.selectFrom("journalEntry").select(["id", "userName"]).where("id", "in", ids))
          .map((one) => [one.id, one.userName]),
  );
  return accountHistory(entries, row.patientId).map((one) => ({
    ...{ date: one.postingDate, what: one.text, who: users.get(one.entryId) ?? "" },
    ...{ amountCents: one.amountCents, balanceCents: one.balanceCents },
  }));
}

function readDocuments(read: ReadHandle, claimId: string): ClaimHistoryPaper["documents"] {
  const rows = read.all(
    build
      .selectFrom("document")
      .select(["createdAt", "title", "pdfSha256"])
      .where("claimId", "=", claimId)
      .orderBy("createdAt")
      .orderBy("id"),
  );
  return rows.map(({ createdAt, title, pdfSha256 }) => ({ at: moment(createdAt), title, sha256: pdfSha256 }));
}

/** A moment to the minute, in universal time. */
function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}
