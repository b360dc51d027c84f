import { components, element } from "../../shared/edi/x12/segment.ts";
import type { Cms1500CellId } from "../../shared/forms/cms1500/cells.ts";
import {
  SERVICE_LINE_NUMBERS,
  SERVICE_LINES_PER_PAGE,
  type ServiceLineNumber,
} from "../../shared/forms/cms1500/service-line-cells.ts";
import type { FileLoop } from "./claim-file.ts";
import type { BoxRule } from "./compare-boxes.ts";
import { amount, day, numbersOf } from "./file-words.ts";
import type { ProfessionalFile } from "./professional-file.ts";

type Rule = BoxRule<Cms1500CellId, ProfessionalFile>;
type LineValue = (line: FileLoop, file: ProfessionalFile) => string;

/** How paper says the list that a product's number is from: N4 is an NDC, OZ a trade item, VP a supply. */
const PRODUCT_QUALIFIERS: Readonly<Record<string, string>> = {
  N4: "N4",
  EN: "OZ",
  EO: "OZ",
  UK: "OZ",
  UP: "OZ",
  HI: "VP",
  ON: "",
};

/** Box 24, line by line. */
export function serviceLineRules(): Rule[] {
  return SERVICE_LINE_NUMBERS.flatMap(rulesOfLine);
}

function rulesOfLine(number: ServiceLineNumber): Rule[] {
  const at = <Part extends string>(part: Part): `24.${ServiceLineNumber}.${Part}` => `24.${number}.${part}`;
  const rule = (cells: readonly Cms1500CellId[], path: string, value: LineValue): Rule => ({
    cells,
    path: `2400 ${path}`,
    value: (file, page) => {
      const line = file.lines[(page.pageNumber - 1) * SERVICE_LINES_PER_PAGE + number - 1];
      return line ? value(line, file) : "";
    },
  });
  return [
    rule([at("supplement")], "2410 LIN, CTP; SV101-7; NTE", supplement),
    rule([at("fromMonth"), at("fromDay"), at("fromYear")], "DTP 472", (line) => day(serviceDays(line)[0])),
    rule([at("toMonth"), at("toDay"), at("toYear")], "DTP 472", (line) => day(serviceDays(line)[1])),
    rule([at("placeOfService")], "SV105, CLM05-1", (line, { claim }) => line.text("SV1", 5) || claim.part("CLM", 5, 1)),
    rule([at("emergency")], "SV109", (line) => line.text("SV1", 9)),
    rule([at("procedure")], "SV101-2", (line) => line.part("SV1", 1, 2)),
    ...([1, 2, 3, 4] as const).map((place) =>
      rule([at(`modifier${place}`)], "SV101-3 to 6", (line) => line.part("SV1", 1, place + 2)),
    ),
    rule([at("pointers")], "SV107", pointers),
    rule([at("dollars"), at("cents")], "SV102", (line) => amount(line.text("SV1", 2))),
    rule([at("units")], "SV104", (line) => line.text("SV1", 4)),
    rule([at("familyPlan")], "SV111, SV112", (line) => line.text("SV1", 11) || line.text("SV1", 12)),
    rule([at("epsdtReason")], "SV111, 2300 CRC ZZ", (line, { claim }) =>
      line.text("SV1", 11) === "Y" ? claim.text("CRC", 3, "ZZ") : "",
    ),
    rule(
      [at("renderingNpi")],
      "2420A, 2310B or 2010AA NM109",
      (line, file) => rendering(line, file)?.text("NM1", 9) ?? "",
    ),
    rule([at("idQualifier"), at("otherId")], "REF, PRV03", renderingNumber),
  ];
}

function serviceDays(line: FileLoop): readonly [string, string] {
  const [from = "", to = from] = line.text("DTP", 3, "472").split("-");
  return [from, to];
}

function pointers(line: FileLoop): string {
  const sv1 = line.segment("SV1");
  return sv1
    ? components(sv1, 7)
        .map((pointer) => "ABCDEFGHIJKL"[Number(pointer) - 1] ?? "?")
        .join("")
    : "";
}

function supplement(line: FileLoop): string {
  const drug = line.all("2410")[0];
  const product = drug
    ? `${PRODUCT_QUALIFIERS[drug.text("LIN", 2)]}${drug.text("LIN", 3)} ${drug.part("CTP", 5, 1)}${drug.text("CTP", 4)}`
    : "";
  const description = line.part("SV1", 1, 7);
  const note = line.segments.find((one) => one.id === "NTE" && element(one, 1) !== "TPO");
  return [product, description && `ZZ${description}`, note ? element(note, 2) : ""].filter(Boolean).join(" ");
}

/** Who gave the service: the line's, the claim's, or the person who bills. */
function rendering(line: FileLoop, { claim, billing }: ProfessionalFile): FileLoop | undefined {
  const solo = billing.text("NM1", 2) === "1" ? billing : undefined;
  return line.all("2420A")[0] ?? claim.all("2310B")[0] ?? solo;
}

function renderingNumber(line: FileLoop, file: ProfessionalFile): string {
  const provider = rendering(line, file);
  if (provider === file.billing) return file.billingNumber().join("");
  const numbers = numbersOf(provider);
  const ofPayer = numbers.find(([qualifier]) => qualifier === "G2");
  const taxonomy = file.isMedicaid ? (provider?.text("PRV", 3) ?? "") : "";
  return (ofPayer ?? (taxonomy ? ["ZZ", taxonomy] : (numbers[0] ?? []))).join("");
}
