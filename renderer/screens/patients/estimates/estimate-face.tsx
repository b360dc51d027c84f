import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { EstimateRow } from "../../../../shared/contract/estimates.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { Day } from "../../../parts/day.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { ShownPdf } from "../patient-page.tsx";
import { DisputeEstimate } from "./dispute-estimate.tsx";
import { ESTIMATE_COLUMNS, estimateMark } from "./estimate-columns.tsx";
import classes from "./estimates.module.css";
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
      <div className={classes.face} data-alone={marked === undefined || undefined}>
        <DataTable
          key="estimates"
          name="account-estimates"
          label="estimates"
          toolbar={toolbar}
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
        {marked && <EstimateSide marked={marked} onAct={setAct} />}
      </div>
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

interface EstimateSideProps {
  marked: EstimateRow;
  onAct: (act: "give" | "replace" | "dispute") => void;
}

/** How the marked estimate stands, and what can be done with it. */
function EstimateSide({ marked, onAct }: EstimateSideProps) {
  const { dispute } = marked;
  const disputed = dispute !== null && dispute.closedDate === null;
  const button = (label: string, act: "give" | "replace" | "dispute") => (
    <Button variant="default" size="compact-sm" onClick={() => onAct(act)}>
      {label}
    </Button>
  );
  return (
    <aside className={classes.side} aria-label={`Estimate ${marked.number}`}>
      <h2 className={classes.title}>
        Estimate {marked.number} <StatusMark {...estimateMark(marked)} />
      </h2>
      <dl className={classes.facts}>
        <dt>Due by</dt>
        <dd>{marked.dueDate === null ? "no day is set" : <Day date={marked.dueDate} />}</dd>
        <dt>Given</dt>
        <dd>
          <Day date={marked.givenDate} />
          {marked.givenLate && ", late"}
        </dd>
        <dt>Kept until</dt>
        <dd>
          <Day date={marked.keepUntilDate} />
        </dd>
        {dispute && (
          <>
            <dt>Disputed</dt>
            <dd>
              <Day date={dispute.openedDate} />: {dispute.reason}
            </dd>
          </>
        )}
        {dispute?.closedDate && (
          <>
            <dt>Ended</dt>
            <dd>
              <Day date={dispute.closedDate} />: {dispute.outcome}
            </dd>
          </>
        )}
      </dl>
      <div className={classes.acts}>
        {!marked.replaced && button("Give another in its place", "replace")}
        {button(disputed ? "Close the dispute" : "Note a dispute", "dispute")}
        {button("New estimate", "give")}
      </div>
    </aside>
  );
}
