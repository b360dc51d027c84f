import { type FormCell, type FormGrid, readCell } from "../form-cell.ts";
import { BILL_CELLS } from "./bill-cells.ts";
import {
  CLINICAL_CELLS,
  DIAGNOSIS_CELLS,
  type DiagnosisCellId,
  FURTHER_CODE_CELLS,
  type FurtherCodeCellId,
  PROVIDER_CELLS,
  type ProviderCellId,
} from "./clinical-cells.ts";
import { locatorWord } from "./locator-words.ts";
import { NUBC_CODE_CELLS, type NubcCodeCellId, STATE_AND_FREE_CELLS } from "./nubc-code-cells.ts";
import { PAYER_CELLS, type PayerCellId } from "./payer-cells.ts";
import { REVENUE_LINE_CELLS, type RevenueLineCellId, TOTAL_LINE_CELLS } from "./revenue-line-cells.ts";

const SINGLE_CELLS = [...BILL_CELLS, ...STATE_AND_FREE_CELLS, ...TOTAL_LINE_CELLS, ...CLINICAL_CELLS] as const;

/** The name of one cell of the UB-04, e.g. `3a`, `31a.date`, `line.2.revenueCode`, `54B.dollars`. */
export type Ub04CellId =
  | (typeof SINGLE_CELLS)[number][0]
  | NubcCodeCellId
  | RevenueLineCellId
  | PayerCellId
  | DiagnosisCellId
  | ProviderCellId
  | FurtherCodeCellId;

/** Where columns and page lines of the UB-04 lie: 82 columns from the frame's left edge. */
export const UB04_GRID: FormGrid = { firstColumnXPt: 10.6, baselineRisePt: 2.2 };

const PLACED_CELLS: readonly FormCell<Ub04CellId>[] = [
  ...SINGLE_CELLS.map((notation) => readCell<Ub04CellId>(notation)),
  ...NUBC_CODE_CELLS,
  ...REVENUE_LINE_CELLS,
  ...PAYER_CELLS,
  ...DIAGNOSIS_CELLS,
  ...PROVIDER_CELLS,
  ...FURTHER_CODE_CELLS,
];

/** Every cell of the form with the words for its box, in no order that matters. */
export const UB04_CELLS: readonly FormCell<Ub04CellId>[] = PLACED_CELLS.map((cell) => {
  const label = locatorWord(cell.box);
  return label === undefined ? cell : { ...cell, label };
});

const CELLS_BY_ID = new Map(UB04_CELLS.map((cell) => [cell.id, cell]));

/** The cell of that id. @throws RangeError when there is none. */
export function ub04Cell(id: Ub04CellId): FormCell<Ub04CellId> {
  const cell = CELLS_BY_ID.get(id);
  if (!cell) throw new RangeError(`The UB-04 has no cell ${id}.`);
  return cell;
}
