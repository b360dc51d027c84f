import { useEffect, useRef } from "react";
import { billTypeLabel } from "../../../../shared/codes/bill-type-labels.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Box, BoxText } from "../form/box.tsx";
import { addressText, phoneText, placeText } from "../form/box-texts.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";

/** FL1 to 6: who bills, under which numbers, what kind of bill, for which days. */
export function BillHead() {
  const { state, facts } = useBill();
  const { practice, patient } = facts;
  const payTo = practice?.payToAddress;
  return (
    <>
      <Box number="1" label="Billing provider" columns={25} rows={2}>
        <div className={classes.address}>
          <BoxText>{practice?.name ?? ""}</BoxText>
          <BoxText>
            {practice ? [practice.address.line1, practice.address.line2].filter(Boolean).join(", ") : ""}
          </BoxText>
          <BoxText>{practice ? placeText(practice.address) : ""}</BoxText>
          <BoxText>{phoneText(practice?.phone)}</BoxText>
        </div>
      </Box>
      <Box number="2" label="Pay to" columns={15} rows={2}>
        <BoxText>{payTo ? addressText(payTo) : practice ? "as billing provider" : ""}</BoxText>
      </Box>
      <Box number="3a" label="Control no." columns={14}>
        <BoxText>{state.claimNumber ?? "given when saved"}</BoxText>
      </Box>
      <Box number="3b" label="Record no." columns={9}>
        <BoxText>{patient?.accountNumber ?? ""}</BoxText>
      </Box>
      <TypeOfBill />
      <Box number="5" label="Federal tax no." columns={14}>
        <BoxText>{practice?.taxId ?? ""}</BoxText>
      </Box>
      <StatementPeriod />
    </>
  );
}

function TypeOfBill() {
  const { state, dispatch, readOnly } = useBill();
  const { typeOfBill } = state.draft;
  const lastTyped = useRef(typeOfBill);
  // The last bill's type may come in after the hand is here: it is marked, so that typing takes its place.
  useEffect(() => {
    const field = document.activeElement;
    if (typeOfBill === lastTyped.current || !(field instanceof HTMLInputElement)) return;
    if (field.dataset.field === "typeOfBill") field.select();
  }, [typeOfBill]);
  const words = billTypeLabel(typeOfBill);
  return (
    <Box number="4" label="Type of bill" columns={19}>
      <div className={classes.withWords}>
        <TextField
          aria-label="FL4, type of bill, three characters"
          maxLength={4}
          w={38}
          disabled={readOnly}
          value={typeOfBill}
          field="typeOfBill"
          // Paper writes a leading zero; nobody needs to take it away.
          onChange={(text) => {
            const typed = text
              .toUpperCase()
              .replace(/[^0-9A-Z]/g, "")
              .replace(/^0/, "");
            lastTyped.current = typed.slice(0, 3);
            dispatch({ type: "changed", change: { typeOfBill: lastTyped.current } });
          }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <span className={classes.words} title={words}>
          {words}
        </span>
      </div>
    </Box>
  );
}

function StatementPeriod() {
  const { state, dispatch, readOnly } = useBill();
  const { statementFrom, statementTo } = state.draft;
  return (
    <Box number="6" label="Statement covers, from and through" columns={28}>
      <div className={classes.pair}>
        <DateField
          aria-label="FL6, statement from"
          disabled={readOnly}
          value={statementFrom}
          field="statementFrom"
          onChange={(day) => dispatch({ type: "visitDay", day })}
        />
        <DateField
          aria-label="FL6, statement through"
          disabled={readOnly}
          value={statementTo}
          field="statementTo"
          onChange={(day) => dispatch({ type: "changed", change: { statementTo: day } })}
        />
      </div>
    </Box>
  );
}
