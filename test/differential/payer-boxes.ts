import { element } from "../../shared/edi/x12/segment.ts";
import type { Ub04CellId } from "../../shared/forms/ub04/cells.ts";
import { PAYER_ROWS, type PayerRow } from "../../shared/forms/ub04/payer-cells.ts";
import type { BoxRule } from "./compare-boxes.ts";
import { amount, numbersOf, personName } from "./file-words.ts";
import type { FilePayer, InstitutionalFile } from "./institutional-file.ts";

type Rule = BoxRule<Ub04CellId, InstitutionalFile>;
type RowValue = (payer: FilePayer, file: InstitutionalFile) => string;

/** Form locators 50 to 64, row by row. */
export function payerRules(): Rule[] {
  return PAYER_ROWS.flatMap(rulesOfRow);
}

function rulesOfRow(row: PayerRow): Rule[] {
  const rule = (cells: readonly Ub04CellId[], path: string, value: RowValue): Rule => ({
    cells,
    path,
    value: (file) => {
      const payer = file.payerOf(row);
      return payer ? value(payer, file) : "";
    },
  });
  return [
    rule([`50${row}`], "2010BB or 2330B NM103", ({ payer }) => payer.text("NM1", 3)),
    rule([`51${row}`], "2010BB or 2330B NM109", ({ payer }) => payer.text("NM1", 9)),
    rule([`52${row}`], "CLM09 or OI06", ({ isAsked, coverage }, { claim }) =>
      isAsked ? claim.text("CLM", 9) : coverage.text("OI", 6),
    ),
    rule([`53${row}`], "CLM08 or OI03", ({ isAsked, coverage }, { claim }) =>
      isAsked ? claim.text("CLM", 8) : coverage.text("OI", 3),
    ),
    rule([`54${row}.dollars`, `54${row}.cents`], "2320 AMT D", ({ isAsked, coverage }) =>
      isAsked ? "" : amount(coverage.text("AMT", 2, "D")),
    ),
    rule([`55${row}.dollars`, `55${row}.cents`], "AMT F3", ({ isAsked }, { claim }) =>
      isAsked ? amount(claim.text("AMT", 2, "F3")) : "",
    ),
    rule([`57${row}`], "2010BB REF G2, LU; 2330I REF", otherBillingNumber),
    rule([`58${row}`], "2010BA or 2330A NM1", ({ insured }) => personName(insured)),
    rule([`59${row}`], "SBR02 or PAT01", ({ isAsked, coverage }, { patientLevel }) =>
      isAsked ? coverage.text("SBR", 2) || (patientLevel?.text("PAT", 1) ?? "") : coverage.text("SBR", 2),
    ),
    rule([`60${row}`], "2010BA or 2330A NM109", ({ insured }) => insured.text("NM1", 9)),
    rule([`61${row}`], "SBR04", ({ coverage }) => coverage.text("SBR", 4)),
    rule([`62${row}`], "SBR03", ({ coverage }) => coverage.text("SBR", 3)),
    rule([`63${row}`], "REF G1, 9F", ({ isAsked, payer }, { claim }) => {
      const loop = isAsked ? claim : payer;
      return loop.text("REF", 2, "G1") || loop.text("REF", 2, "9F");
    }),
    rule([`64${row}`], "REF F8", ({ isAsked, payer }, { claim }) => (isAsked ? claim : payer).text("REF", 2, "F8")),
  ];
}

function otherBillingNumber({ isAsked, payer, coverage }: FilePayer): string {
  if (isAsked) return numbersOf(payer)[0]?.[1] ?? "";
  const ref = coverage.all("2330I")[0]?.segment("REF");
  return ref ? element(ref, 2) : "";
}
