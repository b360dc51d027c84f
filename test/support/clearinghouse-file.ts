import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerInterchange } from "../../electron/ledger/sample/send-sample-batch.ts";
import type { AnyClaim } from "../../shared/claims/claim.ts";
import { addDays, type IsoDate } from "../../shared/dates/iso-date.ts";
import type { AcknowledgedClaim, ClaimAcknowledgement } from "../../shared/edi/277ca/claim-acknowledgement.ts";
import { write277ca } from "../../shared/edi/277ca/write.ts";
import type { AcknowledgedTransaction, Acknowledgement } from "../../shared/edi/999/acknowledgement.ts";
import { write999 } from "../../shared/edi/999/write.ts";
import { readEdi } from "../../shared/edi/read.ts";
import type { InterchangeInfo } from "../../shared/edi/x12/interchange-info.ts";
import { sumCents } from "../../shared/money/cents.ts";
import { CLINIC_TODAY, type SmallClinic } from "./small-clinic.ts";

/** A batch as its receiver sees it: the facts of its envelope and its claims. */
export interface ReceivedBatch {
  info: InterchangeInfo;
  /** BHT03. */
  batchReference: string;
  claims: readonly AnyClaim[];
}

/** A batch that a clinic sent, with its file. */
export interface SentBatch extends ReceivedBatch {
  batchId: string;
  number: number;
  text: string;
}

/** Sends claims in one batch. @returns the batch as its receiver has it. */
export async function sendBatch(clinic: SmallClinic, claimIds: string[]): Promise<SentBatch> {
  const { batchId, number } = await clinic.value("batches.prepare", { claimIds });
  await clinic.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: clinic.outbox });
  const { fileText: text } = await clinic.value("batches.get", { batchId });
  const { claims: professional, institutionalClaims, transactions } = readEdi(text);
  const claims = [...professional, ...institutionalClaims];
  const batchReference = `BW${String(number).padStart(8, "0")}`;
  return { batchId, number, text, claims, info: transactions[0]!, batchReference };
}

/** Imports a file of the given text. */
export function importText(clinic: SmallClinic, name: string, text: string) {
  const answer = writeAnswer(clinic.practice.folder, name, text);
  return clinic.value("files.import", { file: "answer" as never }, { answer });
}

/** The refusal of a file of the given text. */
export function refuseText(clinic: SmallClinic, name: string, text: string) {
  const answer = writeAnswer(clinic.practice.folder, name, text);
  return clinic.refusal("files.import", { file: "answer" }, { answer });
}

/** When an answer is given; the control numbers differ by serial. */
export interface AnswerMoment {
  date?: IsoDate;
  time?: string;
  serial?: number;
}

const momentOf = ({ date = CLINIC_TODAY, time = "1100", serial = 1 }: AnswerMoment) => ({
  createdAt: { date, time },
  controlNumbers: { interchange: 8_000 + serial, group: 8_000 + serial, transaction: 1 },
  interchange: { ...answerInterchange(date, serial), time },
});

type ErrorSegments = AcknowledgedTransaction["segments"];

/** A 999 that answers a batch: accepted, accepted with errors or rejected, with the errors that it names. */
export function syntaxAnswer(
  { info }: ReceivedBatch,
  answer: "A" | "E" | "R",
  moment: AnswerMoment = {},
  segments: ErrorSegments = [],
): string {
  const { createdAt, controlNumbers, interchange } = momentOf(moment);
  const accepted = answer !== "R";
  const acknowledgement: Acknowledgement = {
    interchange,
    functionalCode: "HC",
    groupControlNumber: info.groupControlNumber,
    version: info.version,
    transactions: [
      {
        transactionType: "837",
        controlNumber: info.transactionControlNumber,
        answer,
        accepted,
        reasons: accepted ? [] : ["5"],
        segments,
      },
    ],
    answer,
    accepted,
    announced: 1,
    received: 1,
    acceptedCount: accepted ? 1 : 0,
    reasons: [],
  };
  return write999({ acknowledgements: [acknowledgement], controlNumbers, createdAt, usage: "T" });
}

/** A TA1 about a batch's interchange, alone in its own. */
export function envelopeAnswer({ info }: ReceivedBatch, answer: "A" | "R", reason = "000", serial = 1): string {
  const number = String(9_000 + serial).padStart(9, "0");
  return [
    `ISA*00*          *00*          *ZZ*CLEARHOUSE     *ZZ*CLINIC         *${info.date}*1000*^*00501*${number}*0*T*:`,
    `TA1*${info.interchangeControlNumber}*${info.date}*${info.time}*${answer}*${reason}`,
    `IEA*0*${number}`,
    "",
  ].join("~\n");
}

