import { Button } from "@mantine/core";
import type { CheckPosting } from "../../../../shared/contract/voids.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "../remittances.module.css";
import { ENTRY_COLUMNS } from "./entry-columns.tsx";

/** Which entries of a check are asked for. */
export interface EntriesWanted {
  of: "booking" | "applied" | "claim";
  position: number | null;
  /** What the figure is: "the check as booked". */
  title: string;
}

const MOST_POSTINGS = 2_000;

interface CheckEntriesProps {
  remittanceId: string;
  wanted: EntriesWanted;
  onClose: () => void;
}

/** The journal entries that make up a figure of a check; debits positive, credits negative. Enter opens the claim. */
export function CheckEntries({ remittanceId, wanted, onClose }: CheckEntriesProps) {
  const { of, position, title } = wanted;
  const { value, error, refresh } = useLedgerQuery("remittances.entries", {
    ...{ remittanceId, of, position, limit: MOST_POSTINGS },
  });
  const openClaim = ({ claimId }: CheckPosting) => {
    if (claimId !== null) goTo({ screen: "claims", id: claimId });
  };
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const cut = value.total > value.postings.length ? ` The first ${value.postings.length} of ${value.total}.` : "";
  return (
    <section
      className={classes.entries}
      aria-label={`Entries behind ${title}`}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <DataTable
        name="remittance-entries"
        label={`entries behind ${title}`}
        rows={value.postings}
        rowKey={rowKey}
        columns={ENTRY_COLUMNS}
        onOpen={openClaim}
        autoFocus
        toolbar={
          <span className={classes.entriesHead}>
            <Button variant="default" onClick={onClose} rightSection={<kbd>Esc</kbd>}>
              Back to the claims
            </Button>
            <b>Entries behind {title}</b>
            <span className={classes.faint}>{cut}</span>
          </span>
        }
        empty={<p className={classes.note}>No money moved for this, so there is no entry.</p>}
      />
    </section>
  );
}

function rowKey(row: CheckPosting): string {
  return [row.sequence, row.account, row.party, row.reference, row.amountCents].join(" ");
}
