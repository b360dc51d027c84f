import { z } from "zod";
import { isoDateSchema, isoMomentSchema } from "../dates/iso-date.ts";
import { centsSchema, enteredCentsSchema } from "../money/cents.ts";
import { AGENCY_FIELDS, type AgencyField } from "../patient-billing/collections/agency-layout.ts";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";

const id = z.string().min(1).max(40);
const reason = z.string().trim().min(1).max(80);

const agencyColumnSchema = z.strictObject({
  field: z.enum(Object.keys(AGENCY_FIELDS) as [AgencyField, ...AgencyField[]]),
  head: z.string().trim().min(1).max(40),
  widthChars: z.int().min(1).max(120),
});

/** The file that one agency wants. It can name no diagnosis and no social security number: there is no such field. */
export const agencyLayoutSchema = z.strictObject({
  format: z.enum(["csv", "fixed"]),
  hasHeadLine: z.boolean(),
  dates: z.enum(["mm/dd/yyyy", "yyyy-mm-dd", "yyyymmdd"]),
  amounts: z.enum(["dollars", "cents"]),
  columns: z.array(agencyColumnSchema).min(1).max(40),
});

export const agencySchema = z.strictObject({
  id,
  agencyName: z.string().trim().min(1).max(60),
  /** What the agency keeps of what is paid, in tenths of a percent. */
  feePermille: z.int().min(0).max(1000),
  layout: agencyLayoutSchema,
  active: z.boolean(),
});
export type Agency = z.infer<typeof agencySchema>;

const placedAccountSchema = z.strictObject({
  patientId: id,
  name: z.string(),
  accountNumber: z.string(),
  amountCents: centsSchema,
});

export const agencyPlacementCalls = {
  "agencies.list": query({
    summary: "The agencies with their fee and the layout of their file.",
    input: z.strictObject({}),
    output: z.array(agencySchema),
  }),
  "agencies.save": command({
    summary: "Adds or changes an agency, its fee and the columns of its file.",
    input: agencySchema.extend({ id: id.nullable() }),
    output: z.strictObject({ id }),
  }),
  "placements.preview": query({
    summary: "The accounts whose next step is the agency, what they come to, and the file as it would be written.",
    input: z.strictObject({
      agencyId: id,
      /** Null: all whose next step it is. */
      patientIds: z.array(id).max(2000).nullable(),
    }),
    output: z.strictObject({
      accounts: z.array(placedAccountSchema),
      totalCents: centsSchema,
      fileText: z.string(),
      /** What a fixed width cuts off, and what it cannot hold; the latter keeps the file from being made. */
      cutOff: z.array(z.strictObject({ accountNumber: z.string(), head: z.string() })),
      tooNarrow: z.array(z.string()),
    }),
    timeoutMs: 120_000,
  }),
  "placements.run": command({
    summary: "Places the accounts previewed with the agency: they stay receivable in its hands, and its file is kept.",
    input: z.strictObject({
      agencyId: id,
      patientIds: z.array(id).min(1).max(2000),
      /** What the preview said for these accounts; another sum refuses the run. */
      totalCents: enteredCentsSchema,
    }),
    output: z.strictObject({ runId: id, fileName: z.string(), accountCount: z.int(), totalCents: centsSchema }),
    timeoutMs: 120_000,
  }),
  "placements.write": command({
    summary: "Writes a placement's file into a folder: the same bytes every time.",
    input: z.strictObject({ runId: id, folder: fileTokenSchema }),
    output: z.strictObject({ fileName: z.string(), byteCount: z.int(), sha256: z.string() }),
  }),
  "placements.runs": query({
    summary: "The placements made, the newest first, with what came of each.",
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id,
        agencyName: z.string(),
        runDate: isoDateSchema,
        userName: z.string(),
        fileName: z.string(),
        fileSha256: z.string(),
        accountCount: z.int(),
        totalCents: centsSchema,
        openCents: centsSchema,
        writtenAt: isoMomentSchema.nullable(),
        undoneDate: isoDateSchema.nullable(),
      }),
    ),
  }),
  "placements.undo": command({
    summary: "Takes a whole placement back: what is still open is asked of the patients again.",
    input: z.strictObject({ runId: id, reason }),
    output: z.strictObject({ recalledCents: centsSchema }),
  }),
  "placements.accounts": query({
    summary: "Accounts with agencies: placed, paid since to us and to the agency, still open, and the agency's fee.",
    input: z.strictObject({}),
    output: z.array(
      placedAccountSchema.extend({
        placementId: id,
        agencyName: z.string(),
        placedDate: isoDateSchema,
        recalledDate: isoDateSchema.nullable(),
        feePermille: z.int(),
        /** Paid to us since: to be told to the agency, which has its fee for it. */
        paidToUsCents: centsSchema,
        feeDueCents: centsSchema,
        paidToAgencyCents: centsSchema,
        feeKeptCents: centsSchema,
        openCents: centsSchema,
      }),
    ),
  }),
  "agencyPayments.take": command({
    summary: "Takes what an agency collected: the patient is credited all of it, the fee that it kept is an expense.",
    input: z.strictObject({
      placementId: id,
      /** What the patient paid to the agency. */
      collectedCents: enteredCentsSchema,
      feeCents: enteredCentsSchema,
      method: z.enum(["check", "eft"]),
      number: z.string().trim().max(50),
      receivedDate: isoDateSchema,
    }),
    output: z.strictObject({ receiptId: id, receivedCents: centsSchema }),
  }),
} as const;
