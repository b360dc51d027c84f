import { UB04_CELLS, type Ub04CellId } from "../../shared/forms/ub04/cells.ts";
import { OTHER_DIAGNOSIS_LETTERS, OTHER_PROCEDURE_PLACES } from "../../shared/forms/ub04/clinical-cells.ts";
import { CONDITION_LOCATORS } from "../../shared/forms/ub04/nubc-code-cells.ts";
import type { BoxRule, PaperOnlyBox } from "./compare-boxes.ts";
import { contactNumber, day, numbersOf, personName, place, providerName, street } from "./file-words.ts";
import type { InstitutionalFile } from "./institutional-file.ts";
import { payerRules } from "./payer-boxes.ts";
import { revenueLineRules } from "./revenue-line-boxes.ts";

type Rule = BoxRule<Ub04CellId, InstitutionalFile>;

const rule = (cells: Ub04CellId | readonly Ub04CellId[], path: string, value: Rule["value"]): Rule => ({
  cells: typeof cells === "string" ? [cells] : cells,
  path,
  value,
});

const BILL_RULES: readonly Rule[] = [
  rule("1.name", "2010AA NM1", ({ billing }) => providerName(billing)),
  rule("1.street", "2010AA N3", ({ billing }) => street(billing)),
  rule("1.place", "2010AA N4", ({ billing }) => place(billing)),
  rule("1.phone", "2010AA PER TE, FX", ({ billing }) => contactNumber(billing, "TE") + contactNumber(billing, "FX")),
  rule("2.name", "2010AB, 2010AA NM1", ({ payTo, billing }) => providerName(payTo && billing)),
  rule("2.street", "2010AB N3", ({ payTo }) => street(payTo)),
  rule("2.place", "2010AB N4", ({ payTo }) => place(payTo)),
  rule("3a", "CLM01", ({ claim }) => claim.text("CLM", 1)),
  rule("3b", "REF EA", ({ claim }) => claim.text("REF", 2, "EA")),
  rule("4", "CLM05-1, -3", ({ claim }) => `0${claim.part("CLM", 5, 1)}${claim.part("CLM", 5, 3)}`),
  rule("5", "2010AA REF EI, SY", ({ billing }) => billing.text("REF", 2, "EI") || billing.text("REF", 2, "SY")),
  rule("6.from", "DTP 434", ({ claim }) => day(claim.text("DTP", 3, "434").split("-")[0] ?? "")),
  rule("6.through", "DTP 434", ({ claim }) => day(claim.text("DTP", 3, "434").split("-")[1] ?? "")),
  rule("8a", "2010CA REF 1W", ({ patient }) => patient.text("REF", 2, "1W")),
  rule("8b", "2010CA or 2010BA NM1", ({ patient }) => personName(patient)),
  rule("9a", "2010CA or 2010BA N3", ({ patient }) => street(patient)),
  rule(["9b", "9c", "9d"], "2010CA or 2010BA N4", ({ patient }) => place(patient)),
  rule("10", "DMG02", ({ patient }) => day(patient.text("DMG", 2), 4)),
  rule("11", "DMG03", ({ patient }) => patient.text("DMG", 3)),
  rule("12", "DTP 435", ({ claim }) => day(claim.text("DTP", 3, "435").slice(0, 8))),
  rule("13", "DTP 435", ({ claim }) => claim.text("DTP", 3, "435").slice(8, 10)),
  rule("14", "CL101", ({ claim }) => claim.text("CL1", 1)),
  rule("15", "CL102", ({ claim }) => claim.text("CL1", 2)),
  rule("16", "DTP 096", ({ claim }) => claim.text("DTP", 3, "096").slice(0, 2)),
  rule("17", "CL103", ({ claim }) => claim.text("CL1", 3)),
  rule("29", "REF LU", ({ claim }) => claim.text("REF", 2, "LU")),
  rule(["38.1", "38.2", "38.3", "38.4"], "2010BB NM103, N3, N4", ({ payer }) =>
    [payer.text("NM1", 3), street(payer), place(payer)].join(" "),
  ),
  rule("56", "2010AA NM109", ({ billing }) => billing.text("NM1", 9)),
  rule(["80.1", "80.2", "80.3", "80.4"], "NTE ADD", ({ claim }) => claim.text("NTE", 2, "ADD")),
];

