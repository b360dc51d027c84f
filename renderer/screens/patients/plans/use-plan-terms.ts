import { useState } from "react";
import type { InputOf, OutputOf } from "../../../../shared/contract/contract.ts";
import type { PaymentPlan, PlanWish } from "../../../../shared/contract/payment-plans.ts";
import { addMonths, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { LedgerError } from "../../../ledger-client/call-ledger.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";

/** Terms as they are typed. */
export interface TypedTerms {
  /** Null: all lines that can be planned. */
  lineIds: ReadonlySet<string> | null;
  count: number;
  /** An amount for each instalment; null divides by the count. */
  eachCents: Cents | null;
  frequency: PlanWish["frequency"];
  firstDate: IsoDate | null;
  downPaymentCents: Cents;
  surplus: PlanWish["surplus"];
  exceptionReason: string;
}

export interface PlanTermsForm {
  typed: TypedTerms;
  change: (changes: Partial<TypedTerms>) => void;
  lines: OutputOf<"plans.lines">;
  chosen: ReadonlySet<string>;
  preview: OutputOf<"plans.preview"> | undefined;
  error: LedgerError | undefined;
  /** What plans.make and plans.change both ask for; undefined while the terms are not sound. */
  wanted: Pick<InputOf<"plans.make">, "wish" | "totalCents" | "exceptionReason"> | undefined;
}

/** What the fields begin with: six months from the next one, or the terms of the plan that is changed. */
function startingTerms(today: IsoDate, plan: PaymentPlan | undefined): TypedTerms {
  const usual = { frequency: "monthly", surplus: "shorten", count: 6 } as const;
  return {
    ...{ lineIds: null, eachCents: plan?.instalmentCents ?? null, count: plan?.instalmentCount ?? usual.count },
    ...{ frequency: plan?.frequency ?? usual.frequency, surplus: plan?.surplus ?? usual.surplus },
    firstDate: plan?.nextDueDate ?? addMonths(today, 1),
    ...{ downPaymentCents: ZERO_CENTS, exceptionReason: "" },
  };
}

/** The typed terms with the schedule that the ledger makes of them, asked again at every change. */
export function usePlanTerms(patientId: string, today: IsoDate, plan?: PaymentPlan): PlanTermsForm {
  const [typed, setTyped] = useState(() => startingTerms(today, plan));
  const plannable = useLedgerQuery("plans.lines", { patientId });
  const lines = plannable.value ?? [];
  const chosen = typed.lineIds ?? new Set(lines.map((line) => line.lineId));
  const wish = wishOf(typed, [...chosen]);
  const preview = useLedgerQuery("plans.preview", wish && { patientId, wish });
  const sound = preview.value && preview.value.fault === null && preview.error === undefined;
  const excused = sound && (preview.value.concerns.length === 0 || typed.exceptionReason.trim() !== "");
  return {
    ...{ typed, lines, chosen, preview: wish ? preview.value : undefined },
    error: plannable.error ?? preview.error,
    change: (changes) => setTyped((now) => ({ ...now, ...changes })),
    wanted:
      wish && sound && excused
        ? { wish, totalCents: preview.value.principalCents, exceptionReason: typed.exceptionReason }
        : undefined,
  };
}

function wishOf(typed: TypedTerms, lineIds: string[]): InputOf<"plans.preview">["wish"] | null {
  const { firstDate, eachCents, count, frequency, downPaymentCents, surplus } = typed;
  if (lineIds.length === 0 || firstDate === null) return null;
  const division =
    eachCents === null ? { by: "count" as const, count } : { by: "amount" as const, amountCents: eachCents };
  return { lineIds, downPaymentCents, frequency, firstDate, division, surplus };
}
