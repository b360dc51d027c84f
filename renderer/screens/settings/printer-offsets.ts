import type { PrintOffset, StockForm } from "../../../shared/contract/printers.ts";

/** The forms that are printed onto stock, as they are called. */
export const STOCK_FORMS: ReadonlyArray<{ readonly form: StockForm; readonly label: string }> = [
  { form: "cms1500", label: "CMS-1500" },
  { form: "ub04", label: "UB-04" },
];

/** What a new printer begins with. */
export const UNMOVED: readonly PrintOffset[] = STOCK_FORMS.map(({ form }) => ({
  form,
  xQuarterPoints: 0,
  yQuarterPoints: 0,
}));

/** An offset in points, right and down: `1.5, -0.25 pt`. */
export function offsetText(offsets: readonly PrintOffset[], form: StockForm): string {
  const offset = offsets.find((one) => one.form === form);
  if (!offset || (offset.xQuarterPoints === 0 && offset.yQuarterPoints === 0)) return "as it is";
  return `${offset.xQuarterPoints / 4}, ${offset.yQuarterPoints / 4} pt`;
}