const OCCURRENCES = ["31a", "32a", "33a", "34a", "31b", "32b", "33b", "34b"] as const;
const SPANS = ["35a", "36a", "35b", "36b"] as const;
// biome-ignore format: rows as on the form
const VALUES = [
  "39a", "40a", "41a",
  "39b", "40b", "41b",
  "39c", "40c", "41c",
  "39d", "40d", "41d",
] as const;

const NUBC_RULES: readonly Rule[] = [
  ...CONDITION_LOCATORS.map((locator, index) =>
    rule(`${locator}`, "HI BG", (file) => file.conditions()[index]?.code ?? ""),
  ),
  ...OCCURRENCES.flatMap((at, index) => [
    rule(`${at}.code`, "HI BH", (file) => file.occurrences()[index]?.code ?? ""),
    rule(`${at}.date`, "HI BH", (file) => day(file.occurrences()[index]?.beside ?? "")),
  ]),
  ...SPANS.flatMap((at, index) => [
    rule(`${at}.code`, "HI BI, BH", (file) => file.inSpanPlaces()[index]?.code ?? ""),
    rule(`${at}.from`, "HI BI, BH", (file) => day(file.inSpanPlaces()[index]?.beside.split("-")[0] ?? "")),
    rule(`${at}.through`, "HI BI", (file) => day(file.inSpanPlaces()[index]?.beside.split("-")[1] ?? "")),
  ]),
  ...VALUES.flatMap((at, index) => [
    rule(`${at}.code`, "HI BE", (file) => file.values()[index]?.code ?? ""),
    rule([`${at}.dollars`, `${at}.cents`], "HI BE", (file, page) =>
      valueDigits(file.values()[index]?.beside ?? "", page.cells[`${at}.cents`] !== undefined),
    ),
  ]),
  ...(["a", "b", "c", "d"] as const).flatMap((row, index) => [
    rule(`81${row}.qualifier`, "2000A PRV, HI", (file) => file.further()[index]?.[0] ?? ""),
    rule(`81${row}.code`, "2000A PRV03, HI", (file) => file.further()[index]?.[1] ?? ""),
    rule(`81${row}.value`, "HI", (file) => {
      const [kind, , beside = ""] = file.further()[index] ?? [];
      return kind === "A4" ? valueDigits(beside, true) : beside;
    }),
  ]),
];

/** A count of days or pints is printed without cents, which is only for whole numbers. */
function valueDigits(decimal: string, withCents: boolean): string {
  if (decimal === "") return "";
  const [whole = "", fraction = ""] = decimal.split(".");
  if (!withCents) return fraction === "" ? whole || "0" : "a count with cents";
  return `${whole || "0"}${fraction.padEnd(2, "0")}`;
}

type Coded = (part: number) => string;
const CODED = { code: 2, poa: 9, date: 4 } as const;

function coded(kind: string, part: keyof typeof CODED, index: number): Rule["value"] {
  return ({ claim }) => {
    const found: Coded | undefined = claim.codes(kind)[index];
    const text = found ? found(CODED[part]) : "";
    return part === "date" ? day(text) : text;
  };
}

/** A page has its own share of other diagnoses and operations. */
function codedOnPage(kind: string, part: keyof typeof CODED, index: number, perPage: number): Rule["value"] {
  return (file, page) => coded(kind, part, (page.pageNumber - 1) * perPage + index)(file, page);
}

