import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { AccountLine, AccountRow } from "../../../shared/contract/accounts.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { dayColumn, textColumn, totalColumn } from "../../parts/data-table/usual-columns.tsx";
import { Day, momentText } from "../../parts/day.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Money } from "../../parts/money.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { goTo, useNavigation } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { useTimeZone } from "../../state/session.ts";
import { UndoEntry } from "./acts/undo-entry.tsx";
import { CollectionFace } from "./collection/collection-face.tsx";
import { EstimateFace } from "./estimates/estimate-face.tsx";
import type { Account, ShownPdf } from "./patient-page.tsx";
import { PaymentTable } from "./payment-table.tsx";
import { PlanFace } from "./plans/plan-face.tsx";
import { RefundTable } from "./refund-table.tsx";

type Face = "lines" | "ledger" | "payments" | "plan" | "estimates" | "collection" | "refunds" | "documents";
type DocumentRow = OutputOf<"documents.list">[number];

interface AccountTablesProps {
  account: Account;
  patientId: string;
  onShow: (pdf: Promise<ShownPdf>) => void;
}

/** The account in three faces: line by line, as a ledger with its running balance, and what was printed of it. */
export function AccountTables({ account, patientId, onShow }: AccountTablesProps) {
  // A plan in the list of all plans leads to the plan's face.
  const [face, setFace] = useState<Face>(() => (useNavigation.getState().route.view === "plan" ? "plan" : "lines"));
  const switcher = (
    <SegmentedControl
      size="xs"
      aria-label="Face of the account"
      value={face}
      onChange={(chosen) => setFace(chosen as Face)}
      data={[
        { value: "lines", label: "Line by line" },
        { value: "ledger", label: "Ledger" },
        { value: "payments", label: "Payments" },
        { value: "plan", label: "Plan" },
        { value: "estimates", label: "Estimates" },
        { value: "collection", label: "Collection" },
        { value: "refunds", label: "Refunds" },
        { value: "documents", label: "Documents" },
      ]}
    />
  );
  if (face === "documents") return <DocumentTable patientId={patientId} toolbar={switcher} onShow={onShow} />;
  if (face === "payments") return <PaymentTable patientId={patientId} account={account} toolbar={switcher} />;
  if (face === "plan") return <PlanFace patientId={patientId} toolbar={switcher} onShow={onShow} />;
  if (face === "estimates") return <EstimateFace patientId={patientId} toolbar={switcher} onShow={onShow} />;
  if (face === "collection") return <CollectionFace patientId={patientId} account={account} toolbar={switcher} />;
  if (face === "refunds") return <RefundTable patientId={patientId} toolbar={switcher} />;
  if (face === "ledger") return <LedgerTable account={account} toolbar={switcher} />;
  return (
    <DataTable
      key="lines"
      name="account-lines"
      label="Lines of the account"
      toolbar={switcher}
      rows={account.lines}
      rowKey={(row) => row.lineId}
      columns={LINE_COLUMNS}
      onOpen={(row) => goTo({ screen: "claims", id: row.claimId })}
      empty={<NothingYet />}
    />
  );
}

