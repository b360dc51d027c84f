import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { RANKS } from "../../../../shared/claims/changes/move-balances.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type {
  PageAdjustment,
  PageAnswer,
  PageLine,
  RemittancePageDocument,
} from "../../../../shared/forms/remittance-page/remittance-page-document.ts";
import { type PlannedClaim, type PlannedLine, plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { fullName } from "../full-name.ts";
import { readPractice } from "../keep-practice.ts";
import { readPatient } from "../read-patient.ts";
import { isStanding } from "../remittances/standing-answer.ts";

const RANK_WORDS: Readonly<Record<CoverageRank, string>> = { primary: "First", secondary: "Second", tertiary: "Third" };

interface FoundPage {
  document: RemittancePageDocument;
  patientId: string;
}

/** Whose answers a page tells: of the payers before the one that the claim goes to, or of all. */
export type PagePayers = "before" | "all";

/**
 * What payers answered, as a page: for the next payer, or for whoever asks. Answers that were taken back or voided are
 * left out, and of a check only this claim is told.
 * @throws Refusal `refused` when none of them has an answer that stands.
 */
export function readRemittancePage(
  read: ReadHandle,
  claimId: string,
  printedDate: IsoDate,
  payers: PagePayers,
): FoundPage {
  const found = findRemittancePage(read, claimId, printedDate, payers);
  if (found) return found;
  if (payers === "all") {
    throw new Refusal("refused", "No payer's answer to this claim is posted, so there is no remittance to show.");
  }
  throw new Refusal(
    "refused",
    "No payer before the one that this claim goes to has answered it, so there is no remittance to show. Post the answer first.",
  );
}

/** The same, or undefined when none of the payers has an answer that stands. */
export function findRemittancePage(
  read: ReadHandle,
  claimId: string,
  printedDate: IsoDate,
  payers: PagePayers = "before",
): FoundPage | undefined {
  const { row } = readStoredClaim(read, claimId);
  const coverages = readCoverages(read, claimId);
  const asked = payers === "all" ? RANKS : RANKS.slice(0, RANKS.indexOf(row.destination));
  const answers = asked.flatMap((rank) => readAnswers(read, claimId, rank, coverages.get(rank)));
  if (answers.length === 0) return undefined;
  const practice = readPractice(read);
  const document: RemittancePageDocument = {
    practice: {
      name: practice.name,
      address: practice.address,
      ...(practice.phone === "" ? {} : { phone: practice.phone }),
    },
    claimNumber: row.claimNumber,
    patientName: fullName(readPatient(read, row.patientId)),
    nextPayerName: payers === "all" ? null : (coverages.get(row.destination)?.payerName ?? ""),
    answers,
    printedDate,
  };
  return { document, patientId: row.patientId };
}

interface PageCoverage {
  payerName: string;
  memberId: string;
}

function readCoverages(read: ReadHandle, claimId: string): Map<CoverageRank, PageCoverage> {
  const rows = read.all(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["claimCoverage.rank", "payer.name as payerName", "coverage.memberId"])
      .where("claimCoverage.claimId", "=", claimId),
  );
  return new Map(rows.map(({ rank, ...coverage }) => [rank, coverage]));
}

/** The answers of one payer that stand: those since it last took one back. */
function readAnswers(
  read: ReadHandle,
  claimId: string,
  rank: CoverageRank,
  coverage: PageCoverage | undefined,
): PageAnswer[] {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .innerJoin("remittance", "remittance.id", "claimAnswer.remittanceId")
      .innerJoin("payer", "payer.id", "claimAnswer.payerId")
      .select(["claimAnswer.kind", "claimAnswer.plannedJson", "claimAnswer.decidedDate", "payer.name as payerName"])
      .select("remittance.checkNumber")
      .where("claimAnswer.claimId", "=", claimId)
      .where("claimAnswer.rank", "=", rank)
      .where(isStanding)
      .orderBy("claimAnswer.id"),
  );
  const standing = rows.slice(rows.findLastIndex((one) => one.kind === "reversal") + 1);
  return standing.map(({ plannedJson, decidedDate, payerName, checkNumber }) => ({
    payerName,
    rankWord: RANK_WORDS[rank],
    memberId: coverage?.memberId ?? "",
    checkNumber,
    paymentDate: decidedDate,
    ...toAnswer(plannedClaimSchema.parse(JSON.parse(plannedJson))),
  }));
}

function toAnswer(claim: PlannedClaim) {
  const { payerControlNumber, chargeCents, paidCents, claimAdjustments, remarkCodes, lines } = claim;
  return {
    ...{ payerControlNumber, chargeCents, paidCents, remarkCodes },
    claimAdjustments: claimAdjustments.map(toAdjustment),
    lines: lines.map((line) => toLine(line)),
  };
}

/** Adjustments of the claim as a whole stand above, not also in its lines (rules 3.5). */
function toLine(line: PlannedLine): PageLine {
  return {
    serviceDate: line.serviceDate,
    service: [line.procedureCode, ...line.modifiers].join(" "),
    answeredAs: line.adjudicatedCode ?? "",
    units: line.paidUnits ?? "",
    chargeCents: line.chargeCents,
    allowedCents: line.allowedCents ?? null,
    paidCents: line.sentPaidCents ?? line.paidCents,
    adjustments: line.adjustments.filter((one) => one.level === "line").map(toAdjustment),
    remarkCodes: line.remarkCodes,
  };
}

function toAdjustment({ group, carc, amountCents }: PageAdjustment): PageAdjustment {
  return { group, carc, amountCents };
}
