import { closeSync, openSync, writeSync } from "node:fs";

const CLAIMS_PER_CHECK = 2_000;
const PROCEDURES = ["99213", "99214", "36415", "80053", "85025", "90471", "93000", "20610"];
const ISA =
  "ISA*00*          *00*          *ZZ*PRETENDPAYER   *ZZ*MOONCLINIC     *260704*0915*^*00501*000000001*0*T*:~";
const HEAD =
  "N1*PR*PRETEND HEALTH PLAN*XV*PRET1~N3*5 LEDGER SQUARE~N4*LARKWOOD*IL*609990005~PER*BL*HELP DESK*TE*5555550155~";
const PAYEE = "N1*PE*MOONRISE FAMILY CLINIC*XX*1992999999~REF*TJ*999000001~LX*1~";

/** What was written: a benchmark says what it read, so that nothing can be skipped unseen. */
export interface LargeRemittance {
  readonly checks: number;
  readonly claims: number;
  readonly paidCents: number;
}

/**
 * Writes an 835 of at least so many bytes, many checks of 2,000 claims as large payers send them: every claim with
 * names, dates, remarks and one to four lines of adjustments; every level balances. The same size gives the same file.
 */
export function writeLargeRemittance(path: string, bytes: number): LargeRemittance {
  const file = openSync(path, "w");
  try {
    let written = writeSync(file, `${ISA}GS*HP*PRETENDPAYER*MOONCLINIC*20260704*0915*1*X*005010X221A1~`);
    let [checks, paidCents] = [0, 0];
    while (written < bytes) {
      checks += 1;
      const check = checkText(checks);
      written += writeSync(file, check.text);
      paidCents += check.paidCents;
    }
    writeSync(file, `GE*${checks}*1~IEA*1*000000001~`);
    return { checks, claims: checks * CLAIMS_PER_CHECK, paidCents };
  } finally {
    closeSync(file);
  }
}

interface Text {
  readonly text: string;
  readonly segments: number;
  readonly paidCents: number;
}

function checkText(number: number): Text {
  const control = String(number).padStart(4, "0");
  const claims = Array.from({ length: CLAIMS_PER_CHECK }, (_, index) => claimText(number * CLAIMS_PER_CHECK + index));
  const paidCents = claims.reduce((sum, claim) => sum + claim.paidCents, 0) + 200;
  const segments = claims.reduce((sum, claim) => sum + claim.segments, 0) + 13;
  const bpr = `BPR*I*${dollars(paidCents)}*C*ACH*CCP*01*071000013*DA*12345*1999000009**01*071000013*DA*54321*20260705~`;
  const text = [
    `ST*835*${control}~${bpr}TRN*1*EFT${control}*1999000009~DTM*405*20260704~${HEAD}${PAYEE}`,
    ...claims.map((claim) => claim.text),
    `PLB*1992999999*20261231*L6:INTEREST*-2~SE*${segments}*${control}~`,
  ].join("");
  return { text, segments, paidCents };
}

function claimText(number: number): Text {
  const id = `C${String(number).padStart(9, "0")}`;
  const day = `202606${String((number % 28) + 1).padStart(2, "0")}`;
  const lines = Array.from({ length: (number % 4) + 1 }, (_, index) => lineText(id, number * 7 + index, day));
  const paidCents = lines.reduce((sum, line) => sum + line.paidCents, 0);
  const charge = lines.reduce((sum, line) => sum + line.chargeCents, 0);
  const share = lines.reduce((sum, line) => sum + line.shareCents, 0);
  const member = `MEM${String(number).padStart(8, "0")}`;
  const text = [
    `CLP*${id}*1*${dollars(charge)}*${dollars(paidCents)}*${dollars(share)}*12*ICN${number}*11*1~`,
    `NM1*QC*1*TESTPATIENT*LUNA*Q***MI*${member}~NM1*82*1*EXAMPLE*STELLA****XX*1234567893~MOA***MA01~`,
    `REF*EA*${id}~DTM*232*${day}~DTM*233*${day}~DTM*050*20260629~AMT*AU*${dollars(charge)}~`,
    ...lines.map((line) => line.text),
  ].join("");
  return { text, segments: 9 + lines.length * 7, paidCents };
}

function lineText(
  id: string,
  seed: number,
  day: string,
): { text: string; chargeCents: number; shareCents: number; paidCents: number } {
  const chargeCents = 4_000 + (seed % 977) * 25;
  const contractual = Math.round(chargeCents * 0.31);
  const shareCents = 1_500 + (seed % 3) * 500;
  const paidCents = chargeCents - contractual - shareCents;
  const text = [
    `SVC*HC:${PROCEDURES[seed % PROCEDURES.length]}:25*${dollars(chargeCents)}*${dollars(paidCents)}**1~DTM*472*${day}~`,
    `CAS*CO*45*${dollars(contractual)}~CAS*PR*3*${dollars(shareCents)}~REF*6R*${id}L${seed % 10}~`,
    `AMT*B6*${dollars(chargeCents - contractual)}~LQ*HE*N130~`,
  ].join("");
  return { text, chargeCents, shareCents, paidCents };
}

function dollars(amountCents: number): string {
  const text = (amountCents / 100).toFixed(2);
  return text.replace(/\.?0+$/, "");
}
