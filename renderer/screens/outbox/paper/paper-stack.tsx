import { useState } from "react";
import type { PaperClaim } from "../../../../shared/contract/claim-forms.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { goesColumn } from "../../../parts/data-table/goes-column.tsx";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import { PrintImage } from "../../../parts/pdf-preview/print-image.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "../outbox.module.css";
import { PAPER_COLUMNS } from "./paper-columns.tsx";
import type { RunMode } from "./paper-modes.ts";

type StackedClaim = PaperClaim & { readonly reason: string | null };

interface PaperStackProps {
  claims: readonly PaperClaim[];
  leftOut: OutputOf<"claimForms.waiting">["leftOut"];
  keptBack: ReadonlySet<string>;
  onKeptBack: (claimIds: ReadonlySet<string>) => void;
  mode: RunMode;
  printerId: string | null;
}

const REASON: Column<StackedClaim> = textColumn({
  key: "reason",
  head: "Why it stays",
  widthPx: 200,
  grow: true,
  read: (row) => row.reason ?? "",
});

/** The claims with the marked one's paper beside them. All that may go are chosen; Space takes one out. */
export function PaperStack({ claims, leftOut, keptBack, onKeptBack, mode, printerId }: PaperStackProps) {
  const [marked, setMarked] = useState<string | null>(null);
  const rows: StackedClaim[] = [...claims.map((claim) => ({ ...claim, reason: null })), ...leftOut];
  const chosen = new Set(claims.map((claim) => claim.claimId).filter((id) => !keptBack.has(id)));
  const shown = (rows.find((row) => row.claimId === marked) ?? rows[0])?.claimId ?? null;
  const encloses = rows.some((row) => row.withRemittance);
  const columns = [
    goesColumn<StackedClaim>((row) => chosen.has(row.claimId)),
    ...PAPER_COLUMNS.filter((column) => encloses || column.key !== "remittance"),
  ];
  return (
    <div className={classes.split} data-alone={shown === null || undefined}>
      <DataTable<StackedClaim>
        name="outbox-paper"
        label="claims on paper"
        rows={rows}
        rowKey={(row) => row.claimId}
        columns={leftOut.length > 0 ? [...columns, REASON] : columns}
        selected={chosen}
        onSelected={(next) => onKeptBack(new Set(claims.map((claim) => claim.claimId).filter((id) => !next.has(id))))}
        onActive={(row) => setMarked(row.claimId)}
        onOpen={(row) => goTo({ screen: "claims", id: row.claimId })}
        autoFocus
        toolbar={
          <span className={classes.hint}>
            <kbd>Space</kbd> in or out · <kbd>Enter</kbd> opens the claim
          </span>
        }
        empty={
          <EmptyState title="No claim waits for paper">
            A claim to a payer that takes paper stands here until it is printed. Settings, Payers says how claims go.
          </EmptyState>
        }
      />
      {shown !== null && <FormPaper claimId={shown} mode={mode} printerId={printerId} />}
    </div>
  );
}

function FormPaper({ claimId, mode, printerId }: { claimId: string; mode: RunMode; printerId: string | null }) {
  const drawn = mode === "facsimile" ? "facsimile" : "data";
  const { value, error, refresh } = useLedgerQuery("claimForms.preview", { claimId, mode: drawn, printerId });
  return (
    <div className={classes.paper}>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && mode === "text" && <PrintImage text={value.text} label={`Print image: ${value.title}`} />}
      {value && mode !== "text" && (
        <PdfPreview
          title={value.title}
          pdfBase64={value.pdfBase64}
          about={{ claimId }}
          startZoom={window.innerWidth >= 1600 ? 0.75 : 0.5}
          besideList
        />
      )}
    </div>
  );
}
