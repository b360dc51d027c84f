import type { ReactNode } from "react";
import type { CollectionStepKind } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { Day } from "../../../parts/day.tsx";
import { FileBody } from "../../work/collections/account-file.tsx";
import { STEP_WORDS } from "../../work/collections/collection-words.ts";
import type { Account } from "../patient-page.tsx";
import classes from "./collection-face.module.css";

interface CollectionFaceProps {
  patientId: string;
  account: Account;
  toolbar: ReactNode;
}

/** What was said and done about the balance, what stands against asking for it, and what comes next. */
export function CollectionFace({ patientId, account, toolbar }: CollectionFaceProps) {
  const file = useLedgerQuery("collections.account", { patientId });
  const next = file.value?.next;
  return (
    <div className={classes.face}>
      <div className={classes.toolbar}>
        {toolbar}
        {next && (
          <span className={classes.next}>
            {next.state === "due" && `Next: ${stepText(next.step)}, due now`}
            {next.state === "waiting" && (
              <>
                Next: {stepText(next.step)}
                {next.onDate && (
                  <>
                    {" from "}
                    <Day date={next.onDate} />
                  </>
                )}
                {` · ${next.reason}`}
              </>
            )}
            {next.state === "left-out" && next.reason}
          </span>
        )}
      </div>
      <div className={classes.body}>
        <FileBody patientId={patientId} owesCents={account.patientOwesCents} />
      </div>
    </div>
  );
}

function stepText(step: CollectionStepKind | null): string {
  return step === null ? "" : STEP_WORDS[step].toLowerCase();
}
