import type { Claim } from "../../../../shared/claims/claim.ts";
import type { InstitutionalClaim } from "../../../../shared/claims/institutional-claim.ts";
import type { StockForm } from "../../../../shared/contract/printers.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { cms1500Cell } from "../../../../shared/forms/cms1500/cells.ts";
import type { Cms1500Form } from "../../../../shared/forms/cms1500/cms1500-form.ts";
import { fillCms1500 } from "../../../../shared/forms/cms1500/fill-cms1500.ts";
import type { PaperConventions } from "../../../../shared/forms/paper-conventions.ts";
import { joinSheets, layOutSheet } from "../../../../shared/forms/print-image/lay-out-sheet.ts";
import { ub04Cell } from "../../../../shared/forms/ub04/cells.ts";
import { fillUb04 } from "../../../../shared/forms/ub04/fill-ub04.ts";
import type { Ub04Form } from "../../../../shared/forms/ub04/ub04-form.ts";
import { addCms1500Pages } from "../../printing/draw-cms1500.ts";
import type { FormDrawing } from "../../printing/draw-form-cells.ts";
import { addUb04Pages } from "../../printing/draw-ub04.ts";
import type { PrintedDocument } from "../../printing/printed-document.ts";

/** A claim of either kind, resolved. */
export type PrintableClaim = Claim | InstitutionalClaim;

/** A claim on the form of its kind. */
export type FilledClaimForm = ({ readonly form: "cms1500" } & Cms1500Form) | ({ readonly form: "ub04" } & Ub04Form);

/** What people call each form. */
export const FORM_NAMES: Readonly<Record<StockForm, string>> = { cms1500: "form 1500", ub04: "form UB-04" };

/** Fills the form of the claim's kind as its payer wants it. */
export function fillClaimForm(
  claim: PrintableClaim,
  conventions: PaperConventions,
  printedDate: IsoDate,
): FilledClaimForm {
  const { signature, totals } = conventions;
  if (claim.kind === "institutional") {
    const options = { createdDate: printedDate, totals: totals === "each-page" ? totals : ("continued" as const) };
    return { form: "ub04", ...fillUb04(claim, options) };
  }
  const signedDate = conventions.signedDate === "blank" ? null : printedDate;
  return { form: "cms1500", ...fillCms1500(claim, { totals, signature, signedDate }) };
}

/** Adds the form's sheets to a document. */
export function addClaimForm(document: PrintedDocument, filled: FilledClaimForm, drawing: FormDrawing): Promise<void> {
  return filled.form === "ub04"
    ? addUb04Pages(document, filled.pages, drawing)
    : addCms1500Pages(document, filled.pages, drawing);
}

/** Forms as print-image text, sheet after sheet, in the order given. */
export function printImageOf(forms: readonly FilledClaimForm[]): string {
  return joinSheets(
    forms.flatMap((filled) =>
      filled.form === "ub04"
        ? filled.pages.map((page) => layOutSheet(page.cells, ub04Cell))
        : filled.pages.map((page) => layOutSheet(page.cells, cms1500Cell)),
    ),
  );
}
