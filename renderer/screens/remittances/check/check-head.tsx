import { Button } from "@mantine/core";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { RemittanceRow } from "../../../../shared/contract/remittances.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { paymentMethodText, RemittanceMark } from "../list/remittance-mark.tsx";
import classes from "../remittances.module.css";

interface CheckHeadProps {
  remittance: RemittanceRow;
  standing: OutputOf<"remittances.standing"> | undefined;
  depositDate: IsoDate | null;
  onDepositDate: (day: IsoDate | null) => void;
  mayPost: boolean;
  posting: boolean;
  /** As on the button: "Post 3 of 4". */
  postLabel: string;
  onPost: () => void;
  onVoid: () => void;
}

/** Who paid and by what, how far the check came, and what can be done to it. */
export function CheckHead(props: CheckHeadProps) {
  const { remittance, standing } = props;
  const receipt = standing?.receipt ?? null;
  return (
    <ScreenHead
      title={remittance.payerName}
      aside={
        <span className={classes.aside}>
          <RemittanceMark state={remittance.state} washed />
          <span>
            {paymentMethodText(remittance.paymentMethod)} <b>{remittance.checkNumber}</b>
          </span>
        </span>
      }
    >
      {receipt && (
        <Button variant="default" onClick={props.onVoid} rightSection={<kbd>F8</kbd>}>
          Void the check
        </Button>
      )}
      {remittance.state !== "posted" && (
        <>
          {receipt === null && (
            <>
              <label className={classes.deposit} htmlFor="deposit-date">
                Deposited
              </label>
              <DateField id="deposit-date" w={180} value={props.depositDate} onChange={props.onDepositDate} />
            </>
          )}
          <Button
            disabled={!props.mayPost}
            loading={props.posting}
            onClick={props.onPost}
            rightSection={<kbd>Ctrl S</kbd>}
          >
            {props.postLabel}
          </Button>
        </>
      )}
    </ScreenHead>
  );
}
