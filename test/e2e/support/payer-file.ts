/** A service line as a payer answers it, in dollars and cents as they stand in the file. */
export interface AnsweredLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  /** YYYYMMDD. */
  readonly date: string;
  readonly chargeCents: number;
  /** What the payer allows; the rest is contractual (CO-45). */
  readonly allowedCents: number;
  /** Copay that is left to the patient (PR-3). */
  readonly copayCents: number;
}

export interface AnsweredClaim {
  /** CLP01. */
  readonly claimNumber: string;
  readonly last: string;
  readonly first: string;
  readonly lines: readonly AnsweredLine[];
}

export interface PayerFile {
  readonly payerName: string;
  readonly payerId: string;
  readonly practiceName: string;
  readonly practiceNpi: string;
  readonly checkNumber: string;
  readonly claims: readonly AnsweredClaim[];
  /** PLB: a reason, its reference and an amount in cents that lowers the check. */
  readonly takenBack?: { readonly reason: string; readonly reference: string; readonly cents: number };
}

const money = (cents: number) => (cents / 100).toFixed(2).replace(/\.00$/, "");
const paidCents = (line: AnsweredLine) => line.allowedCents - line.copayCents;
const sum = (lines: readonly AnsweredLine[], pick: (line: AnsweredLine) => number) =>
  lines.reduce((total, line) => total + pick(line), 0);

/** What the payer pays in all. */
export function checkCentsOf({ claims, takenBack }: Pick<PayerFile, "claims" | "takenBack">): number {
  const lines = claims.flatMap((claim) => claim.lines);
  return sum(lines, paidCents) - (takenBack?.cents ?? 0);
}

function claimSegments({ claimNumber, last, first, lines }: AnsweredClaim): string[] {
  const charge = money(sum(lines, (line) => line.chargeCents));
  const paid = money(sum(lines, paidCents));
  const patient = money(sum(lines, (line) => line.copayCents));
  return [
    `CLP*${claimNumber}*1*${charge}*${paid}*${patient}*12*PAYER${claimNumber.slice(0, 6)}*11*1`,
    `NM1*QC*1*${last}*${first}****MI*XX0000000`,
    ...lines.flatMap((line) => [
      `SVC*HC:${[line.code, ...line.modifiers].join(":")}*${money(line.chargeCents)}*${money(paidCents(line))}**1`,
      `DTM*472*${line.date}`,
      `CAS*CO*45*${money(line.chargeCents - line.allowedCents)}`,
      `CAS*PR*3*${money(line.copayCents)}`,
      `AMT*B6*${money(line.allowedCents)}`,
    ]),
  ];
}

function providerAdjustments({ practiceNpi, takenBack }: PayerFile): string[] {
  if (takenBack === undefined) return [];
  const { reason, reference, cents } = takenBack;
  return [`PLB*${practiceNpi}*20261231*${reason}:${reference}*${money(cents)}`];
}

/** An 835 (005010X221A1) as a payer would send it, written by hand so that our own writer proves nothing to itself. */
export function payerFile(file: PayerFile): string {
  const transaction = [
    "ST*835*0001",
    `BPR*I*${money(checkCentsOf(file))}*C*CHK************20260316`,
    `TRN*1*${file.checkNumber}*1990000001`,
    "DTM*405*20260316",
    `N1*PR*${file.payerName}*XV*${file.payerId}`,
    "N3*1 INVENTED WAY",
    "N4*LARKWOOD*IL*60999",
    "PER*BL*PROVIDER LINE*TE*8005550199",
    `N1*PE*${file.practiceName}*XX*${file.practiceNpi}`,
    "LX*1",
    ...file.claims.flatMap(claimSegments),
    ...providerAdjustments(file),
  ];
  const segments = [
    `ISA*00*          *00*          *ZZ*${"PAYER".padEnd(15)}*ZZ*${"CLINIC".padEnd(15)}*260316*0600*^*00501*000009001*0*T*:`,
    "GS*HP*PAYER*CLINIC*20260316*0600*9001*X*005010X221A1",
    ...transaction,
    `SE*${transaction.length + 1}*0001`,
    "GE*1*9001",
    "IEA*1*000009001",
  ];
  return `${segments.join("~")}~`;
}