/** The account's entries with the running balance. Ctrl+Z undoes the marked one where it was made by hand. */
function LedgerTable({ account, toolbar }: { account: Account; toolbar: ReactNode }) {
  const [marked, setMarked] = useState<AccountRow | null>(null);
  const [undoing, setUndoing] = useState<AccountRow | null>(null);
  const now = account.rows.find((row) => row.entryId === marked?.entryId);
  useScreenActions(now?.undoable ? { undo: { label: "Undo the marked entry", run: () => setUndoing(now) } } : {});
  return (
    <>
      <DataTable
        key="ledger"
        name="account-ledger"
        label="Ledger of the account"
        toolbar={toolbar}
        rows={account.rows}
        rowKey={(row) => row.entryId}
        columns={LEDGER_COLUMNS}
        onActive={setMarked}
        onOpen={(row) => row.claimId !== null && goTo({ screen: "claims", id: row.claimId })}
        empty={<NothingYet />}
      />
      {undoing && <UndoEntry row={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState title="Nothing on this account yet">
      The first claim puts its charges here. Ctrl+N begins one.
    </EmptyState>
  );
}

function WaitingOn({ row }: { row: AccountLine }) {
  if (row.waitingOn === "nobody") return <StatusMark tone="paid" word="Settled" />;
  if (row.waitingOn === "patient") return <StatusMark tone="patient" word={row.waitingOnName} />;
  return <StatusMark tone="pending" word={row.waitingOnName} />;
}

const amountColumn = (key: keyof AccountLine & `${string}Cents`, head: string): Column<AccountLine> =>
  totalColumn({ key, head, widthPx: 96, read: (row) => row[key] });

const LINE_COLUMNS: readonly Column<AccountLine>[] = [
  {
    ...dayColumn<AccountLine>({ key: "date", head: "Service", widthPx: 96, read: (row) => row.serviceDate }),
    foot: () => "Total",
  },
  textColumn({ key: "code", head: "Code", widthPx: 72, read: (row) => row.procedureCode }),
  { key: "label", head: "What", widthPx: 120, grow: true, cell: (row) => row.label, text: (row) => row.label },
  {
    key: "claim",
    head: "Claim",
    widthPx: 112,
    cell: (row) => row.claimNumber,
    text: (row) => row.claimNumber,
    hiddenAtFirst: true,
  },
  amountColumn("chargeCents", "Charged, $"),
  amountColumn("insurancePaidCents", "Ins. paid, $"),
  amountColumn("adjustedCents", "Adjusted, $"),
  amountColumn("patientPaidCents", "Pat. paid, $"),
  amountColumn("insuranceOwesCents", "Ins. owes, $"),
  amountColumn("patientOwesCents", "Pat. owes, $"),
  {
    key: "waiting",
    head: "Waiting on",
    widthPx: 160,
    cell: (row) => <WaitingOn row={row} />,
    text: (row) => row.waitingOnName,
    sortBy: (row) => row.waitingOnName,
  },
];

const LEDGER_COLUMNS: readonly Column<AccountRow>[] = [
  { key: "posted", head: "Posted", widthPx: 96, cell: (row) => <Day date={row.postingDate} /> },
  { key: "service", head: "Service", widthPx: 96, cell: (row) => <Day date={row.serviceDate} /> },
  {
    key: "text",
    head: "What",
    widthPx: 200,
    grow: true,
    cell: (row) => (row.note === null ? row.text : `${row.text}. ${row.note}`),
    text: (row) => `${row.text} ${row.note ?? ""}`,
  },
  { key: "undo", head: "Undo", widthPx: 64, cell: (row) => row.undoable && <kbd>Ctrl Z</kbd> },
  {
    key: "claim",
    head: "Claim",
    widthPx: 132,
    cell: (row) => row.claimNumber,
    text: (row) => row.claimNumber ?? "",
  },
  { key: "amount", head: "Amount, $", widthPx: 96, align: "right", cell: (row) => <Money cents={row.amountCents} /> },
  {
    key: "balance",
    head: "Balance, $",
    widthPx: 96,
    align: "right",
    cell: (row) => <Money cents={row.balanceCents} faintZero={false} />,
  },
];

async function showDocument({ id, page }: DocumentRow): Promise<ShownPdf> {
  return { ...(await callLedger("documents.get", { documentId: id })), documentId: id, page };
}

function DocumentTable(props: Pick<AccountTablesProps, "patientId" | "onShow"> & { toolbar: ReactNode }) {
  const timeZone = useTimeZone();
  const query = useLedgerQuery("documents.list", { claimId: null, patientId: props.patientId });
  const columns: readonly Column<DocumentRow>[] = [
    { key: "title", head: "Document", widthPx: 240, grow: true, cell: (row) => row.title, text: (row) => row.title },
    { key: "pages", head: "Pages", widthPx: 72, align: "right", cell: (row) => row.pageCount },
    { key: "made", head: "Made", widthPx: 168, cell: (row) => momentText(row.createdAt, timeZone) },
  ];
  return (
    <DataTable
      key="documents"
      name="patient-documents"
      label="Documents"
      toolbar={props.toolbar}
      rows={query.value ?? []}
      rowKey={(row) => row.id}
      columns={columns}
      onOpen={(row) => props.onShow(showDocument(row))}
      empty={
        <EmptyState title="Nothing was printed yet">
          Statements and forms are kept here as they were printed.
        </EmptyState>
      }
    />
  );
}
