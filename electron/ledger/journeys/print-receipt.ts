import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { ReceiptDocument, ReceiptUse } from "../../../shared/forms/receipt/receipt-document.ts";
import { RECEIPT_WORDS } from "../../../shared/forms/receipt/receipt-words.ts";
import { type Cents, subtractCents, sumCents } from "../../../shared/money/cents.ts";
import type { JourneysOf } from "../journeys.ts";
import { drawReceipt } from "../printing/draw-receipt.ts";
import { openPrintFonts } from "../printing/fonts.ts";
import { toPdf } from "./documents/keep-document.ts";
import { fullName } from "./full-name.ts";
import { readPractice } from "./keep-practice.ts";
import { readMailLanguage } from "./letters/patient-facts.ts";
import { readLinesById } from "./patient-money/account-lines.ts";
import { startDrawing } from "./practice-look/read-practice-look.ts";
import { readPatient } from "./read-patient.ts";
import { missing } from "./save-row.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

export const receiptDocumentJourneys: JourneysOf<"receipts.document"> = {
  "receipts.document": async ({ read, clock, concerns }, { receiptId }) => {
    const { document, patientId } = readReceiptDocument(read, receiptId);
    concerns("patient", patientId);
    return toPdf(
      RECEIPT_WORDS[document.language].title,
      await drawReceipt(document, startDrawing({ read, clock }), fonts),
    );
  },
};

/** A receipt tells the payment as it was taken, also when it is printed again after later payments. */
function readReceiptDocument(read: ReadHandle, receiptId: string): { document: ReceiptDocument; patientId: string } {
  const receipt = read.first(build.selectFrom("receipt").selectAll().where("id", "=", receiptId));
  if (!receipt || receipt.patientId === null) throw missing("payment");
  const booking = readBooking(read, receiptId);
  const practice = readPractice(read);
  const patient = readPatient(read, receipt.patientId);
  const language = readMailLanguage(read, receipt.patientId);
  const words = RECEIPT_WORDS[language];
  const uses = readUses(read, patient, receiptId, booking).map((use) => ({ ...use, what: use.what || words.service }));
  const document: ReceiptDocument = {
    language,
    practice: {
      name: practice.name,
      address: practice.address,
      ...(practice.phone === "" ? {} : { phone: practice.phone }),
    },
    // The end of the id: long enough to be found again, short enough to be read out on the telephone.
    receiptNumber: receiptId.slice(-8),
    accountNumber: patient.accountNumber,
    receivedDate: receipt.depositDate,
    payerName: fullName(patient),
    method: [words.methods[receipt.method] ?? receipt.method, receipt.number].filter(Boolean).join(" "),
    amountCents: receipt.amountCents,
    uses,
    creditCents: subtractCents(receipt.amountCents, ...uses.map((use) => use.amountCents)),
    balanceCents: readBalanceAfter(read, receipt.patientId, booking.requestId),
  };
  return { document, patientId: receipt.patientId };
}

interface Booking {
  entryId: string;
  requestId: string;
}

/** The entry that booked the payment. @throws Refusal `refused` for a payment that was voided. */
function readBooking(read: ReadHandle, receiptId: string): Booking {
  const booking = read.first(
    sql<Booking & { voided: 0 | 1 }>`
      SELECT journalEntry.id AS entryId, journalEntry.requestId AS requestId,
        EXISTS (SELECT 1 FROM journalEntry AS undone WHERE undone.reversesEntryId = journalEntry.id) AS voided
      FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId
      WHERE posting.receiptId = ${receiptId} AND journalEntry.kind = 'receipt-booked' LIMIT 1`,
  );
  if (!booking) throw missing("payment");
  if (booking.voided === 1) {
    throw new Refusal(
      "refused",
      "This payment was voided, so there is no receipt for it. Take the payment again first.",
    );
  }
  return booking;
}

/** What the payment was used for when it was taken, by line. */
function readUses(
  read: ReadHandle,
  patient: { id: string; last: string; first: string; middle: string | null },
  receiptId: string,
  booking: Booking,
): ReceiptUse[] {
  const applied = read.all(
    sql<{ lineId: string; date: IsoDate; amountCents: Cents }>`
      SELECT posting.lineId AS lineId, journalEntry.serviceDate AS date, sum(posting.amountCents) AS amountCents
      FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId
      WHERE posting.receiptId = ${receiptId} AND posting.account = 'unapplied'
        AND journalEntry.kind = 'patient-payment' AND journalEntry.requestId = ${booking.requestId}
      GROUP BY posting.lineId ORDER BY date, min(posting.id)`,
  );
  const lines = readLinesById(
    read,
    applied.map((use) => use.lineId),
  );
  return applied.map(({ lineId, date, amountCents }) => {
    const line = lines.get(lineId)!;
    // A payment for the family names whose service each part paid.
    const treated = line.patientId === patient.id ? patient : readPatient(read, line.patientId);
    return { date, patientName: fullName(treated), what: line.label, amountCents };
  });
}

/** What the patient owed, less what was unapplied, after everything that the payment's own request posted. */
function readBalanceAfter(read: ReadHandle, patientId: string, requestId: string): Cents {
  const balance: RawBuilder<{ cents: Cents }> = sql`
    SELECT coalesce(sum(posting.amountCents), 0) AS cents
    FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId
    WHERE (posting.account = 'receivable' AND posting.party IN ('patient', 'agency')
        AND posting.patientId = ${patientId}
        OR posting.account = 'unapplied'
        AND posting.receiptId IN (SELECT id FROM receipt WHERE receipt.patientId = ${patientId}))
      AND journalEntry.sequence <= (SELECT max(sequence) FROM journalEntry WHERE requestId = ${requestId})`;
  return sumCents(read.all(balance).map((row) => row.cents));
}
