import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { AccountPayment } from "../../../../shared/contract/patient-money.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { Day } from "../../../parts/day.tsx";
import { Details } from "../../../state/details.tsx";
import type { Account } from "../patient-page.tsx";
import classes from "../take-payment.module.css";
import { VoidPayment } from "../void-payment.tsx";
import { paymentStateText, paymentText } from "./act-words.ts";
import { ApplyPayment } from "./apply-payment.tsx";
import { MovePayment } from "./move-payment.tsx";
import { RequestRefund } from "./request-refund.tsx";
import { ReturnCheck } from "./return-check.tsx";

type Act = "apply" | "move" | "refund" | "return" | "void";

interface PaymentPanelProps {
  patientId: string;
  payment: AccountPayment;
  account: Account;
  onClose: () => void;
}

/** One payment: where its money is, and what can be done with it. */
export function PaymentPanel({ patientId, payment, account, onClose }: PaymentPanelProps) {
  const acts = actsOf(payment);
  const [chosen, setChosen] = useState<Act | null>(null);
  const act = chosen !== null && acts.some((one) => one.value === chosen) ? chosen : (acts[0]?.value ?? null);
  return (
    <>
      <Details title={paymentText(payment)} onClose={onClose} focusFirst>
        <div className={classes.form}>
          <PaymentFacts payment={payment} />
          {acts.length > 0 && (
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label="What to do with the payment"
              value={act ?? ""}
              onChange={(value) => setChosen(value as Act)}
              data={acts}
            />
          )}
          {act === "apply" && <ApplyPayment patientId={patientId} payment={payment} account={account} />}
          {act === "move" && <MovePayment patientId={patientId} payment={payment} account={account} />}
          {act === "refund" && <RequestRefund receiptId={payment.receiptId} amountCents={payment.unappliedCents} />}
          {act === "return" && <ReturnCheck payment={payment} />}
        </div>
      </Details>
      <VoidPayment
        receiptId={payment.receiptId}
        opened={act === "void"}
        onClose={() => setChosen(null)}
        onVoided={onClose}
      />
    </>
  );
}

/** What can be done with the payment as it stands. */
function actsOf(payment: AccountPayment): { value: Act; label: string }[] {
  if (payment.state !== "standing") return [];
  const waits = payment.unappliedCents > 0;
  return [
    ...(waits ? [{ value: "apply" as const, label: "Apply" }] : []),
    ...(payment.applied.length > 0 ? [{ value: "move" as const, label: "Move" }] : []),
    ...(waits ? [{ value: "refund" as const, label: "Refund" }] : []),
    ...(payment.method === "check" ? [{ value: "return" as const, label: "Returned" }] : []),
    { value: "void" as const, label: "Void" },
  ];
}

function PaymentFacts({ payment }: { payment: AccountPayment }) {
  const state = paymentStateText(payment);
  return (
    <dl className={classes.facts}>
      <dt>Received</dt>
      <dd data-right>
        <Day date={payment.receivedDate} />
      </dd>
      {state && (
        <>
          <dt>For</dt>
          <dd data-right>{state}</dd>
        </>
      )}
      {payment.otherPayerName && (
        <>
          <dt>Paid by</dt>
          <dd data-right>{payment.otherPayerName}</dd>
        </>
      )}
      <dt>Amount</dt>
      <dd data-right>{formatDollars(payment.amountCents)}</dd>
      {payment.applied.map((part) => (
        <AppliedPart key={part.lineId} part={part} />
      ))}
      <dt>Not applied</dt>
      <dd data-right>{formatDollars(payment.unappliedCents)}</dd>
    </dl>
  );
}

function AppliedPart({ part }: { part: AccountPayment["applied"][number] }) {
  return (
    <>
      <dt>
        <Day date={part.serviceDate} /> {part.procedureCode}
        <br />
        {part.patientName}
      </dt>
      <dd data-right>{formatDollars(part.amountCents)}</dd>
    </>
  );
}
