import { component, element } from "../../shared/edi/x12/segment.ts";
import type { Cms1500CellId } from "../../shared/forms/cms1500/cells.ts";
import type { FileLoop } from "./claim-file.ts";
import type { BoxRule, PaperOnlyBox } from "./compare-boxes.ts";
import {
  amount,
  amountOfCents,
  centsOf,
  contactNumber,
  day,
  numbersOf,
  personName,
  place,
  providerName,
  street,
} from "./file-words.ts";
import type { ProfessionalFile } from "./professional-file.ts";
import { serviceLineRules } from "./service-line-boxes.ts";

type Rule = BoxRule<Cms1500CellId, ProfessionalFile>;
type Value = Rule["value"];

const rule = (cells: Cms1500CellId | readonly Cms1500CellId[], path: string, value: Value): Rule => ({
  cells: typeof cells === "string" ? [cells] : cells,
  path,
  value,
});
const mark = (cell: Cms1500CellId, path: string, holds: (file: ProfessionalFile) => boolean): Rule =>
  rule(cell, path, (file) => (holds(file) ? "X" : ""));

const SIGNATURE_ON_FILE = "SIGNATURE ON FILE";

const INSURANCE_BOXES: readonly Rule[] = (
  [
    ["1.medicare", ["MA", "MB"]],
    ["1.medicaid", ["MC"]],
    ["1.tricare", ["CH"]],
    ["1.champva", ["VA"]],
    ["1.group", ["12", "13", "14", "15", "16", "17", "BL", "CI", "FI", "HM"]],
    ["1.other", ["11", "AM", "DS", "LM", "OF", "TV", "WC", "ZZ"]],
  ] as const
).map(([cell, codes]) => mark(cell, "2000B SBR09", (file) => (codes as readonly string[]).includes(file.sbr(9))));

const PATIENT_RULES: readonly Rule[] = [
  rule("carrier.name", "2010BB NM103", ({ payer }) => payer.text("NM1", 3)),
  rule(["carrier.line1", "carrier.line2"], "2010BB N301, N302", ({ payer }) => street(payer)),
  rule("carrier.place", "2010BB N4", ({ payer }) => place(payer)),
  ...INSURANCE_BOXES,
  rule("1a", "2010BA NM109", ({ subscriber }) => subscriber.text("NM1", 9)),
  rule("2", "2010CA or 2010BA NM1", ({ patient }) => personName(patient)),
  rule(["3.month", "3.day", "3.year"], "DMG02", ({ patient }) => day(patient.text("DMG", 2), 4)),
  mark("3.male", "DMG03", ({ patient }) => patient.text("DMG", 3) === "M"),
  mark("3.female", "DMG03", ({ patient }) => patient.text("DMG", 3) === "F"),
  rule("5.street", "2010CA or 2010BA N3", ({ patient }) => street(patient)),
  rule(["5.city", "5.state", "5.zip"], "2010CA or 2010BA N4", ({ patient }) => place(patient)),
  mark("10a.yes", "CLM11", ({ causes }) => causes.includes("EM")),
  mark("10a.no", "CLM11", ({ causes }) => !causes.includes("EM")),
  mark("10b.yes", "CLM11", ({ causes }) => causes.includes("AA")),
  mark("10b.no", "CLM11", ({ causes }) => !causes.includes("AA")),
  mark("10c.yes", "CLM11", ({ causes }) => causes.includes("OA")),
  mark("10c.no", "CLM11", ({ causes }) => !causes.includes("OA")),
  rule("10b.state", "CLM11-4", ({ claim }) => claim.part("CLM", 11, 4)),
  rule("10d", "HI BG", ({ claim }) =>
    claim
      .codes("BG")
      .slice(0, 4)
      .map((part) => part(2))
      .join(" "),
  ),
];

