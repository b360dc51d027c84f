import { Button } from "@mantine/core";
import { useState } from "react";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import classes from "./entry.module.css";

/** Holds a claim back with a reason, until a day or until released; or releases it. */
export function HoldClaim({ detail }: { detail: ClaimDetail }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<IsoDate | null>(null);
  const hold = useLedgerCommand("claims.hold");
  const release = useLedgerCommand("claims.release");
  const error = hold.error ?? release.error;
  const holdIt = async () => {
    if (await hold.run({ claimId: detail.id, hold: { reason, until } })) setAsking(false);
  };
  return (
    <section className={classes.hold} aria-label="Hold">
      {detail.hold ? (
        <>
          <p className={classes.note}>
            Held {detail.hold.until ? `until ${formatDate(detail.hold.until)}` : "until released"}: {detail.hold.reason}
          </p>
          <Button variant="default" loading={release.running} onClick={() => release.run({ claimId: detail.id })}>
            Release
          </Button>
        </>
      ) : asking ? (
        <>
          <TextField label="Why it is held back" maxLength={80} value={reason} onChange={setReason} data-autofocus />
          <DateField label="Until (blank: until released)" value={until} onChange={setUntil} />
          <div className={classes.acts}>
            <Button loading={hold.running} disabled={reason.trim() === ""} onClick={holdIt}>
              Hold back
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              Not now
            </Button>
          </div>
        </>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          Hold back…
        </Button>
      )}
      {error && <ErrorNote error={error} />}
    </section>
  );
}
