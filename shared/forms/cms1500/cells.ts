import { type FormCell, type FormGrid, readCell } from "../form-cell.ts";
import { BILLING_CELLS } from "./billing-cells.ts";
import { CONDITION_CELLS } from "./condition-cells.ts";
import { PATIENT_CELLS } from "./patient-cells.ts";
import { SERVICE_LINE_CELLS, type ServiceLineCellId } from "./service-line-cells.ts";

const SINGLE_CELLS = [...PATIENT_CELLS, ...CONDITION_CELLS, ...BILLING_CELLS] as const;

/** The name of one cell of form 1500, e.g. `1a`, `3.month`, `24.2.procedure`. */
export type Cms1500CellId = (typeof SINGLE_CELLS)[number][0] | ServiceLineCellId;

/** Where columns and page lines of form 1500 lie. */
export const CMS1500_GRID: FormGrid = { firstColumnXPt: 21.4, baselineRisePt: 3.2 };

/** Every cell of the form, in no order that matters. */
export const CMS1500_CELLS: readonly FormCell<Cms1500CellId>[] = [
  ...SINGLE_CELLS.map((notation) => readCell<Cms1500CellId>(notation)),
  ...SERVICE_LINE_CELLS,
];

const CELLS_BY_ID = new Map(CMS1500_CELLS.map((cell) => [cell.id, cell]));

/** The cell of that id. @throws RangeError when there is none. */
export function cms1500Cell(id: Cms1500CellId): FormCell<Cms1500CellId> {
  const cell = CELLS_BY_ID.get(id);
  if (!cell) throw new RangeError(`Form 1500 has no cell ${id}.`);
  return cell;
}
