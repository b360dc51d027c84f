import { Button } from "@mantine/core";
import { useState } from "react";
import type { PatientRow } from "../../../shared/contract/patients.ts";
import { formatDate } from "../../../shared/dates/date-text.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { dayColumn, totalColumn } from "../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PHONE } from "../../parts/fields/digits-text.ts";
import { IconAdd } from "../../parts/icons.ts";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { goTo } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { listName } from "./patient-text.ts";
import { usePatientPages } from "./use-patient-pages.ts";

const COLUMNS: readonly Column<PatientRow>[] = [
  { key: "name", head: "Name", widthPx: 176, grow: true, cell: listName, sortBy: listName, foot: () => "Total" },
  {
    key: "account",
    head: "Account",
    widthPx: 80,
    cell: (row) => row.accountNumber,
    sortBy: (row) => row.accountNumber,
  },
  {
    key: "born",
    head: "Born",
    widthPx: 96,
    cell: (row) => formatDate(row.birthDate),
    sortBy: (row) => row.birthDate,
  },
  { key: "phone", head: "Phone", widthPx: 128, cell: (row) => row.phone && PHONE.write(row.phone) },
  {
    key: "payer",
    head: "Primary payer",
    widthPx: 176,
    cell: (row) => row.primaryPayerName,
    sortBy: (row) => row.primaryPayerName,
  },
  dayColumn({ key: "visit", head: "Last visit", widthPx: 96, read: (row) => row.lastVisitDate }),
  totalColumn({ key: "insurance", head: "Insurance owes, $", widthPx: 128, read: (row) => row.insuranceCents }),
  totalColumn({ key: "patient", head: "Patient owes, $", widthPx: 120, read: (row) => row.patientCents }),
];

/** A list that is not whole can be neither sorted nor added up truthfully. */
const PART_COLUMNS = COLUMNS.map(({ sortBy: _sortBy, foot: _foot, ...column }) => column);

const register = () => goTo({ screen: "patients", view: "new" });

/** All patients in name order; the filter asks the ledger, so that it finds numbers and phones too. */
export function PatientListPage() {
  const [text, setText] = useState("");
  const pages = usePatientPages(text);
  useScreenActions({ new: { label: "New patient", run: register } });
  const whole = pages.rows.length === pages.total;
  return (
    <>
      <ScreenHead title="Patients" aside={pages.answered && pages.total.toLocaleString("en-US")}>
        <Button
          leftSection={<IconAdd size={16} />}
          rightSection={<kbd>Ctrl N</kbd>}
          variant="default"
          onClick={register}
        >
          New patient
        </Button>
      </ScreenHead>
      {pages.error && <ErrorNote error={pages.error} />}
      {pages.answered && (
        <DataTable
          autoFocus
          name="patients"
          label="Patients"
          rows={pages.rows}
          totalRows={pages.total}
          rowKey={(row) => row.id}
          columns={whole ? COLUMNS : PART_COLUMNS}
          filter={{ text, onText: setText }}
          waiting={pages.waiting}
          onNearEnd={pages.readMore}
          onOpen={(row) => goTo({ screen: "patients", id: row.id })}
          empty={
            <EmptyState title="No patients yet" action={{ label: "New patient", run: register, keys: "Ctrl N" }}>
              Register the first one: name, birth date, address and coverage. It takes a minute.
            </EmptyState>
          }
        />
      )}
    </>
  );
}
