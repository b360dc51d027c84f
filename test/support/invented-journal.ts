import type { WriteTransaction } from "../../db/handles.ts";
import { build } from "../../db/query-builder.ts";
import { fixedClock } from "../../electron/ledger/clock.ts";
import type { CommandContext } from "../../electron/ledger/journeys.ts";
import { LedgerFiles } from "../../electron/ledger/ledger-files.ts";
import { seededNewId } from "../../electron/ledger/new-id.ts";
import { type IsoMoment, isoDate } from "../../shared/dates/iso-date.ts";
import { cents } from "../../shared/money/cents.ts";
import { TEST_USER } from "./temp-ledger.ts";

export const JOURNAL_DAY = isoDate("2026-03-02");
export const LINE_IDS = ["LINE1", "LINE2", "LINE3"];
export const INSURANCE_RECEIPT = "CHECK1";
export const PATIENT_RECEIPT = "CASH1";

/** A command's surroundings on a transaction of a test. */
export function commandContext(write: WriteTransaction): CommandContext {
  return {
    write,
    newId: seededNewId("journal"),
    clock: fixedClock(JOURNAL_DAY).inZone("UTC"),
    user: TEST_USER,
    files: new LedgerFiles({}),
    requestId: "request",
    progress: () => {},
    concerns: () => {},
  };
}

/** What entries name: an invented patient PAT1 with claim CLM1 of three lines, payer PAYER1 and two receipts. */
export function plantAccount(write: WriteTransaction): void {
  const place = { line1: "12 Nowhere Lane", city: "Fictionville", state: "IL", zip: "60601" };
  write.insertRows("payer", [
    { id: "PAYER1", name: "Imaginary Health Plan", payerId: "IMAG1", filingCode: "CI", submission: "electronic" },
  ]);
  const name = { last: "Fictus", first: "Mara", nameKey: "FICTUS MARA" };
  write.insertRows("patient", [
    { id: "PAT1", accountNumber: "1001", ...name, birthDate: isoDate("1980-07-04"), sex: "F", ...place },
  ]);
  write.run(
    build.insertInto("claim").values({
      ...{ id: "CLM1", claimNumber: "CLM1", patientId: "PAT1", payerId: "PAYER1", destination: "primary" },
      ...{ frequency: "1", serviceDate: JOURNAL_DAY, totalCents: cents(0), readiness: "clean", submission: "unsent" },
      ...{ adjudication: "none", responsibility: "nobody", problemCount: 0, problemsJson: "[]", draftJson: "{}" },
      createdAt: `${JOURNAL_DAY}T15:00:00.000Z` as IsoMoment,
    }),
  );
  write.insertRows(
    "claimLine",
    LINE_IDS.map((id, index) => ({
      ...{ id, claimId: "CLM1", lineNumber: index + 1, controlNumber: id, serviceDate: JOURNAL_DAY, units: "1" },
      ...{ procedureCode: "99213", modifiers: "", chargeCents: cents(0), lineJson: "{}" },
      ...{ adjudication: "none" as const, responsibility: "nobody" as const },
    })),
  );
  const receipt = { number: "1", checkDate: JOURNAL_DAY, depositDate: JOURNAL_DAY, postingDate: JOURNAL_DAY };
  write.insertRows("receipt", [
    {
      id: INSURANCE_RECEIPT,
      kind: "insurance",
      payerId: "PAYER1",
      patientId: null,
      method: "check",
      ...receipt,
      amountCents: cents(0),
    },
    {
      id: PATIENT_RECEIPT,
      kind: "patient",
      payerId: null,
      patientId: "PAT1",
      method: "cash",
      ...receipt,
      amountCents: cents(0),
    },
  ]);
}
