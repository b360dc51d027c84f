import type { AnyClaim, ClaimCoverage } from "../../../shared/claims/claim.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type {
  Remittance,
  RemittanceAdjustment,
  RemittanceClaim,
  RemittanceLine,
} from "../../../shared/edi/835/remittance.ts";
import type { Acknowledgement } from "../../../shared/edi/999/acknowledgement.ts";
import type { InterchangeInfo } from "../../../shared/edi/x12/interchange-info.ts";
import { type Cents, cents, subtractCents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";
import { strangersClaim, takeBackAnswer } from "./odd-answers.ts";
import { sampleRandom } from "./sample-random.ts";

/** What is the same for all claims of one answer. */
export interface PayerAnswer {
  claims: readonly AnyClaim[];
  paymentDate: IsoDate;
  traceNumber: string;
  /** From whom to whom the answer travels. */
  interchange: InterchangeInfo;
  /** Interest paid with the check, as payers owe it when they answer late. */
  interestCents: Cents;
  /** Whether the payer takes back its former answers to these claims and answers them anew, now paying. */
  corrects?: boolean;
  /** Number of a claim that is denied whatever its fate would be. */
  deniedClaimNumber?: string;
  /** Whether a claim of another clinic slips into the check. */
  withStranger?: boolean;
}

/**
 * Answers claims of one payer as that payer might: one check. What it decides follows from the claim's number alone, so
 * the same claim is always answered alike. Line, claim and check balance (835 guide).
 */
export function answerClaims({
  claims,
  paymentDate,
  traceNumber,
  interchange,
  interestCents,
  corrects = false,
  deniedClaimNumber,
  withStranger = false,
}: PayerAnswer): Remittance {
  const [first] = claims;
  if (!first) throw new RangeError("A payer answers at least one claim.");
  const { payer } = destinationOf(first);
  const ours = corrects
    ? claims.flatMap(correctClaim)
    : claims.map((claim) => answerClaim(claim, claim.claimNumber === deniedClaimNumber ? FATE_DENIED : undefined));
  const answered = withStranger ? [...ours, strangersClaim(ours[0]!)] : ours;
  const amountCents = sumCents([...answered.map((claim) => claim.paidCents), interestCents]);
  const provider = first.billingProvider;
  return {
    interchange,
    payment: {
      handling: "I",
      amountCents,
      creditOrDebit: "C",
      method: amountCents === 0 ? "NON" : "CHK",
      date: paymentDate,
      traceNumber,
      originatorId: `1${payer.payerId.padStart(9, "9")}`,
    },
    productionDate: paymentDate,
    payer: {
      name: payer.name,
      idQualifier: "XV",
      id: payer.payerId,
      ...(payer.address ? { address: payer.address } : {}),
      references: [],
      contacts: [{ function: "BL", name: "PROVIDER LINE", numbers: [{ qualifier: "TE", number: "8005550199" }] }],
    },
    payee: { name: provider.lastOrOrganization, npi: provider.npi ?? "", references: [] },
    references: [],
    claims: answered,
    providerAdjustments:
      interestCents === 0
        ? []
        : [
            {
              segmentNumber: 0,
              providerId: provider.npi ?? "",
              fiscalPeriodDate: `${paymentDate.slice(0, 4)}-12-31` as IsoDate,
              reason: "L6",
              reference: traceNumber,
              amountCents: cents(-interestCents),
            },
          ],
  };
}

/** The 999 by which a clearinghouse accepts a whole file. */
export function acceptFile(file: {
  interchange: InterchangeInfo;
  groupControlNumber: string;
  transactionControlNumber: string;
  kind: AnyClaim["kind"];
}): Acknowledgement {
  return {
    interchange: file.interchange,
    functionalCode: "HC",
    groupControlNumber: file.groupControlNumber,
    version: file.kind === "institutional" ? "005010X223A2" : "005010X222A1",
    transactions: [
      {
        transactionType: "837",
        controlNumber: file.transactionControlNumber,
        answer: "A",
        accepted: true,
        reasons: [],
        segments: [],
      },
    ],
    answer: "A",
    accepted: true,
    announced: 1,
    received: 1,
    acceptedCount: 1,
    reasons: [],
  };
}

function destinationOf(claim: AnyClaim): ClaimCoverage {
  return claim.coverages.find((coverage) => coverage.rank === claim.destination)!;
}

const STATUS_BY_RANK = { primary: "1", secondary: "2", tertiary: "3" } as const;

/** A former answer is taken back (CLP02 22) and given anew: what was denied before is paid now. */
function correctClaim(claim: AnyClaim): RemittanceClaim[] {
  return [takeBackAnswer(answerClaim(claim)), answerClaim(claim, FATE_PAID)];
}

function answerClaim(claim: AnyClaim, fate?: number): RemittanceClaim {
  const random = sampleRandom(`${claim.claimNumber} ${claim.destination}`);
  const coverage = destinationOf(claim);
  const drawn = random.below(100);
  const decide = claim.destination === "primary" ? primaryDecision(coverage, fate ?? drawn) : laterDecision(claim);
  const lines = claim.lines.map((line: AnyLine, index) => answerLine(claim, line, decide(line, index)));
  const next = claim.coverages.find((one) => one.rank === "secondary");
  const crosses =
    claim.destination === "primary" && next !== undefined && coverage.payer.filingCode === "MB" && random.chance(40);
  const responsibility = lines.flatMap((line) => line.adjustments.filter((one) => one.group === "PR"));
  return {
    segmentNumber: 0,
    claimNumber: claim.claimNumber,
    statusCode: crosses ? "19" : STATUS_BY_RANK[claim.destination],
    chargeCents: sumCents(claim.lines.map((line: AnyLine) => line.chargeCents)),
    paidCents: sumCents(lines.map((line) => line.paidCents)),
    patientResponsibilityCents: sumCents(responsibility.map((one) => one.amountCents)),
    filingCode:
      coverage.payer.filingCode === "CI" ? "12" : coverage.payer.filingCode === "BL" ? "12" : coverage.payer.filingCode,
    payerControlNumber: `${coverage.payer.payerId}${claim.claimNumber.slice(0, 9)}`,
    facilityType: claim.kind === "institutional" ? claim.facilityType : claim.placeOfService,
    frequency: claim.frequency,
    patient: {
      kind: "person",
      lastOrOrganization: claim.patient.name.last,
      first: claim.patient.name.first,
      idQualifier: "MI",
      id: coverage.memberId,
    },
    ...(crosses
      ? {
          crossoverCarrier: {
            kind: "organization" as const,
            lastOrOrganization: next.payer.name,
            idQualifier: "PI",
            id: next.payer.payerId,
          },
        }
      : {}),
    adjustments: [],
    remarkCodes: crosses ? ["MA18"] : [],
    references: [],
    amounts: [],
    dates: [],
    contacts: [],
    lines,
  };
}

type Decision = { adjustments: readonly [group: string, carc: string, amountCents: number][]; remark?: string };
type AnyLine = AnyClaim["lines"][number];
type Decide = (line: AnyLine, index: number) => Decision;

function answerLine(claim: AnyClaim, line: AnyLine, decision: Decision): RemittanceLine {
  const adjustments: RemittanceAdjustment[] = decision.adjustments
    .filter(([, , amountCents]) => amountCents !== 0)
    .map(([group, carc, amountCents]) => ({ group, carc, amountCents: cents(amountCents), segmentNumber: 0 }));
  const statementFrom = claim.kind === "institutional" ? claim.statementFrom : undefined;
  const writtenOff = sumCents(adjustments.filter((one) => one.group !== "PR").map((one) => one.amountCents));
  return {
    segmentNumber: 0,
    ...namedAs(line),
    modifiers: line.modifiers,
    chargeCents: line.chargeCents,
    paidCents: subtractCents(line.chargeCents, ...adjustments.map((one) => one.amountCents)),
    units: line.units,
    fromDate: line.fromDate ?? statementFrom,
    toDate: line.toDate ?? line.fromDate ?? statementFrom,
    adjustments,
    lineControlNumber: line.controlNumber,
    references: [],
    allowedCents: subtractCents(line.chargeCents, writtenOff),
    amounts: [],
    remarks: decision.remark === undefined ? [] : [{ qualifier: "HE", code: decision.remark }],
  };
}

/** A line by its procedure; a revenue line under its revenue code, which stands alone (NU) where there is no procedure. */
function namedAs(line: AnyLine): Pick<RemittanceLine, "procedureQualifier" | "procedureCode" | "revenueCode"> {
  if (!("revenueCode" in line)) return { procedureQualifier: "HC", procedureCode: line.procedureCode };
  const { procedureCode, revenueCode } = line;
  if (procedureCode === undefined) return { procedureQualifier: "NU", procedureCode: revenueCode };
  return { procedureQualifier: "HC", procedureCode, revenueCode };
}

/** Sixty-two hundredths of the charge is what the sample's payers allow. */
const ALLOWED_PERCENT = 62;
const percentOf = (amountCents: number, percent: number) => Math.round((amountCents * percent) / 100);

/** Among the hundred fates of a claim, one that is denied and one that is paid in the ordinary way. */
const FATE_DENIED = 0;
const FATE_PAID = 50;

/** A first payer: mostly pays its part, sometimes leaves all to the deductible, sometimes denies. */
function primaryDecision(coverage: ClaimCoverage, fate: number): Decide {
  const denied: Decision | undefined =
    fate < 5
      ? { adjustments: [["CO", "16", 0]], remark: "M76" }
      : fate < 8
        ? { adjustments: [["CO", "197", 0]] }
        : undefined;
  return (line, index) => {
    const charge = line.chargeCents;
    if (denied) return { ...denied, adjustments: [[denied.adjustments[0]![0], denied.adjustments[0]![1], charge]] };
    if (fate < 12 && index > 0) return { adjustments: [["CO", "97", charge]] };
    const allowed = percentOf(charge, ALLOWED_PERCENT);
    return { adjustments: [["CO", "45", charge - allowed], ...patientPart(coverage, allowed, index, fate)] };
  };
}

function patientPart(
  coverage: ClaimCoverage,
  allowed: number,
  index: number,
  fate: number,
): [group: string, carc: string, amountCents: number][] {
  if (coverage.payer.filingCode === "MC") return [];
  if (fate >= 84) return [["PR", "1", allowed]];
  if (coverage.payer.filingCode !== "MB") return index === 0 ? [["PR", "3", Math.min(2500, allowed)]] : [];
  const coinsurance = percentOf(allowed, 20);
  // Sequestration: two per cent of what Medicare would have paid.
  return [
    ["PR", "2", coinsurance],
    ["CO", "253", percentOf(allowed - coinsurance, 2)],
  ];
}

/** A later payer pays what the one before left to the patient, and restates the rest as the former payer's (OA-23). */
function laterDecision(claim: AnyClaim): Decide {
  const prior = claim.coverages.find((coverage) => coverage.rank === "primary")?.priorAdjudication;
  return (line) => {
    const answered = prior?.lines.find((one) => one.lineNumber === line.lineNumber);
    const left = (answered?.adjustments ?? []).filter((one) => one.group === "PR").map((one) => one.amountCents);
    const open = left.length === 0 ? ZERO_CENTS : sumCents(left);
    return { adjustments: [["OA", "23", line.chargeCents - open]] };
  };
}
