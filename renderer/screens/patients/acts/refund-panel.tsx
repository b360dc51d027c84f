import { Button } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../../shared/contract/contract.ts";
import type { Refund } from "../../../../shared/contract/patient-money.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { Day } from "../../../parts/day.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Details } from "../../../state/details.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useToday } from "../../../state/session.ts";
import { refundLetterRoute } from "../../letters/paper-routes.ts";
import classes from "../take-payment.module.css";
import { ActPart } from "./act-part.tsx";
import { CAUSE_WORDS, REFUND_STATE_WORDS } from "./act-words.ts";

/** One refund request with its next step: approve, then pay; or withdraw it. */
export function RefundPanel({ refund, onClose }: { refund: Refund; onClose: () => void }) {
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <>
      <Details title={`Refund ${refund.number}`} onClose={onClose} focusFirst>
        <div className={classes.form}>
          <RefundFacts refund={refund} />
          {refund.state === "requested" && <Approve refund={refund} />}
          {refund.state === "approved" && <Pay refund={refund} />}
          {refund.state !== "withdrawn" && (
            <div className={classes.acts}>
              <Button variant="default" onClick={() => goTo(refundLetterRoute(refund.id))}>
                Write a letter
              </Button>
              <Button variant="default" onClick={() => setWithdrawing(true)}>
                Withdraw
              </Button>
            </div>
          )}
        </div>
      </Details>
      {withdrawing && <Withdraw refund={refund} onClose={() => setWithdrawing(false)} />}
    </>
  );
}

function RefundFacts({ refund }: { refund: Refund }) {
  const facts = [
    ["To", refund.ownerName],
    ["Amount", formatDollars(refund.amountCents)],
    ["Cause", CAUSE_WORDS[refund.cause]],
    ["State", REFUND_STATE_WORDS[refund.state]],
    ["Known since", <Day key="known" date={refund.identifiedDate} />],
    ["Due", refund.dueDate && <Day key="due" date={refund.dueDate} />],
    ["Paid", refund.paidDate && <Day key="paid" date={refund.paidDate} />],
    ["By", refund.method && `${refund.method} ${refund.paymentNumber ?? ""}`],
    ["Note", refund.note],
    ["Withdrawn", refund.withdrawnReason],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd data-right>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Approve({ refund }: { refund: Refund }) {
  const approve = useLedgerCommand("refunds.approve");
  return (
    <ActPart
      actLabel="Approve"
      ready
      running={approve.running}
      error={approve.error}
      onAct={() => void approve.run({ refundId: refund.id })}
    >
      <p className={classes.none}>The money leaves the payment and is owed to {refund.ownerName}.</p>
    </ActPart>
  );
}

type Method = InputOf<"refunds.pay">["method"];

const METHODS: ReadonlyArray<{ value: Method; label: string }> = [
  { value: "check", label: "Check" },
  { value: "eft", label: "Transfer" },
  { value: "card", label: "Card" },
  { value: "cash", label: "Cash" },
];

function Pay({ refund }: { refund: Refund }) {
  const today = useToday();
  const pay = useLedgerCommand("refunds.pay");
  const [method, setMethod] = useState<Method>("check");
  const [number, setNumber] = useState("");
  const [paidDate, setPaid] = useState<IsoDate | null>(today);
  const act = () => {
    if (paidDate !== null) void pay.run({ refundId: refund.id, method, number, paidDate });
  };
  return (
    <ActPart
      actLabel="Note the payment"
      ready={paidDate !== null && (method === "cash" || number.trim() !== "")}
      running={pay.running}
      error={pay.error}
      onAct={act}
    >
      <SelectField label="Paid by" value={method} options={METHODS} onChange={setMethod} />
      <TextField label="Number" value={number} maxLength={50} field="number" onChange={setNumber} />
      <DateField label="Paid on" value={paidDate} onChange={setPaid} field="paidDate" />
    </ActPart>
  );
}

function Withdraw({ refund, onClose }: { refund: Refund; onClose: () => void }) {
  const withdraw = useLedgerCommand("refunds.withdraw");
  const confirm = async (reason: string) => {
    if (await withdraw.run({ refundId: refund.id, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title="Withdraw the refund"
      confirmLabel="Withdraw it"
      reasonLabel="Why"
      usualReasons={["Owed after all", "Check was stopped", "Asked by mistake"]}
      running={withdraw.running}
      error={withdraw.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {formatDollars(refund.amountCents)} waits on the payment again. What was posted is taken back by its mirror.
    </ConfirmWithReason>
  );
}
