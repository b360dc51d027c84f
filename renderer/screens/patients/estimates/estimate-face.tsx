import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { EstimateRow } from "../../../../shared/contract/estimates.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import type { ShownPdf } from "../patient-page.tsx";
import { DisputeEstimate } from "./dispute-estimate.tsx";
import { ESTIMATE_COLUMNS } from "./estimate-columns.tsx";
import { GiveEstimate } from "./give-estimate.tsx";

interface EstimateFaceProps {
  patientId: string;
  toolbar: ReactNode;
  onShow: (pdf: Promise<ShownPdf>) => void;
}

/** The good-faith estimates of the account. Enter opens one's paper. */
export function EstimateFace({ patientId, toolbar, onShow }: EstimateFaceProps) {
  const { value, error, refresh } = useLedgerQuery("estimates.list", { patientId });
  const [markedId, setMarkedId] = useState<string | null>(null);
  const [act, setAct] = useState<"give" | "replace" | "dispute" | null>(null);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  const rows = value ?? [];
  const marked = rows.find((row) => row.estimateId === markedId) ?? rows[0];
  const close = () => setAct(null);
  return (
    <>
      <DataTable
        key="estimates"
        name="account-estimates"
        label="estimates"
        toolbar={
          <>
            {toolbar}
            <EstimateActs marked={marked} onAct={setAct} />
          </>
        }
        rows={rows}
        rowKey={(row) => row.estimateId}
        columns={ESTIMATE_COLUMNS}
        onActive={(row) => setMarkedId(row?.estimateId ?? null)}
        onOpen={({ documentId }) => onShow(callLedger("documents.get", { documentId }))}
        empty={
          <EmptyState title="No estimate yet" action={{ label: "Give an estimate", run: () => setAct("give") }}>
            Who pays without insurance gets one before a scheduled service, or when they ask.
          </EmptyState>
        }
      />
      {act === "dispute" && marked && <DisputeEstimate estimate={marked} onClose={close} />}
      {(act === "give" || act === "replace") && (
        <GiveEstimate
          patientId={patientId}
          replaces={act === "replace" && marked ? marked : null}
          onShow={onShow}
          onClose={close}
        />
      )}
    </>
  );
}

interface EstimateActsProps {
  marked: EstimateRow | undefined;
  onAct: (act: "give" | "replace" | "dispute") => void;
}

function EstimateActs({ marked, onAct }: EstimateActsProps) {
  if (!marked) return null;
  const disputed = marked.dispute !== null && marked.dispute.closedDate === null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => onAct("give")}>
        New estimate
      </Button>
      {!marked.replaced && (
        <Button variant="default" size="compact-sm" onClick={() => onAct("replace")}>
          Replace {marked.number}
        </Button>
      )}
      <Button variant="default" size="compact-sm" onClick={() => onAct("dispute")}>
        {disputed ? "Close the dispute" : "Dispute"}
      </Button>
    </>
  );
}
