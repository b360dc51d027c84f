import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_PAYERS } from "../../electron/ledger/sample/sample-practice.ts";
import { answerInterchange } from "../../electron/ledger/sample/send-sample-batch.ts";
import type { AnyClaim } from "../../shared/claims/claim.ts";
import type { IsoDate } from "../../shared/dates/iso-date.ts";
import type { Remittance, RemittanceClaim } from "../../shared/edi/835/remittance.ts";
import { write835 } from "../../shared/edi/835/write.ts";
import { type Cents, cents, sumCents } from "../../shared/money/cents.ts";
import { CLINIC_TODAY } from "./small-clinic.ts";

/** What a payer says about one line: `"CO-45 5000"` is an adjustment in cents. */
export interface LineAnswer {
  paidCents: number;
  adjustments?: readonly string[];
}

/** What a payer says about one claim. */
export interface ClaimAnswer {
  claim: AnyClaim;
  status?: string;
  lines: readonly LineAnswer[];
  /** Deviations, e.g. a claim number that is not ours. */
  changes?: Partial<RemittanceClaim>;
  /** Whether the payer gives our line control numbers back. */
  withLineControlNumbers?: boolean;
}

/** One check. */
export interface PayerCheck {
  /** Position among the sample's payers. */
  payer: number;
  traceNumber: string;
  claims: readonly ClaimAnswer[];
  /** `"L6 -137"`: a provider-level adjustment in cents; positive lowers the check. */
  providerAdjustments?: readonly string[];
  /** Amount of the check when it is to differ from what its parts add up to. */
  checkCents?: number;
  date?: IsoDate;
}

/** Writes one 835 file of checks into a folder. @returns its path. */
export function writePayerFile(folder: string, name: string, checks: readonly PayerCheck[]): string {
  const path = join(folder, name);
  writeFileSync(path, payerFileText(checks), "latin1");
  return path;
}

/** The text of one 835 file. */
export function payerFileText(checks: readonly PayerCheck[]): string {
  return write835({
    remittances: checks.map(toRemittance),
    controlNumbers: { interchange: 4_001, group: 4_001, transaction: 1 },
    createdAt: { date: CLINIC_TODAY, time: "0600" },
    usage: "T",
  });
}

function toRemittance({
  payer,
  traceNumber,
  claims,
  providerAdjustments = [],
  checkCents,
  date,
}: PayerCheck): Remittance {
  const { name, payerId } = SAMPLE_PAYERS[payer]!;
  const answered = claims.map(toRemittanceClaim);
  const plb = providerAdjustments.map((text) => split(text));
  const added = cents(sumCents(answered.map((claim) => claim.paidCents)) - sumCents(plb.map((one) => one.amountCents)));
  const amountCents = checkCents === undefined ? added : cents(checkCents);
  const paymentDate = date ?? CLINIC_TODAY;
  return {
    interchange: answerInterchange(paymentDate, 1),
    payment: {
      handling: amountCents === 0 ? "H" : "I",
      amountCents,
      creditOrDebit: "C",
      method: amountCents === 0 ? "NON" : "CHK",
      date: paymentDate,
      traceNumber,
      originatorId: "1999999999",
    },
    productionDate: paymentDate,
    payer: {
      name,
      idQualifier: "XV",
      id: payerId,
      address: { line1: "PO BOX 1", city: "LARKWOOD", state: "IL", zip: "609990099" },
      references: [],
      contacts: [{ function: "BL", name: "PROVIDER LINE", numbers: [{ qualifier: "TE", number: "8005550199" }] }],
    },
    payee: { name: "LARKWOOD FAMILY CLINIC", npi: claims[0]?.claim.billingProvider.npi ?? "", references: [] },
    references: [],
    claims: answered,
    providerAdjustments: plb.map((one) => ({
      segmentNumber: 0,
      providerId: claims[0]?.claim.billingProvider.npi ?? "",
      fiscalPeriodDate: "2026-12-31" as IsoDate,
      reason: one.code,
      reference: traceNumber,
      amountCents: one.amountCents,
    })),
  };
}

function toRemittanceClaim({
  claim,
  status = "1",
  lines,
  changes,
  withLineControlNumbers = true,
}: ClaimAnswer): RemittanceClaim {
  const sign = status === "22" ? -1 : 1;
  const answered = claim.lines.map((line: AnyClaim["lines"][number], index) => {
    const { paidCents, adjustments = [] } = lines[index]!;
    const fromDate = line.fromDate ?? (claim.kind === "institutional" ? claim.statementFrom : undefined);
    return {
      segmentNumber: 0,
      ...namedAs(line),
      modifiers: line.modifiers,
      chargeCents: cents(sign * line.chargeCents),
      paidCents: cents(paidCents),
      units: line.units,
      fromDate,
      toDate: fromDate,
      adjustments: adjustments.map((text) => {
        const [group = "", carc = ""] = split(text).code.split("-");
        return { group, carc, amountCents: split(text).amountCents, segmentNumber: 0 };
      }),
      ...(withLineControlNumbers ? { lineControlNumber: line.controlNumber } : {}),
      references: [],
      amounts: [],
      remarks: [],
    };
  });
  const responsibility = answered.flatMap((line) => line.adjustments.filter((one) => one.group === "PR"));
  const destination = claim.coverages.find((one) => one.rank === claim.destination)!;
  return {
    segmentNumber: 0,
    claimNumber: claim.claimNumber,
    statusCode: status,
    chargeCents: sumCents(answered.map((line) => line.chargeCents)),
    paidCents: sumCents(answered.map((line) => line.paidCents)),
    patientResponsibilityCents: sumCents(responsibility.map((one) => one.amountCents)),
    filingCode: "12",
    payerControlNumber: `ICN${claim.claimNumber.slice(0, 6)}`,
    facilityType: "11",
    frequency: "1",
    patient: {
      kind: "person",
      lastOrOrganization: claim.patient.name.last,
      first: claim.patient.name.first,
      idQualifier: "MI",
      id: destination.memberId,
    },
    adjustments: [],
    remarkCodes: [],
    references: [],
    amounts: [],
    dates: [],
    contacts: [],
    lines: answered,
    ...changes,
  };
}

/** A line by its procedure; a revenue line under its revenue code, which stands alone (NU) where there is no procedure. */
function namedAs(line: AnyClaim["lines"][number]) {
  if (!("revenueCode" in line)) return { procedureQualifier: "HC", procedureCode: line.procedureCode };
  const { procedureCode, revenueCode } = line;
  if (procedureCode === undefined) return { procedureQualifier: "NU", procedureCode: revenueCode };
  return { procedureQualifier: "HC", procedureCode, revenueCode };
}

function split(text: string): { code: string; amountCents: Cents } {
  const [code = "", amount = "0"] = text.split(" ");
  return { code, amountCents: cents(Number(amount)) };
}
