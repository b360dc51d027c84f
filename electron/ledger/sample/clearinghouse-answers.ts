import { build } from "../../../db/query-builder.ts";
import type { AnyClaim } from "../../../shared/claims/claim.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { AcknowledgedClaim, ClaimAcknowledgement } from "../../../shared/edi/277ca/claim-acknowledgement.ts";
import { write277ca } from "../../../shared/edi/277ca/write.ts";
import { write999 } from "../../../shared/edi/999/write.ts";
import type { StatusNote } from "../../../shared/edi/claim-status/claim-status.ts";
import { sumCents } from "../../../shared/money/cents.ts";
import type { CommandContext } from "../journeys.ts";
import { SAMPLE_CLEARINGHOUSE } from "./sample-practice.ts";
import { answerInterchange } from "./send-sample-batch.ts";
import { acceptFile } from "./simulated-payer.ts";

/** A batch as the clearinghouse has it. */
export interface SampleBatch {
  number: number;
  groupControlNumber: string;
  transactionControlNumber: string;
  claims: readonly AnyClaim[];
}

/** A file as it comes. */
interface AnswerFile {
  fileName: string;
  bytes: Uint8Array;
}

/** By which numbers a batch is known. */
export function readBatchNumbers(
  { write }: Pick<CommandContext, "write">,
  batchId: string,
): Omit<SampleBatch, "claims"> {
  const numbers = build.selectFrom("batch").select(["number", "groupControlNumber", "transactionControlNumber"]);
  const row = write.first(numbers.where("id", "=", batchId));
  if (!row) throw new RangeError("The sample practice has no such batch.");
  return row;
}

/** Answers have control numbers of their own, apart from those of remittances. */
const FIRST_SERIAL = 300_000;

/** The 999 by which the clearinghouse takes a batch in. */
export function acknowledgeBatch(batch: SampleBatch, day: IsoDate, serial: number): AnswerFile {
  const { groupControlNumber, transactionControlNumber } = batch;
  const interchange = answerInterchange(day, FIRST_SERIAL + serial);
  const text = write999({
    acknowledgements: [
      acceptFile({ interchange, groupControlNumber, transactionControlNumber, kind: batch.claims[0]!.kind }),
    ],
    controlNumbers: { interchange: FIRST_SERIAL + serial, group: serial, transaction: 1 },
    createdAt: { date: day, time: "1630" },
    usage: "T",
  });
  return { fileName: `999-${day}.edi`, bytes: Buffer.from(text, "latin1") };
}

/** The 277CA of the day after: every claim is accepted, with the payer's number, but one that may be rejected. */
export function acknowledgeClaims(
  batch: SampleBatch,
  rejected: AnyClaim | undefined,
  day: IsoDate,
  serial: number,
): AnswerFile {
  const { profile, name } = SAMPLE_CLEARINGHOUSE;
  const provider = batch.claims[0]!.billingProvider;
  const acknowledgement: ClaimAcknowledgement = {
    interchange: { ...answerInterchange(day, FIRST_SERIAL + serial), version: "005010X214", transactionType: "277" },
    reference: `SAMPLE${serial}`,
    source: { role: "AY", kind: "organization", lastOrOrganization: name, idQualifier: "46", id: profile.receiverId },
    receipts: [{ traceNumber: `RECEIPT${serial}`, receivedDate: day, processedDate: day }],
    receiver: {
      role: "41",
      kind: "organization",
      lastOrOrganization: profile.submitterName,
      idQualifier: "46",
      id: profile.submitterId,
    },
    batchReference: `BW${String(batch.number).padStart(8, "0")}`,
    statuses: [noteOf(batch.claims, "A1", "19", "AY", day)],
    totals: {},
    providers: [
      {
        name: {
          role: "85",
          kind: provider.kind,
          lastOrOrganization: provider.lastOrOrganization,
          idQualifier: "XX",
          id: provider.npi ?? "",
        },
        traceNumber: "0",
        statuses: [{ ...noteOf(batch.claims, "A1", "19", "AY", day), effectiveDate: undefined }],
        references: [],
        totals: {},
        patients: batch.claims.map((claim) => ({
          name: patientOf(claim),
          claims: [answerOf(claim, claim.claimNumber === rejected?.claimNumber, day)],
        })),
      },
    ],
  };
  const text = write277ca({
    acknowledgements: [acknowledgement],
    controlNumbers: { interchange: FIRST_SERIAL + 1000 + serial, group: 1000 + serial, transaction: 1 },
    createdAt: { date: day, time: "0700" },
    usage: "T",
  });
  return { fileName: `277CA-${day}.edi`, bytes: Buffer.from(text, "latin1") };
}

function answerOf(claim: AnyClaim, isRejected: boolean, day: IsoDate): AcknowledgedClaim {
  const { payer } = claim.coverages.find((one) => one.rank === claim.destination)!;
  return {
    segmentNumber: 0,
    claimNumber: claim.claimNumber,
    // The member id was not found: the most usual of all rejections.
    statuses: [isRejected ? noteOf([claim], "A7", "164", "IL", day) : noteOf([claim], "A2", "20", undefined, day)],
    ...(isRejected ? {} : { payerControlNumber: `${payer.payerId}${claim.claimNumber.slice(0, 9)}` }),
    references: [],
    fromDate: claim.kind === "institutional" ? claim.statementFrom : claim.lines[0]!.fromDate,
    lines: [],
  };
}

function noteOf(
  claims: readonly AnyClaim[],
  category: string,
  code: string,
  entity: string | undefined,
  day: IsoDate,
): StatusNote {
  return {
    segmentNumber: 0,
    statuses: [{ category, code, ...(entity === undefined ? {} : { entity }) }],
    effectiveDate: day,
    action: category === "A7" ? "U" : "WQ",
    chargeCents: sumCents(
      claims.flatMap((claim) => claim.lines.map((line: AnyClaim["lines"][number]) => line.chargeCents)),
    ),
  };
}

function patientOf({ patient, coverages, destination }: AnyClaim) {
  const { memberId } = coverages.find((one) => one.rank === destination)!;
  return {
    role: "QC",
    kind: "person" as const,
    lastOrOrganization: patient.name.last,
    first: patient.name.first,
    idQualifier: "MI",
    id: memberId,
  };
}
