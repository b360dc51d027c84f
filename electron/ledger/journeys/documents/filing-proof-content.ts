import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type AnyDraft, type ClaimKind, kindOf } from "../../../../shared/claims/any-draft.ts";
import type { Claim, CoverageRank } from "../../../../shared/claims/claim.ts";
import type { ClaimSending, KeptAcknowledgement } from "../../../../shared/contract/acknowledgements.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type {
  FilingProofDocument,
  ProvenAnswer,
  ProvenSending,
} from "../../../../shared/forms/filing-proof/filing-proof-document.ts";
import { findTimelyFiling } from "../../../../shared/forms/filing-proof/find-timely-filing.ts";
import { readClaimSendings } from "../acknowledgements/claim-sendings.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { fullName } from "../full-name.ts";
import { readPractice } from "../keep-practice.ts";
import { readPatient } from "../read-patient.ts";
import { isStanding } from "../remittances/standing-answer.ts";

/**
 * A claim's proof as data, and whose it is. It is about the payer that was asked last: who is shown it has no use for
 * what went to others.
 * @throws Refusal `refused` when the claim never left.
 */
export function readFilingProof(
  read: ReadHandle,
  claimId: string,
  printedDate: IsoDate,
): { document: FilingProofDocument; patientId: string } {
  const { row, draft } = readStoredClaim(read, claimId);
  const all = readClaimSendings(read, claimId).filter((one) => one.state !== "cancelled" && one.state !== "prepared");
  const [last] = all;
  if (!last) {
    throw new Refusal("refused", "This claim has not been sent, so there is nothing to prove yet. Send it first.");
  }
  const sendings = all.filter((one) => one.rank === last.rank && one.payerName === last.payerName).reverse();
  const practice = readPractice(read);
  const patient = readPatient(read, row.patientId);
  const days = daysOf(draft);
  const firstServiceDate = days[0] ?? last.sentOnDate;
  const sent = readSentClaim(read, last.sendingId);
  const document: FilingProofDocument = {
    practice: {
      name: practice.name,
      address: practice.address,
      ...(practice.phone === "" ? {} : { phone: practice.phone }),
    },
    claimNumber: row.claimNumber,
    patientName: fullName(patient),
    memberId: sent.memberId,
    payerName: last.payerName,
    firstServiceDate,
    lastServiceDate: days.at(-1) ?? firstServiceDate,
    totalCents: row.totalCents,
    findings: findTimelyFiling({
      // An institution's time runs from the last day of its statement.
      ...(draft.kind === "institutional"
        ? { countedFromDate: days.at(-1) ?? firstServiceDate, countedFrom: "the end of its statement" }
        : { countedFromDate: firstServiceDate, countedFrom: "the first service" }),
      limitDays: sent.limitDays,
      formerAnswerDate: readDecidedDates(read, claimId, RANKS[RANKS.indexOf(last.rank) - 1]).at(-1),
      decidedDate: readDecidedDates(read, claimId, last.rank)[0],
      today: printedDate,
      ...datesOf(sendings),
    }),
    sendings: sendings.map((sending) => toProvenSending(sending, kindOf(draft))),
    printedDate,
  };
  return { document, patientId: row.patientId };
}

/** Days of service in order; of a bill those of its statement period. */
function daysOf(draft: AnyDraft): IsoDate[] {
  const days =
    draft.kind === "institutional"
      ? [draft.statementFrom, draft.statementTo]
      : draft.lines.flatMap((line) => [line.fromDate, line.toDate]);
  return days.filter((day) => day !== null).sort();
}

/** Under whose number the claim went out, and the limit of that payer. */
function readSentClaim(read: ReadHandle, sendingId: string): { memberId: string; limitDays: number | null } {
  const row = read.first(
    build
      .selectFrom("claimSending")
      .innerJoin("payer", "payer.id", "claimSending.payerId")
      .select(["claimJson", "payer.timelyFilingDays"])
      .where("claimSending.id", "=", sendingId),
  );
  if (!row) return { memberId: "", limitDays: null };
  const claim = JSON.parse(row.claimJson) as Claim;
  const addressed = claim.coverages.find((one) => one.rank === claim.destination);
  return { memberId: addressed?.memberId ?? "", limitDays: row.timelyFilingDays };
}

