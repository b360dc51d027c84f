import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { ClaimKind } from "../../../shared/claims/any-draft.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { Patient } from "../../../shared/contract/patients.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../shared/money/cents.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { goTo } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { useToday } from "../../state/session.ts";
import { newClaimActions, newClaimRoute } from "../claims/new-claim.ts";
import { PapersMenu } from "../letters/papers-menu.tsx";
import { AccountTables } from "./account-tables.tsx";
import { AccountMenu } from "./acts/account-menu.tsx";
import { CheckIn } from "./counter/check-in.tsx";
import { MakeStatement } from "./make-statement.tsx";
import { PatientSummary } from "./patient-summary.tsx";
import { bornText, inForce, listName, SEX_WORDS } from "./patient-text.ts";
import { TakePayment } from "./take-payment.tsx";
import { VoidPayment } from "./void-payment.tsx";

export type Account = OutputOf<"accounts.get">;

/** What of a PDF answer the preview needs. */
export interface ShownPdf {
  readonly title: string;
  readonly pdfBase64: string;
  /** The kept document, where it is one; and in a print of many claims, the page of this patient's. */
  readonly documentId?: string;
  readonly page?: number | null;
  /** A statement that is only shown can be made. */
  readonly isStatementPreview?: boolean;
}

/** One patient: who owes, who insures, what is open. */
export function PatientPage({ patientId }: { patientId: string }) {
  const patient = useLedgerQuery("patients.get", { patientId });
  const account = useLedgerQuery("accounts.get", { patientId });
  const error = patient.error ?? account.error;
  if (error) return <ErrorNote error={error} onRetry={patient.refresh} />;
  if (!patient.value || !account.value) return null;
  return <PatientSheet patient={patient.value} account={account.value} />;
}

function PatientSheet({ patient, account }: { patient: Patient; account: Account }) {
  const today = useToday();
  const [paying, setPaying] = useState(false);
  const [shown, setShown] = useState<ShownPdf | null>(null);
  const [failure, setFailure] = useState<LedgerError | null>(null);
  const [lastReceiptId, setLastReceiptId] = useState<string | null>(null);
  const [voiding, setVoiding] = useState(false);
  const [atCounter, setAtCounter] = useState(false);
  const [copayAsked, setCopayAsked] = useState<Cents | null>(null);
  const beginClaim = (kind: ClaimKind) => goTo(newClaimRoute(kind, patient.id));
  const newClaim = () => beginClaim("professional");
  const edit = () => goTo({ screen: "patients", id: patient.id, view: "edit" });
  const show = (pdf: Promise<ShownPdf>) => {
    setFailure(null);
    pdf.then(setShown, (problem) => setFailure(asLedgerError(problem)));
  };
  const showStatement = () =>
    show(
      callLedger("statements.previewOne", { patientIds: [patient.id] }).then((pdf) => ({
        ...pdf,
        isStatementPreview: true,
      })),
    );
  const stopPaying = () => {
    setPaying(false);
    setCopayAsked(null);
  };
  const checkIn = () => {
    stopPaying();
    setAtCounter(true);
  };
  const { own, ...begin } = newClaimActions(beginClaim);
  useScreenActions({
    ...begin,
    own: [...own, { label: "At the counter", keys: "F8", run: checkIn }],
    print: { label: "Statement", run: showStatement },
    ...(lastReceiptId === null ? {} : { undo: { label: "Undo the payment", run: () => setVoiding(true) } }),
  });
  return (
    <>
      <ScreenHead
        title={listName(patient)}
        aside={`${patient.accountNumber} · ${bornText(patient.birthDate, today)} · ${SEX_WORDS[patient.sex]}`}
      >
        <Button variant="default" onClick={edit}>
          Change
        </Button>
        <Button variant="default" onClick={showStatement}>
          Statement
        </Button>
        <PapersMenu of="patient" id={patient.id} />
        <AccountMenu patientId={patient.id} account={account} onStart={stopPaying} />
        <Button variant="default" rightSection={<kbd>F8</kbd>} onClick={checkIn}>
          Counter
        </Button>
        <Button variant="default" onClick={() => setPaying(true)}>
          Take payment
        </Button>
        <Button rightSection={<kbd>Ctrl N</kbd>} onClick={newClaim}>
          New claim
        </Button>
      </ScreenHead>
      {failure && <ErrorNote error={failure} />}
      <PatientSummary patient={patient} account={account} today={today} />
      <AccountTables account={account} patientId={patient.id} onShow={show} />
      {atCounter && (
        <CheckIn
          patientId={patient.id}
          onTakePayment={(copayCents) => {
            setAtCounter(false);
            setCopayAsked(copayCents);
            setPaying(true);
          }}
          onClose={() => setAtCounter(false)}
        />
      )}
      {paying && (
        <TakePayment
          patientId={patient.id}
          copayCents={copayAsked ?? copayOf(patient, today)}
          forCopay={copayAsked !== null}
          account={account}
          onClose={stopPaying}
          onTaken={(receiptId) => {
            stopPaying();
            setLastReceiptId(receiptId);
            show(callLedger("receipts.document", { receiptId }));
          }}
        />
      )}
      {lastReceiptId !== null && (
        <VoidPayment
          receiptId={lastReceiptId}
          opened={voiding}
          onClose={() => setVoiding(false)}
          onVoided={() => setLastReceiptId(null)}
        />
      )}
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown?.title}
        size={960}
        styles={{ body: { display: "flex", height: "80vh", padding: 0 } }}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {shown && (
          <PdfPreview
            title={shown.title}
            pdfBase64={shown.pdfBase64}
            about={shown.documentId === undefined ? { patientId: patient.id } : { documentId: shown.documentId }}
            startPage={shown.page ?? 1}
          >
            {shown.isStatementPreview && <MakeStatement patientId={patient.id} onMade={() => setShown(null)} />}
          </PdfPreview>
        )}
      </Modal>
    </>
  );
}

/** What the primary coverage in force asks the patient at each visit. */
function copayOf(patient: Patient, today: IsoDate): Cents | null {
  const primary = patient.coverages.find((coverage) => coverage.rank === "primary" && inForce(coverage, today));
  return primary?.copayCents ?? null;
}
