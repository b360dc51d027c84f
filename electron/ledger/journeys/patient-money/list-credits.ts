import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { Credit } from "../../../../shared/contract/patient-money.ts";
import { daysBetween, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { type Cents, cents, sumCents } from "../../../../shared/money/cents.ts";
import { ageItems } from "../../../../shared/patient-billing/aging.ts";
import { type Movement, openSince } from "../../../../shared/patient-billing/open-since.ts";
import { isMedicareOrMedicaid } from "../../../../shared/patient-billing/overpayment-clock.ts";
import type { JourneysOf } from "../../journeys.ts";
import { bucketsOf } from "../show-account.ts";

export const listCreditJourneys: JourneysOf<"credits.list"> = {
  "credits.list": ({ read, clock }, { patientId }) => {
    const today = clock.today();
    const all = [...receiptCredits(read, today), ...lineCredits(read, today)];
    const credits = patientId === null ? all : all.filter((credit) => credit.patientId === patientId);
    credits.sort((one, other) => other.daysOpen - one.daysOpen);
    const sumOf = (owner: Credit["owner"]) =>
      sumCents(credits.filter((credit) => credit.owner === owner).map((credit) => credit.amountCents));
    const items = credits.map(({ amountCents, sinceDate }) => ({ openCents: amountCents, sinceDate }));
    return {
      credits,
      patientCents: sumOf("patient"),
      payerCents: sumOf("payer"),
      aging: bucketsOf(ageItems(items, today)),
    };
  },
};

interface Owner {
  patientId: string | null;
  patientName: string | null;
  payerId: string | null;
  payerName: string | null;
  filingCode: string | null;
}

const ownerOf = (row: Owner): Pick<Credit, "owner" | "ownerId" | "ownerName" | "sixtyDays"> =>
  row.payerId === null
    ? { owner: "patient", ownerId: row.patientId!, ownerName: row.patientName!, sixtyDays: false }
    : {
        ...{ owner: "payer", ownerId: row.payerId, ownerName: row.payerName! },
        sixtyDays: isMedicareOrMedicaid(row.filingCode),
      };

const age = (movements: Iterable<Movement>, today: IsoDate): Pick<Credit, "sinceDate" | "daysOpen"> => {
  const sinceDate = openSince(movements) ?? today;
  return { sinceDate, daysOpen: daysBetween(sinceDate, today) };
};

/** Unapplied money of every receipt that has some. */
function receiptCredits(read: ReadHandle, today: IsoDate): Credit[] {
  const rows = read.all(
    sql<Owner & { receiptId: string; what: string; amountCents: Cents; requestedCents: Cents; owedCents: Cents }>`
      SELECT receipt.id AS receiptId, receipt.patientId, patient.last || ', ' || patient.first AS patientName,
        receipt.payerId, payer.name AS payerName, payer.filingCode,
        CASE receiptPurpose.purpose WHEN 'copay' THEN 'Copay' WHEN 'prepayment' THEN 'Prepayment'
          ELSE iif(receipt.kind = 'insurance', 'Insurance check', 'Payment') END
          || iif(receipt.number = '', '', ' ' || receipt.number) AS what,
        receiptBalance.unappliedCents AS amountCents,
        (SELECT coalesce(sum(amountCents), 0) FROM refundRequest
          WHERE refundRequest.receiptId = receipt.id AND state = 'requested') AS requestedCents,
        (SELECT coalesce(sum(balanceCents), 0) FROM lineBalance WHERE lineBalance.patientId = receipt.patientId
          AND party IN ('patient', 'agency') AND balanceCents > 0) AS owedCents
      FROM receiptBalance JOIN receipt ON receipt.id = receiptBalance.receiptId
      LEFT JOIN patient ON patient.id = receipt.patientId LEFT JOIN payer ON payer.id = receipt.payerId
      LEFT JOIN receiptPurpose ON receiptPurpose.receiptId = receipt.id
      WHERE receiptBalance.unappliedCents > 0`,
  );
  return rows.map((row) => ({
    ...{ kind: "receipt" as const, ...ownerOf(row), patientId: row.patientId, receiptId: row.receiptId },
    ...{ lineId: null, party: null, what: row.what, amountCents: row.amountCents },
    ...{ requestedCents: row.requestedCents, owedCents: row.owedCents },
    ...age(receiptMovements(read, row.receiptId), today),
  }));
}

function receiptMovements(read: ReadHandle, receiptId: string): Movement[] {
  return read.all(
    sql<Movement>`SELECT journalEntry.postingDate, -posting.amountCents AS amountCents
      FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId
      WHERE posting.receiptId = ${receiptId} AND posting.account = 'unapplied' ORDER BY journalEntry.sequence`,
  );
}

/** Every part of a line that was paid below zero: it belongs to whoever paid, never to another party of the line. */
function lineCredits(read: ReadHandle, today: IsoDate): Credit[] {
  const rows = read.all(
    sql<
      Owner & { patientId: string; lineId: string; party: Party; balanceCents: Cents; what: string; owedCents: Cents }
    >`
      SELECT lineBalance.lineId, lineBalance.party, lineBalance.balanceCents, lineBalance.patientId,
        patient.last || ', ' || patient.first AS patientName, payer.id AS payerId, payer.name AS payerName,
        payer.filingCode, claimLine.procedureCode || ' of claim ' || claim.claimNumber AS what,
        iif(payer.id IS NULL, (SELECT coalesce(sum(owed.balanceCents), 0) FROM lineBalance AS owed
          WHERE owed.patientId = lineBalance.patientId AND owed.party IN ('patient', 'agency')
          AND owed.balanceCents > 0), 0) AS owedCents
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId JOIN claim ON claim.id = lineBalance.claimId
      JOIN patient ON patient.id = lineBalance.patientId
      LEFT JOIN claimCoverage ON claimCoverage.claimId = lineBalance.claimId AND claimCoverage.rank = lineBalance.party
      LEFT JOIN coverage ON coverage.id = claimCoverage.coverageId LEFT JOIN payer ON payer.id = coverage.payerId
      WHERE lineBalance.balanceCents < 0`,
  );
  return rows.map((row) => ({
    ...{ kind: "line" as const, ...ownerOf(row), patientId: row.patientId, receiptId: null },
    ...{ lineId: row.lineId, party: row.party, what: row.what, amountCents: cents(-row.balanceCents) },
    ...{ requestedCents: cents(0), owedCents: row.owedCents },
    ...age(lineMovements(read, row.lineId, row.party), today),
  }));
}

function lineMovements(read: ReadHandle, lineId: string, party: Party): Movement[] {
  return read.all(
    sql<Movement>`SELECT journalEntry.postingDate, -posting.amountCents AS amountCents
      FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId
      WHERE posting.lineId = ${lineId} AND posting.account = 'receivable' AND posting.party = ${party}
      ORDER BY journalEntry.sequence`,
  );
}
