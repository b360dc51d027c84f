import type { KeyboardEvent, ReactNode } from "react";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import paper from "../form/paper.module.css";
import { BesidePaper } from "./beside-paper.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { BillHead } from "./bill-head.tsx";
import { isHeadField, nextHeadField, otherPart } from "./bill-way.ts";
import { ConditionBand } from "./condition-band.tsx";
import { DiagnosisBand } from "./diagnosis-band.tsx";
import { FurtherDiagnoses } from "./further-diagnoses.tsx";
import { InsuredRows } from "./insured-rows.tsx";
import { OccurrenceBand } from "./occurrence-band.tsx";
import { PayerRows } from "./payer-rows.tsx";
import { ProcedureBand } from "./procedure-band.tsx";
import { ProviderBoxes } from "./provider-boxes.tsx";
import { RemarkBoxes } from "./remark-boxes.tsx";
import { RevenueGrid } from "./revenue-grid.tsx";
import { PatientHead, StayBoxes } from "./stay-boxes.tsx";
import { ValueBand } from "./value-band.tsx";

/** A part of the form that `F6` goes to, in the order of `PARTS`. */
function Part({ index, children }: { index: number; children: ReactNode }) {
  return (
    <div className={classes.part} data-part={index}>
      {children}
    </div>
  );
}

/** The part of the form that has the focus; -1 while none has. */
function focusedPart(): number {
  const part = document.activeElement?.closest<HTMLElement>("[data-part]");
  return part ? Number(part.dataset.part) : -1;
}

/** The UB-04 on the screen: its form locators by number, in paper order, without those that always stay blank. */
export function BillForm() {
  useScreenActions({
    own: [{ label: "Next part of the form", keys: "F6", run: () => jumpToField(otherPart(focusedPart(), false)) }],
  });
  const { state } = useBill();
  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target instanceof HTMLElement ? event.target.dataset.field : undefined;
    if (event.key === "F6" && event.shiftKey) jumpToField(otherPart(focusedPart(), true));
    else if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented) return;
    // In the head of the bill Enter goes on to what this type of bill still needs; elsewhere each part knows its own way.
    else if (field !== undefined && isHeadField(field)) jumpToField(nextHeadField(state.draft, field));
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which Tab reaches as well.
    <div className={`${paper.paper} ${classes.bill}`} onKeyDown={onKeyDown}>
      <Part index={0}>
        <BillHead />
        <PatientHead />
        <StayBoxes />
      </Part>
      <Part index={1}>
        <ConditionBand />
      </Part>
      <Part index={2}>
        <OccurrenceBand />
      </Part>
      <Part index={3}>
        <ValueBand />
      </Part>
      <Part index={4}>
        <RevenueGrid />
      </Part>
      <Part index={5}>
        <PayerRows />
        <InsuredRows />
        <BesidePaper />
      </Part>
      <Part index={6}>
        <DiagnosisBand />
        <FurtherDiagnoses />
      </Part>
      <Part index={7}>
        <ProcedureBand />
      </Part>
      <Part index={8}>
        <ProviderBoxes />
        <RemarkBoxes />
      </Part>
    </div>
  );
}