const INSURED_RULES: readonly Rule[] = [
  rule("4", "2010BA or 2330A NM1", ({ insured }) => personName(insured?.name)),
  mark("6.self", "SBR02 or PAT01", ({ insured }) => insured?.relationship === "18"),
  mark("6.spouse", "SBR02 or PAT01", ({ insured }) => insured?.relationship === "01"),
  mark("6.child", "SBR02 or PAT01", ({ insured }) => insured?.relationship === "19"),
  mark("6.other", "SBR02 or PAT01", ({ insured }) => !["18", "01", "19"].includes(insured?.relationship ?? "18")),
  rule("7.street", "2010BA or 2330A N3", (file) => street(file.insuredHome())),
  rule(["7.city", "7.state", "7.zip"], "2010BA or 2330A N4", (file) => place(file.insuredHome())),
  rule("9", "2330A NM1", ({ other }) => personName(other?.find("2330A"))),
  rule("9a", "2320 SBR03, else 2330A NM109", ({ other }) =>
    other ? other.text("SBR", 3) || other.need("2330A").text("NM1", 9) : "",
  ),
  rule("9d", "2320 SBR04, else 2330B NM103", ({ other }) =>
    other ? other.text("SBR", 4) || other.need("2330B").text("NM1", 3) : "",
  ),
  rule("11", "SBR03", ({ insured }) => (insured ? element(insured.sbr, 3) : "NONE")),
  rule(["11a.month", "11a.day", "11a.year"], "DMG02", (file) => day(file.insuredBirth()?.text("DMG", 2) ?? "", 4)),
  mark("11a.male", "DMG03", (file) => file.insuredBirth()?.text("DMG", 3) === "M"),
  mark("11a.female", "DMG03", (file) => file.insuredBirth()?.text("DMG", 3) === "F"),
  rule("11b.qualifier", "REF Y4", ({ patient }) => patient.text("REF", 1, "Y4")),
  rule("11b", "REF Y4", ({ patient }) => patient.text("REF", 2, "Y4")),
  rule("11c", "SBR04", ({ insured }) => (insured ? element(insured.sbr, 4) : "")),
  mark("11d.yes", "2320", ({ isMedicare, others }) => !isMedicare && others.length > 0),
  mark("11d.no", "2320", ({ isMedicare, others }) => !isMedicare && others.length === 0),
  rule("12.signature", "CLM09", ({ claim }) => (claim.text("CLM", 9) === "Y" ? SIGNATURE_ON_FILE : "")),
  rule("13.signature", "CLM08", ({ claim, isMedicare }) =>
    claim.text("CLM", 8) === "Y" && !isMedicare ? SIGNATURE_ON_FILE : "",
  ),
];

/** The first of these dates that the claim has. */
function firstDate(claim: FileLoop, qualifiers: readonly string[]): readonly [qualifier: string, date: string] {
  const found = qualifiers.find((qualifier) => claim.segment("DTP", qualifier));
  return found ? [found, claim.text("DTP", 3, found)] : ["", ""];
}

const [BOX_14, BOX_15] = [
  ["431", "484"],
  ["439", "454", "304", "453", "455", "471", "090", "091", "444"],
];

function disability(claim: FileLoop, end: 0 | 1): string {
  const range = claim.text("DTP", 3, "314").split("-");
  return day(range[end] || claim.text("DTP", 3, end === 0 ? "360" : "361"));
}

function diagnosis(claim: FileLoop, index: number): string {
  const hi = claim.segments.find((one) => one.id === "HI" && /^A?BK$/.test(component(one, 1, 1)));
  return hi ? component(hi, index + 1, 2) : "";
}

const CONDITION_RULES: readonly Rule[] = [
  rule(["14.month", "14.day", "14.year"], "DTP 431, 484", ({ claim }) => day(firstDate(claim, BOX_14)[1])),
  rule("14.qualifier", "DTP01", ({ claim }) => firstDate(claim, BOX_14)[0]),
  rule(["15.month", "15.day", "15.year"], "DTP 439, 454 …", ({ claim }) => day(firstDate(claim, BOX_15)[1])),
  rule("15.qualifier", "DTP01", ({ claim }) => firstDate(claim, BOX_15)[0]),
  rule(["16.fromMonth", "16.fromDay", "16.fromYear"], "DTP 314, 360", ({ claim }) => disability(claim, 0)),
  rule(["16.toMonth", "16.toDay", "16.toYear"], "DTP 314, 361", ({ claim }) => disability(claim, 1)),
  rule("17.qualifier", "NM101", ({ sender }) => sender?.text("NM1", 1) ?? ""),
  rule("17", "2310A, 2420E or 2310D NM1", ({ sender }) => providerName(sender)),
  rule(["17a.qualifier", "17a"], "REF", ({ sender }) => numbersOf(sender)[0]?.join("") ?? ""),
  rule("17b", "NM109", ({ sender }) => sender?.text("NM1", 9) ?? ""),
  rule(["18.fromMonth", "18.fromDay", "18.fromYear"], "DTP 435", ({ claim }) => day(claim.text("DTP", 3, "435"))),
  rule(["18.toMonth", "18.toDay", "18.toYear"], "DTP 096", ({ claim }) => day(claim.text("DTP", 3, "096"))),
  rule(["19.upper", "19.lower"], "NTE02", ({ claim }) => claim.text("NTE", 2)),
  mark("20.yes", "2400 PS1", (file) => file.purchasedCents() > 0),
  mark("20.no", "2400 PS1", (file) => file.purchasedCents() === 0),
  rule(["20.dollars", "20.cents"], "2400 PS102", (file) => amountOfCents(file.purchasedCents())),
  rule("21.indicator", "HI01-1", ({ claim }) => (claim.codes("BK").length > 0 ? "9" : "0")),
  ...(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] as const).map((letter, index) =>
    rule(`21.${letter}`, "HI ABK, ABF", ({ claim }) => diagnosis(claim, index)),
  ),
  rule("22.code", "CLM05-3", ({ claim }) => claim.part("CLM", 5, 3).replace("1", "")),
  rule("22.reference", "REF F8", ({ claim }) => claim.text("REF", 2, "F8")),
  rule("23", "REF G1, 9F, X4, EW", ({ claim }) => {
    const found = ["G1", "9F", "X4", "EW"].find((qualifier) => claim.segment("REF", qualifier));
    return found ? claim.text("REF", 2, found) : "";
  }),
];