type Line = AnyClaim["lines"][number];

/** What a 277CA says of one claim: `A2 20`, `A7 562 85`; the payer's number where it gives one. */
export interface ClaimWord {
  claimNumber: string;
  status: string;
  payerControlNumber?: string;
  /** Statuses of lines by their control number. */
  lines?: Readonly<Record<string, string>>;
}

/** A 277CA that answers claims of a batch; what it says of the batch itself is that it came. */
export function claimsAnswer(
  batch: ReceivedBatch,
  words: readonly ClaimWord[],
  moment: AnswerMoment & { source?: string; batchStatus?: string } = {},
): string {
  const { createdAt, controlNumbers, interchange } = momentOf(moment);
  const provider = batch.claims[0]!.billingProvider;
  const note = (status: string) => {
    const [category = "", code = "", entity] = status.split(" ");
    return {
      segmentNumber: 0,
      statuses: [{ category, code, ...(entity === undefined ? {} : { entity }) }],
      effectiveDate: createdAt.date,
      action: /^A[3678]/.test(category) ? "U" : "WQ",
      chargeCents: sumCents(batch.claims.flatMap((claim) => claim.lines.map((line: Line) => line.chargeCents))),
    };
  };
  const acknowledgement: ClaimAcknowledgement = {
    interchange: { ...interchange, version: "005010X214", transactionType: "277" },
    reference: `ANSWER${moment.serial ?? 1}`,
    createdDate: createdAt.date,
    createdTime: createdAt.time,
    source: {
      role: "PR",
      kind: "organization",
      lastOrOrganization: moment.source ?? "PRAIRIE STATE HMO",
      idQualifier: "46",
      id: "88877",
    },
    receipts: [{ traceNumber: "T1", receivedDate: addDays(createdAt.date, -1), processedDate: createdAt.date }],
    receiver: {
      role: "41",
      kind: "organization",
      lastOrOrganization: "LARKWOOD FAMILY CLINIC",
      idQualifier: "46",
      id: "12345",
    },
    batchReference: batch.batchReference,
    statuses: [note(moment.batchStatus ?? "A1 19 PR")],
    totals: {},
    providers:
      words.length === 0
        ? []
        : [
            {
              name: {
                role: "85",
                kind: "organization",
                lastOrOrganization: provider.lastOrOrganization,
                idQualifier: "XX",
                id: provider.npi!,
              },
              traceNumber: "P1",
              // A word about a provider has no day of its own.
              statuses: [{ ...note("A1 19 PR"), effectiveDate: undefined }],
              references: [],
              totals: {},
              patients: words.map((word) => ({
                name: { role: "QC", kind: "person", lastOrOrganization: "INVENTED", idQualifier: "MI", id: "M1" },
                claims: [answeredClaim(batch, word, note)],
              })),
            },
          ],
  };
  return write277ca({ acknowledgements: [acknowledgement], controlNumbers, createdAt, usage: "T" });
}

function answeredClaim(
  batch: ReceivedBatch,
  { claimNumber, status, payerControlNumber, lines = {} }: ClaimWord,
  note: (status: string) => AcknowledgedClaim["statuses"][number],
): AcknowledgedClaim {
  const claim = batch.claims.find((one) => one.claimNumber === claimNumber) ?? batch.claims[0]!;
  return {
    segmentNumber: 0,
    claimNumber,
    statuses: [note(status)],
    ...(payerControlNumber === undefined ? {} : { payerControlNumber }),
    references: [],
    fromDate: claim.kind === "institutional" ? claim.statementFrom : claim.lines[0]!.fromDate,
    lines: claim.lines
      .filter((line: Line) => line.controlNumber in lines)
      .map((line: Line) => ({
        segmentNumber: 0,
        service: {
          procedureQualifier: "HC",
          procedureCode: line.procedureCode ?? "",
          modifiers: [...line.modifiers],
          chargeCents: line.chargeCents,
        },
        statuses: [note(lines[line.controlNumber]!)],
        lineControlNumber: line.controlNumber,
        references: [],
      })),
  };
}

/** Writes an answer into a folder. @returns its path. */
export function writeAnswer(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text, "latin1");
  return path;
}
