import { z } from "zod";
import { responsibilitySchema } from "../claims/claim-states.ts";
import { isoDateSchema } from "../dates/iso-date.ts";
import { partySchema } from "../ledger/chart-of-accounts.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);

export const paymentMethodSchema = z.enum(["cash", "check", "card", "portal"]);

/** One row of the account's ledger. Charges raise the balance, everything else that is posted lowers or moves it. */
export const accountRowSchema = z.strictObject({
  entryId: id,
  postingDate: isoDateSchema,
  serviceDate: isoDateSchema.nullable(),
  kind: z.string(),
  text: z.string(),
  claimId: id.nullable(),
  claimNumber: z.string().nullable(),
  /** Change of the account's receivable; zero for transfers between parties. */
  amountCents: centsSchema,
  /** Receivable after this row. */
  balanceCents: centsSchema,
  /** What the person who made it by hand wrote beside it. */
  note: z.string().nullable(),
  /** Whether it was made by hand here and stands, so that it can be undone here. */
  undoable: z.boolean(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

/** Whose lines a payment may go to besides the payer's own. */
const familySchema = z.array(id).max(20).default([]);

export const accountLineSchema = z.strictObject({
  lineId: id,
  claimId: id,
  claimNumber: z.string(),
  serviceDate: isoDateSchema.nullable(),
  procedureCode: z.string(),
  label: z.string(),
  chargeCents: centsSchema,
  insurancePaidCents: centsSchema,
  adjustedCents: centsSchema,
  patientPaidCents: centsSchema,
  insuranceOwesCents: centsSchema,
  patientOwesCents: centsSchema,
  waitingOn: responsibilitySchema,
  waitingOnName: z.string(),
  /** Who can be asked for a part of the line, with what is open there: the claim's payers, the patient, an agency. */
  parties: z.array(z.strictObject({ party: partySchema, name: z.string(), openCents: centsSchema })),
});
export type AccountLine = z.infer<typeof accountLineSchema>;

export const agingSchema = z.strictObject({
  days0To30Cents: centsSchema,
  days31To60Cents: centsSchema,
  days61To90Cents: centsSchema,
  days91To120Cents: centsSchema,
  daysOver120Cents: centsSchema,
});

export const accountCalls = {
  "accounts.get": query({
    summary: "A patient's account: balances by who owes, aging, each line, and the ledger with its running balance.",
    input: z.strictObject({ patientId: id }),
    output: z.strictObject({
      insuranceOwesCents: centsSchema,
      patientOwesCents: centsSchema,
      /** Money of the patient that is not applied to any line yet. */
      unappliedCents: centsSchema,
      patientAging: agingSchema,
      /** On a payment plan and not due: it stands in none of the buckets. */
      onPlanCents: centsSchema,
      lines: z.array(accountLineSchema),
      rows: z.array(accountRowSchema),
    }),
  }),
  "receipts.previewAllocation": query({
    summary:
      "How a patient payment would be applied: a plan's instalment first, then the oldest line; the rest stays unapplied.",
    input: z.strictObject({ patientId: id, familyPatientIds: familySchema, amountCents: enteredCentsSchema }),
    output: z.strictObject({
      allocations: z.array(z.strictObject({ lineId: id, amountCents: centsSchema })),
      unappliedCents: centsSchema,
    }),
  }),
  "receipts.take": command({
    summary: "Takes a patient's payment and applies it as given; what is not allocated stays unapplied on the receipt.",
    input: z.strictObject({
      patientId: id,
      amountCents: enteredCentsSchema,
      method: paymentMethodSchema,
      /** Check number or card reference; empty for cash. */
      number: z.string().trim().max(50),
      receivedDate: isoDateSchema,
      /** A copay or prepayment waits for the visit's charge, and says so. */
      purpose: z.enum(["payment", "copay", "prepayment"]).default("payment"),
      visitDate: isoDateSchema.nullable().default(null),
      /** Other accounts that the payment may be applied to. */
      familyPatientIds: familySchema,
      allocations: z.array(z.strictObject({ lineId: id, amountCents: enteredCentsSchema })).max(500),
    }),
    output: z.strictObject({ receiptId: id, appliedCents: centsSchema, unappliedCents: centsSchema }),
  }),
  "receipts.void": command({
    summary: "Undoes a patient payment by reversing entries, with a reason.",
    input: z.strictObject({ receiptId: id, reason: z.string().trim().min(1).max(80) }),
    output: z.strictObject({}),
  }),
  "ledger.trialBalance": query({
    summary: "Balances of every account of the journal; the total is zero.",
    input: z.strictObject({}),
    output: z.strictObject({
      accounts: z.array(z.strictObject({ account: z.string(), balanceCents: centsSchema })),
      totalCents: centsSchema,
    }),
  }),
  "ledger.checkBalances": query({
    summary: "Recomputes every kept balance from the journal and names each that differs.",
    input: z.strictObject({}),
    output: z.strictObject({
      checkedCount: z.int(),
      problems: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    }),
    timeoutMs: 300_000,
  }),
} as const;
