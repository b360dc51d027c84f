import type { Claim, ClaimProvider } from "../../claims/claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { sumCents } from "../../money/cents.ts";
import { toIdentifier, toPaperText } from "../paper-text.ts";
import { providerNumbers, writeProviderNumber } from "../provider-numbers.ts";
import { writeProviderName } from "../write-parts.ts";
import { cms1500Cell } from "./cells.ts";
import type { Cms1500Options } from "./cms1500-options.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";
import { writeDate } from "./write-split-parts.ts";

const DIAGNOSIS_LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const;

/** Boxes 14 to 23: dates of the condition, who sent the patient, notes, diagnoses, resubmission and authorization. */
export function fillConditionBoxes(writer: Cms1500Writer, claim: Claim, options: Cms1500Options): void {
  fillConditionDates(writer, claim.dates);
  fillReferringProvider(writer, claim);
  fillNote(writer, claim.note);
  fillPurchasedServices(writer, claim);
  // 0 says that the codes are ICD-10-CM, 9 that they are ICD-9-CM.
  if (claim.diagnoses.length > 0) writer.writeExact("21.indicator", claim.diagnosisSystem === "ICD-9" ? "9" : "0");
  for (const [index, diagnosis] of claim.diagnoses.entries()) {
    const letter = DIAGNOSIS_LETTERS[index];
    if (letter) writer.writeExact(`21.${letter}`, toIdentifier(diagnosis));
  }
  if (claim.frequency !== "1") {
    writer.writeExact("22.code", claim.frequency);
    writer.writeExact("22.reference", toIdentifier(claim.payerControlNumber ?? ""));
  } else if (options.originalClaimCodeInBox22) {
    writer.writeExact("22.code", "1");
  }
  fillAuthorization(writer, claim);
}

/** Box 20: what services cost that were bought from others, as typed for the claim or as its lines tell it (PS1). */
function fillPurchasedServices(writer: Cms1500Writer, claim: Claim): void {
  const onLines = claim.lines
    .map((line) => line.purchasedService?.chargeCents)
    .filter((charge) => charge !== undefined);
  const charge = claim.outsideLabChargeCents ?? (onLines.length > 0 ? sumCents(onLines) : undefined);
  writer.check(charge === undefined ? "20.no" : "20.yes");
  if (charge !== undefined) writer.writeMoney("20.dollars", "20.cents", charge);
}

/** The letters that stand for a line's diagnosis pointers in box 24E. */
export function pointerLetters(pointers: readonly number[]): string {
  return pointers.map((pointer) => DIAGNOSIS_LETTERS[pointer - 1] ?? "").join("");
}

function fillConditionDates(writer: Cms1500Writer, dates: Claim["dates"]): void {
  const first = firstDated([
    ["431", dates.onset],
    ["484", dates.lastMenstrualPeriod],
  ]);
  writeDate(writer, ["14.month", "14.day", "14.year"], first.date, 2);
  writer.writeExact("14.qualifier", first.qualifier);
  if (first.count > 1)
    writer.warn("more-than-fits", "14.month", "has room for one date; the claim has an onset and an LMP.");
  const other = firstDated([
    ["439", dates.accident],
    ["454", dates.initialTreatment],
    ["304", dates.lastSeen],
    ["453", dates.acuteManifestation],
    ["455", dates.lastXray],
    ["471", dates.prescription],
    ["090", dates.careAssumed],
    ["091", dates.careRelinquished],
    ["444", dates.firstContact],
  ]);
  writeDate(writer, ["15.month", "15.day", "15.year"], other.date, 2);
  writer.writeExact("15.qualifier", other.qualifier);
  if (other.count > 1) writer.warn("more-than-fits", "15.month", "has room for one date; the claim has more.");
  writeDate(writer, ["16.fromMonth", "16.fromDay", "16.fromYear"], dates.disabilityFrom, 2);
  writeDate(writer, ["16.toMonth", "16.toDay", "16.toYear"], dates.disabilityTo, 2);
  writeDate(writer, ["18.fromMonth", "18.fromDay", "18.fromYear"], dates.admission, 2);
  writeDate(writer, ["18.toMonth", "18.toDay", "18.toYear"], dates.discharge, 2);
}

type QualifiedDate = readonly [qualifier: string, date: IsoDate | undefined];

function firstDated(candidates: readonly QualifiedDate[]): { qualifier?: string; date?: IsoDate; count: number } {
  const present = candidates.filter(([, date]) => date !== undefined);
  const [qualifier, date] = present[0] ?? [];
  return { qualifier, date, count: present.length };
}

/** Box 17 takes the first of referring (DN), ordering (DK) and supervising (DQ) provider, in that order. */
function fillReferringProvider(writer: Cms1500Writer, claim: Claim): void {
  const ordering = claim.orderingProvider ?? claim.lines.find((line) => line.orderingProvider)?.orderingProvider;
  const candidates: readonly (readonly [string, ClaimProvider | undefined])[] = [
    ["DN", claim.referringProvider],
    ["DK", ordering],
    ["DQ", claim.supervisingProvider],
  ];
  const present = candidates.filter(([, provider]) => provider !== undefined);
  const [qualifier, provider] = present[0] ?? [];
  if (!qualifier || !provider) return;
  writer.writeExact("17.qualifier", qualifier);
  writeProviderName(writer, "17", provider);
  writer.writeExact("17b", toIdentifier(provider.npi ?? ""));
  writeProviderNumber(writer, ["17a.qualifier", "17a"], providerNumbers(provider));
  if (present.length > 1) writer.warn("more-than-fits", "17", "has room for one provider; the claim has more.");
}

/** Box 19: a short note on the lower line; a longer one begins on the upper line, right of the label. */
function fillNote(writer: Cms1500Writer, note: string | undefined): void {
  if (!note) return;
  const paper = toPaperText(note);
  const upperLength = cms1500Cell("19.upper").length;
  if (paper.text.length <= cms1500Cell("19.lower").length) {
    writer.writeShortened("19.lower", paper);
    return;
  }
  const lastBlank = paper.text.lastIndexOf(" ", upperLength);
  const restFits = paper.text.length - lastBlank - 1 <= cms1500Cell("19.lower").length;
  const split = lastBlank > 0 && restFits ? lastBlank : upperLength;
  writer.writeShortened("19.upper", { text: paper.text.slice(0, split).trim(), lostCharacters: paper.lostCharacters });
  writer.writeShortened("19.lower", { text: paper.text.slice(split).trim(), lostCharacters: 0 });
}

/** Box 23 takes one number: authorization, else referral, else CLIA, else mammography certificate. */
function fillAuthorization(writer: Cms1500Writer, claim: Claim): void {
  const numbers = [
    claim.priorAuthorization,
    claim.referralNumber,
    claim.cliaNumber ?? claim.serviceFacility?.cliaNumber,
    claim.serviceFacility?.mammographyNumber ?? claim.references?.mammography,
  ].filter((number) => number !== undefined && number !== "");
  writer.writeExact("23", toIdentifier(numbers[0] ?? ""));
  if (numbers.length > 1) writer.warn("more-than-fits", "23", "has room for one number; the claim has more.");
}