const CLINICAL_RULES: readonly Rule[] = [
  rule("66", "HI01-1", ({ claim }) => (claim.codes("ABK").length > 0 ? "0" : "9")),
  rule("67", "HI ABK", coded("ABK", "code", 0)),
  rule("67.poa", "HI ABK-9", coded("ABK", "poa", 0)),
  ...OTHER_DIAGNOSIS_LETTERS.flatMap((letter, index, all) => [
    rule(`67${letter}`, "HI ABF", codedOnPage("ABF", "code", index, all.length)),
    rule(`67${letter}.poa`, "HI ABF-9", codedOnPage("ABF", "poa", index, all.length)),
  ]),
  rule("69", "HI ABJ", coded("ABJ", "code", 0)),
  ...(["70a", "70b", "70c"] as const).map((cell, index) => rule(cell, "HI APR", coded("APR", "code", index))),
  rule("71", "HI DR", coded("DR", "code", 0)),
  ...(["72a", "72b", "72c"] as const).flatMap((cell, index) => [
    rule(cell, "HI ABN", coded("ABN", "code", index)),
    rule(`${cell}.poa`, "HI ABN-9", coded("ABN", "poa", index)),
  ]),
  rule("74", "HI BBR", coded("BBR", "code", 0)),
  rule("74.date", "HI BBR-4", coded("BBR", "date", 0)),
  ...OTHER_PROCEDURE_PLACES.flatMap((cell, index, all) => [
    rule(cell, "HI BBQ", codedOnPage("BBQ", "code", index, all.length)),
    rule(`${cell}.date`, "HI BBQ-4", codedOnPage("BBQ", "date", index, all.length)),
  ]),
];

const PROVIDERS = [
  [76, "2310A", (file: InstitutionalFile) => file.claim.all("2310A")[0]],
  [77, "2310B", (file: InstitutionalFile) => file.claim.all("2310B")[0]],
  [78, "2310F, C, D", (file: InstitutionalFile) => file.otherProviders[0]],
  [79, "2310F, C, D", (file: InstitutionalFile) => file.otherProviders[1]],
] as const;

const PROVIDER_RULES: readonly Rule[] = [
  rule("78.type", "NM101", ({ otherProviders }) => otherProviders[0]?.text("NM1", 1) ?? ""),
  rule("79.type", "NM101", ({ otherProviders }) => otherProviders[1]?.text("NM1", 1) ?? ""),
  ...PROVIDERS.flatMap(([locator, loop, of]) => [
    rule(`${locator}.npi`, `${loop} NM109`, (file) => of(file)?.text("NM1", 9) ?? ""),
    rule([`${locator}.qualifier`, `${locator}.id`], `${loop} REF`, (file) => numbersOf(of(file))[0]?.join("") ?? ""),
    rule(`${locator}.last`, `${loop} NM103, 107`, (file) =>
      [3, 7].map((position) => of(file)?.text("NM1", position) ?? "").join(" "),
    ),
    rule(`${locator}.first`, `${loop} NM104`, (file) => of(file)?.text("NM1", 4) ?? ""),
  ]),
];

/** Every box of the UB-04 that says what the 837I says, and where it says it. */
export const INSTITUTIONAL_RULES: readonly Rule[] = [
  ...BILL_RULES,
  ...NUBC_RULES,
  ...revenueLineRules(),
  ...payerRules(),
  ...CLINICAL_RULES,
  ...PROVIDER_RULES,
];

const FREE_BOXES = /^(?:2\.line4|5\.subId|7\.|9e|30\.|37|38\.5|65|68\.|73|75\.|line\.\d+\.free)/;

/** Boxes of the UB-04 that the 837I knows nothing of. */
export const INSTITUTIONAL_PAPER_BOXES: readonly PaperOnlyBox<Ub04CellId>[] = [
  { cell: "total.revenueCode", reason: "0001 marks the total on paper only" },
  { cell: "total.page", reason: "a file has no pages" },
  { cell: "total.pages", reason: "a file has no pages" },
];

/** Boxes that stay empty: reserved ones, and those for which a claim has no fact. */
export const INSTITUTIONAL_FREE_BOXES: readonly Ub04CellId[] = UB04_CELLS.map((cell) => cell.id).filter((id) =>
  FREE_BOXES.test(id),
);
