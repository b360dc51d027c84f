import { element } from "../../shared/edi/x12/segment.ts";
import type { Ub04CellId } from "../../shared/forms/ub04/cells.ts";
import { REVENUE_LINE_NUMBERS, type RevenueLineNumber } from "../../shared/forms/ub04/revenue-line-cells.ts";
import type { FileLoop } from "./claim-file.ts";
import type { BoxRule } from "./compare-boxes.ts";
import { amount, amountOfCents, centsOf, day } from "./file-words.ts";
import type { InstitutionalFile } from "./institutional-file.ts";

type Rule = BoxRule<Ub04CellId, InstitutionalFile>;
type LineValue = (line: FileLoop, file: InstitutionalFile) => string;

/** Form locators 42 to 48, line by line, and line 23. */
export function revenueLineRules(): Rule[] {
  const onLastPage = (of: (file: InstitutionalFile) => string): Rule["value"] => {
    return (file, page) => (page.pageNumber === page.pageCount ? of(file) : "");
  };
  return [
    ...REVENUE_LINE_NUMBERS.flatMap(rulesOfLine),
    { cells: ["total.created"], path: "BHT04", value: ({ root }) => day(root.text("BHT", 4)) },
    {
      cells: ["total.dollars", "total.cents"],
      path: "CLM02",
      value: onLastPage(({ claim }) => amount(claim.text("CLM", 2))),
    },
    {
      cells: ["total.nonCoveredDollars", "total.nonCoveredCents"],
      path: "SV207",
      value: onLastPage(({ lines }) =>
        amountOfCents(lines.reduce((sum, line) => sum + centsOf(line.text("SV2", 7)), 0)),
      ),
    },
  ];
}

function rulesOfLine(number: RevenueLineNumber): Rule[] {
  const at = <Part extends string>(part: Part): `line.${RevenueLineNumber}.${Part}` => `line.${number}.${part}`;
  const rule = (cells: readonly Ub04CellId[], path: string, value: LineValue): Rule => ({
    cells,
    path: `2400 ${path}`,
    value: (file, page) => {
      const line = file.lines[(page.pageNumber - 1) * REVENUE_LINE_NUMBERS.length + number - 1];
      return line ? value(line, file) : "";
    },
  });
  return [
    rule([at("revenueCode")], "SV201", (line) => line.text("SV2", 1)),
    rule([at("description")], "2300 REF LX; 2410 LIN, CTP; SV202-7", description),
    rule([at("procedure")], "SV202-2 to 6", (line) =>
      [2, 3, 4, 5, 6].map((part) => line.part("SV2", 2, part)).join(""),
    ),
    rule([at("date")], "DTP 472", (line) => day(line.text("DTP", 3, "472").slice(0, 8))),
    rule([at("units")], "SV205", (line) => line.text("SV2", 5)),
    rule([at("dollars"), at("cents")], "SV203", (line) => amount(line.text("SV2", 3))),
    rule([at("nonCoveredDollars"), at("nonCoveredCents")], "SV207", (line) => amount(line.text("SV2", 7))),
  ];
}

/** The study of a device line (0624), else the drug, else the words beside the procedure. */
function description(line: FileLoop, { claim, lines }: InstitutionalFile): string {
  const deviceLines = lines.filter((one) => one.text("SV2", 1) === "0624");
  const devices = claim.segments.filter((one) => one.id === "REF" && element(one, 1) === "LX");
  const device = devices[deviceLines.indexOf(line)];
  if (device) return element(device, 2);
  const drug = line.all("2410")[0];
  if (!drug) return line.part("SV2", 2, 7);
  return `${drug.text("LIN", 2)}${drug.text("LIN", 3)}${drug.part("CTP", 5, 1)}${drug.text("CTP", 4)}`;
}