const RANKS: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];

/** The days on which the payer of a rank decided the claim, in order. */
function readDecidedDates(read: ReadHandle, claimId: string, rank: CoverageRank | undefined): IsoDate[] {
  if (rank === undefined) return [];
  const answers = build.selectFrom("claimAnswer").select("decidedDate").where("claimId", "=", claimId);
  return read
    .all(answers.where("rank", "=", rank).where(isStanding).orderBy("decidedDate"))
    .map((row) => row.decidedDate);
}

/** A sending that was rejected shows when it was tried, and not that the claim was received. */
function datesOf(sendings: readonly ClaimSending[]) {
  const standing = sendings.filter((one) => one.state !== "rejected").flatMap((sending) => sending.acknowledgements);
  const firstOf = (answers: readonly KeptAcknowledgement[]) => answers.map((one) => one.statedDate).sort()[0];
  const isTaken = ({ answer }: KeptAcknowledgement) => answer !== "noted" && answer !== "rejected";
  return {
    firstSentDate: sendings.map((one) => one.sentOnDate).sort()[0],
    firstReceivedDate: firstOf(standing.filter(isTaken)),
    firstAcceptedDate: firstOf(standing.filter((one) => one.answer === "accepted")),
    rejectedDates: sendings
      .filter((one) => one.state === "rejected")
      .flatMap((one) => firstOf(one.acknowledgements.filter(({ answer }) => answer === "rejected")) ?? []),
  };
}

const KINDS: Readonly<Record<string, string>> = { "1": "Original", "7": "Replacement", "8": "Void" };

function toProvenSending(sending: ClaimSending, kind: ClaimKind): ProvenSending {
  const { file } = sending;
  return {
    sentDate: sending.sentOnDate,
    payerName: sending.payerName,
    kind: KINDS[sending.frequency] ?? sending.frequency,
    facts:
      file === null
        ? [["Sent", kind === "institutional" ? "On paper, form UB-04" : "On paper, form 1500"]]
        : [
            ["File", `${file.fileName} (batch ${file.batchNumber}) to ${file.clearinghouseName}`],
            ["Written", file.writtenAt === null ? "Not noted" : formatDate(file.writtenAt.slice(0, 10) as IsoDate)],
            [
              "Control numbers",
              `interchange ${file.interchangeControlNumber}, group ${file.groupControlNumber}, transaction ${file.transactionControlNumber}`,
            ],
            ["SHA-256 of the file", file.sha256],
          ],
    answers: sending.acknowledgements.map(toProvenAnswer),
  };
}

const ANSWER_WORDS: Readonly<Record<KeptAcknowledgement["answer"], string>> = {
  received: "Received",
  "received-with-errors": "Received, with errors noted",
  accepted: "Accepted",
  rejected: "Rejected",
  noted: "Answered",
};
const LEVEL_WORDS: Readonly<Record<KeptAcknowledgement["level"], string>> = {
  interchange: "the file",
  group: "the file's group",
  transaction: "the file's claims",
  batch: "the batch",
  provider: "the provider's claims",
  claim: "the claim",
};

function toProvenAnswer(one: KeptAcknowledgement): ProvenAnswer {
  return {
    what: `${ANSWER_WORDS[one.answer]}: ${LEVEL_WORDS[one.level]}, by ${one.senderName} (${one.source})`,
    statedDate: one.statedDate,
    statedTime: one.statedTime,
    payerControlNumber: one.payerControlNumber,
    fileName: one.fileName,
    receivedDate: one.recordedAt.slice(0, 10) as IsoDate,
    reasons: one.reasons.map((reason) => reason.text),
    quotes: one.quotes.map((quote) => quote.text),
  };
}