const BILLING_RULES: readonly Rule[] = [
  rule("25", "2010AA REF EI, SY", ({ billing }) => billing.text("REF", 2, "EI") || billing.text("REF", 2, "SY")),
  mark("25.ssn", "2010AA REF SY", ({ billing }) => billing.segment("REF", "SY") !== undefined),
  mark("25.ein", "2010AA REF EI", ({ billing }) => billing.segment("REF", "EI") !== undefined),
  rule("26", "CLM01", ({ claim }) => claim.text("CLM", 1)),
  mark("27.yes", "CLM07", ({ claim }) => claim.text("CLM", 7) !== "C"),
  mark("27.no", "CLM07", ({ claim }) => claim.text("CLM", 7) === "C"),
  rule(["28.dollars", "28.cents"], "CLM02", ({ claim }, page) =>
    page.pageNumber === page.pageCount ? amount(claim.text("CLM", 2)) : "CONTINUED",
  ),
  rule(["29.dollars", "29.cents"], "AMT F5, 2320 AMT D", ({ claim, others }, page) => {
    const paid = [claim, ...others].map((loop) => centsOf(loop.text("AMT", 2, loop === claim ? "F5" : "D")));
    return page.pageNumber === page.pageCount ? amountOfCents(paid.reduce((sum, one) => sum + one, 0)) : "";
  }),
  rule("31.signature", "CLM06", ({ claim }) => (claim.text("CLM", 6) === "Y" ? SIGNATURE_ON_FILE : "")),
  rule("32.name", "2310C or 2010AA NM1", ({ site }) => providerName(site)),
  rule("32.street", "2310C or 2010AA N3", ({ site }) => street(site)),
  rule("32.place", "2310C or 2010AA N4", ({ site }) => place(site)),
  rule("32a", "2310C or 2010AA NM109", ({ site }) => site?.text("NM1", 9) ?? ""),
  rule("32b", "2310C REF", ({ claim }) => numbersOf(claim.all("2310C")[0])[0]?.join("") ?? ""),
  rule(["33.areaCode", "33.phone"], "2010AA PER TE", ({ billing }) => contactNumber(billing, "TE")),
  rule("33.name", "2010AA NM1", ({ billing }) => providerName(billing)),
  rule("33.street", "2010AA N3", ({ billing }) => street(billing)),
  rule("33.place", "2010AA N4", ({ billing }) => place(billing)),
  rule("33a", "2010AA NM109", ({ billing }) => billing.text("NM1", 9)),
  rule("33b", "2010BB REF G2, 2000A PRV03, REF", (file) => file.billingNumber().join("")),
];

/** Every box of form 1500 that says what the 837P says, and where it says it. */
export const PROFESSIONAL_RULES: readonly Rule[] = [
  ...PATIENT_RULES,
  ...INSURED_RULES,
  ...CONDITION_RULES,
  ...serviceLineRules(),
  ...BILLING_RULES,
];

const NO_TELEPHONE = "an 837P has no telephone number of patient or insured";

/** Boxes of form 1500 that the 837P knows nothing of. */
export const PROFESSIONAL_PAPER_BOXES: readonly PaperOnlyBox<Cms1500CellId>[] = [
  { cell: "pageMark", reason: "a file has no pages" },
  { cell: "5.areaCode", reason: NO_TELEPHONE },
  { cell: "5.phone", reason: NO_TELEPHONE },
  { cell: "7.areaCode", reason: NO_TELEPHONE },
  { cell: "7.phone", reason: NO_TELEPHONE },
  { cell: "31.date", reason: "the day of printing" },
];

/** Boxes that stay empty: kept free by the form, signed by hand, or without a fact on a claim (FECA has no filing code). */
export const PROFESSIONAL_FREE_BOXES: readonly Cms1500CellId[] = [
  "pica.left",
  "pica.right",
  "1.feca",
  "8",
  "9b",
  "9c",
  "12.date",
  "30",
];
