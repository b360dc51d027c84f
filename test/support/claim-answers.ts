import { expect } from "vitest";
import type { Claim } from "../../shared/claims/claim.ts";
import { type ClaimAnswer, type PayerCheck, writePayerFile } from "./payer-file.ts";
import { CLINIC_TODAY, PEOPLE, type SmallClinic } from "./small-clinic.ts";

/** Positions among the sample's payers. */
export const MEDICARE = 0;
export const COMMERCIAL = 2;
export const HMO = 4;

/** Imports and posts a file of one check. */
export async function answerClaims(clinic: SmallClinic, check: PayerCheck) {
  const path = writePayerFile(clinic.practice.folder, `${check.traceNumber}.835`, [check]);
  const { remittanceIds } = await clinic.value("remittances.import", { file: "answer" as never }, { answer: path });
  return clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
}

/** The accounts that are not at zero, after the books were proved. */
export async function booksOf(clinic: SmallClinic): Promise<Record<string, number>> {
  const { accounts: rows, totalCents } = await clinic.value("ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  expect(await clinic.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  return Object.fromEntries(rows.filter((row) => row.balanceCents !== 0).map((row) => [row.account, row.balanceCents]));
}

/** Number, who is asked and how much is open of each line. */
export async function openLines(clinic: SmallClinic, claimId: string) {
  const { lines } = await clinic.value("claims.get", { claimId });
  return lines.map(({ lineNumber, waitingOn, openCents }) => [lineNumber, waitingOn, openCents] as const);
}

/** One claim of two lines, $145.00 and $25.00, sent to the HMO and answered: $25.00 are left to the patient. */
export async function answeredClaim(clinic: SmallClinic, changes: ClaimAnswer["changes"] = {}) {
  const { claimId } = await clinic.enterVisit(PEOPLE.hmo, [
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  const [claim] = await clinic.sendClaims([claimId]);
  const lines = [
    { paidCents: 6_500, adjustments: ["CO-45 5500", "PR-3 2500"] },
    { paidCents: 1_000, adjustments: ["CO-45 1500"] },
  ];
  await answerClaims(clinic, {
    ...{ payer: HMO, traceNumber: "FIRST" },
    claims: [{ claim: claim!, lines, changes: { payerControlNumber: "ICN4711", ...changes } }],
  });
  return { claimId, claim: claim! };
}

/** The same answer with its signs turned: the payer takes it back. */
export function takenBack(claim: Claim): ClaimAnswer {
  return {
    claim,
    status: "22",
    lines: [
      { paidCents: -6_500, adjustments: ["CO-45 -5500", "PR-3 -2500"] },
      { paidCents: -1_000, adjustments: ["CO-45 -1500"] },
    ],
  };
}

/** Prepares and writes a batch. @returns the text of its file. */
export async function sentFileText(clinic: SmallClinic, claimIds: string[]): Promise<string> {
  const { batchId } = await clinic.value("batches.prepare", { claimIds });
  await clinic.value("batches.write", { batchId, folder: "outbox" as never }, { outbox: clinic.outbox });
  return (await clinic.value("batches.get", { batchId })).fileText;
}
