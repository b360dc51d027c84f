import { z } from "zod";
import { coverageRankSchema } from "../claims/claim.ts";
import { isoDateSchema } from "../dates/iso-date.ts";
import { type Cents, cents, centsSchema, enteredCentsSchema, sumCents } from "../money/cents.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import type { RemittanceFacts } from "./remittance-facts.ts";

/** A row of the paper EOB grid: what the payer's paper says about one line of ours. */
export const eobRowSchema = z.strictObject({
  claimId: z.string().min(1).max(40),
  lineId: z.string().min(1).max(40),
  /** A payer may take back and answer again on one paper: rows that take back are negative and stand for themselves. */
  kind: z.enum(["answer", "reversal"]),
  /** Null: the paper names none, and no contractual adjustment is computed. */
  allowedCents: enteredCentsSchema.nullable(),
  paidCents: enteredCentsSchema,
  deductibleCents: enteredCentsSchema,
  coinsuranceCents: enteredCentsSchema,
  copayCents: enteredCentsSchema,
  otherAdjustments: z
    .array(
      z.strictObject({
        group: z.enum(["CO", "PR", "OA", "PI"]),
        carc: z.string().min(1).max(5),
        amountCents: enteredCentsSchema,
      }),
    )
    .max(12),
  remarks: z.array(z.string().min(1).max(30)).max(10),
});
export type EobRow = z.infer<typeof eobRowSchema>;

/** A whole paper check with its EOB, as typed. */
export const eobGridSchema = z.strictObject({
  checkNumber: z.string().trim().min(1).max(50),
  checkDate: isoDateSchema,
  method: z.enum(["check", "eft"]),
  checkCents: centsSchema,
  rows: z.array(eobRowSchema).max(2000),
  /** Interest, take-backs and the like, with the 835's codes and signs: positive lowers the check. */
  providerAdjustments: z
    .array(
      z.strictObject({
        reason: z.string().min(1).max(2),
        reference: z.string().max(50),
        amountCents: centsSchema,
      }),
    )
    .max(50),
  /** The rank that the payer answered at, by claim, where the user says so. */
  ranks: z.record(z.string(), coverageRankSchema).optional(),
});
export type EobGrid = z.infer<typeof eobGridSchema>;

/** What is left of the check to distribute: check + provider-level adjustments − rows. Zero when all is typed. */
export function undistributedCents(grid: Pick<EobGrid, "checkCents" | "rows" | "providerAdjustments">): Cents {
  const plb = sumCents(grid.providerAdjustments.map((one) => one.amountCents));
  return cents(grid.checkCents + plb - sumCents(grid.rows.map((row) => row.paidCents)));
}

/** The contractual adjustment that an allowed amount means: charge − allowed; none without an allowed amount. */
export function contractualCents(chargeCents: Cents, row: Pick<EobRow, "allowedCents" | "kind">): Cents {
  if (row.allowedCents === null) return cents(0);
  return cents((row.kind === "reversal" ? -chargeCents : chargeCents) - row.allowedCents);
}

/** Thrown when a row names a line that is not among the claims given. */
export class UnknownEobLineError extends Error {
  override name = "UnknownEobLineError";
}

/**
 * Brings a typed grid to the shape of an 835, so that paper and file take one path: balanced, planned, posted alike.
 * `segmentNumber` is the row's number in the grid, from 1.
 * @throws UnknownEobLineError when a row names a claim or line that is not in `claims`.
 */
export function eobGridToRemittance(
  grid: EobGrid,
  payer: { payerId: string; name: string },
  claims: readonly LedgerClaim[],
): { remittance: RemittanceFacts; chosenClaims: Map<number, string> } {
  const byId = new Map(claims.map((claim) => [claim.claimId, claim]));
  const numbered = grid.rows.map((row, index) => ({ row, number: index + 1 }));
  const groups = [...Map.groupBy(numbered, ({ row }) => `${row.claimId} ${row.kind}`).values()];
  const chosenClaims = new Map(groups.map((group, index) => [index, group[0]!.row.claimId]));
  const remittance: RemittanceFacts = {
    payer: { name: payer.name },
    payment: {
      handling: "I",
      amountCents: cents(Math.abs(grid.checkCents)),
      creditOrDebit: grid.checkCents < 0 ? "D" : "C",
      method: grid.checkCents === 0 ? "NON" : grid.method === "eft" ? "ACH" : "CHK",
      date: grid.checkDate,
      traceNumber: grid.checkNumber,
    },
    claims: groups.map((group) => {
      const ours = byId.get(group[0]!.row.claimId);
      if (!ours) throw new UnknownEobLineError("A row names a claim that was not given.");
      return claimOf(group, ours, grid.ranks?.[ours.claimId] ?? rankOfPayer(ours, payer.payerId));
    }),
    providerAdjustments: grid.providerAdjustments.map((one, index) => ({
      ...one,
      segmentNumber: grid.rows.length + index + 1,
      providerId: "",
    })),
  };
  return { remittance, chosenClaims };
}

function rankOfPayer(claim: LedgerClaim, payerId: string): string {
  return claim.coverages.find((coverage) => coverage.payerId === payerId && !coverage.answered)?.rank ?? "primary";
}

const STATUS_BY_RANK: Readonly<Record<string, string>> = { primary: "1", secondary: "2", tertiary: "3" };

type NumberedRow = { row: EobRow; number: number };
type Claim = RemittanceFacts["claims"][number];

function claimOf(rows: readonly NumberedRow[], ours: LedgerClaim, rank: string): Claim {
  const lines = rows.map(({ row, number }) => lineOf(row, number, ours));
  return {
    segmentNumber: rows[0]!.number,
    claimNumber: ours.claimNumber,
    statusCode: rows[0]!.row.kind === "reversal" ? "22" : STATUS_BY_RANK[rank]!,
    chargeCents: sumCents(lines.map((line) => line.chargeCents)),
    paidCents: sumCents(lines.map((line) => line.paidCents)),
    filingCode: "",
    payerControlNumber: "",
    adjustments: [],
    remarkCodes: [],
    references: [],
    amounts: [],
    dates: [],
    contacts: [],
    lines,
  };
}

function lineOf(row: EobRow, number: number, ours: LedgerClaim): Claim["lines"][number] {
  const line = ours.lines.find((one) => one.lineId === row.lineId);
  if (!line) throw new UnknownEobLineError("A row names a line that is not on its claim.");
  const typed = [
    { group: "CO", carc: "45", amountCents: contractualCents(line.chargeCents, row) },
    { group: "PR", carc: "1", amountCents: row.deductibleCents },
    { group: "PR", carc: "2", amountCents: row.coinsuranceCents },
    { group: "PR", carc: "3", amountCents: row.copayCents },
    ...row.otherAdjustments,
  ];
  return {
    segmentNumber: number,
    procedureQualifier: "HC",
    procedureCode: line.procedureCode,
    modifiers: [...line.modifiers],
    chargeCents: cents(row.kind === "reversal" ? -line.chargeCents : line.chargeCents),
    paidCents: row.paidCents,
    fromDate: line.serviceDate,
    adjustments: typed.filter((one) => one.amountCents !== 0).map((one) => ({ ...one, segmentNumber: number })),
    lineControlNumber: line.controlNumber,
    references: [],
    ...(row.allowedCents === null ? {} : { allowedCents: row.allowedCents }),
    amounts: [],
    remarks: row.remarks.map((code) => ({ qualifier: "HE", code })),
  };
}
