import { Button } from "@mantine/core";
import type { EstimateRow } from "../../../../shared/contract/estimates.ts";
import type { Provider } from "../../../../shared/contract/practice.ts";
import { estimateDueDate } from "../../../../shared/patient-billing/estimates/good-faith-rules.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { Day } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import { ActForm } from "../acts/act-form.tsx";
import type { ShownPdf } from "../patient-page.tsx";
import actClasses from "../take-payment.module.css";
import { ServiceLines } from "./service-lines.tsx";
import { type EstimateForm, useEstimateWish } from "./use-estimate-wish.ts";

interface GiveEstimateProps {
  patientId: string;
  /** The estimate in whose place this one is given. */
  replaces: EstimateRow | null;
  onShow: (pdf: Promise<ShownPdf>) => void;
  onClose: () => void;
}

/** Types a good-faith estimate; giving it prints and keeps it. */
export function GiveEstimate(props: GiveEstimateProps) {
  const providers = useLedgerQuery("providers.list", { includeInactive: false });
  const rendering = providers.value?.filter((one) => one.rendering);
  if (providers.error) return <ErrorNote error={providers.error} onRetry={providers.refresh} />;
  return rendering ? <EstimatePanel {...props} providers={rendering} /> : null;
}

function EstimatePanel({
  patientId,
  replaces,
  onShow,
  onClose,
  providers,
}: GiveEstimateProps & { providers: Provider[] }) {
  const form = useEstimateWish(useToday(), providers[0]?.id ?? "");
  const give = useLedgerCommand("estimates.give");
  const act = async () => {
    if (form.wish === null) return;
    const given = await give.run({ patientId, wish: form.wish, replacesId: replaces?.estimateId ?? null });
    if (!given) return;
    onShow(callLedger("documents.get", { documentId: given.documentId }));
    onClose();
  };
  const { wish } = form;
  return (
    <ActForm
      title={replaces ? `In place of estimate ${replaces.number}` : "Good-faith estimate"}
      actLabel="Give the estimate"
      ready={wish !== null}
      running={give.running}
      error={give.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <WhenFields form={form} />
      <WhatFields form={form} providers={providers} />
      <ServiceLines form={form} />
      <MoreFields form={form} />
      {wish && (
        <Button variant="default" onClick={() => onShow(callLedger("estimates.preview", { patientId, wish }))}>
          Preview
        </Button>
      )}
    </ActForm>
  );
}

const CAUSES = [
  { value: "request", label: "The patient asked" },
  { value: "scheduling", label: "A service was scheduled" },
] as const;

function WhenFields({ form: { typed, change } }: { form: EstimateForm }) {
  const { cause, causeDate, fromDate } = typed;
  return (
    <>
      <div className={actClasses.pair}>
        <SelectField label="Because" value={cause} options={CAUSES} onChange={(chosen) => change({ cause: chosen })} />
        <DateField
          label={cause === "request" ? "Asked on" : "Scheduled on"}
          value={causeDate}
          field="wish.causeDate"
          onChange={(date) => change({ causeDate: date })}
        />
        <DateField
          label="Service on"
          value={fromDate}
          field="wish.fromDate"
          onChange={(date) => change({ fromDate: date })}
        />
        <DateField
          label="Through"
          description="For repeated services."
          value={typed.throughDate}
          field="wish.throughDate"
          onChange={(date) => change({ throughDate: date })}
        />
      </div>
      {causeDate && fromDate && <DueNote dueDate={estimateDueDate(cause, causeDate, fromDate)} />}
    </>
  );
}

function DueNote({ dueDate }: { dueDate: ReturnType<typeof estimateDueDate> }) {
  const today = useToday();
  if (dueDate === null) {
    return <p className={actClasses.none}>Scheduled less than three business days ahead: none is due by itself.</p>;
  }
  return (
    <p className={actClasses.none}>
      Due by <Day date={dueDate} />
      {dueDate < today ? ". That day is past: give it now, and note why it is late." : "."}
    </p>
  );
}

function WhatFields({ form: { typed, change }, providers }: { form: EstimateForm; providers: Provider[] }) {
  const facilities = useLedgerQuery("facilities.list", { includeInactive: false });
  return (
    <>
      <TextField
        label="What for"
        description="In words that the patient knows."
        value={typed.primaryService}
        maxLength={120}
        field="wish.primaryService"
        onChange={(text) => change({ primaryService: text })}
      />
      <div className={actClasses.pair}>
        <SelectField
          label="Given by"
          value={typed.providerId}
          options={providers.map(({ id, first, lastOrOrganization }) => ({
            value: id,
            label: [first, lastOrOrganization].filter(Boolean).join(" "),
          }))}
          onChange={(providerId) => change({ providerId })}
        />
        <SelectField
          label="At"
          value={typed.facilityId}
          options={[
            { value: "", label: "The practice" },
            ...(facilities.value ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(facilityId) => change({ facilityId })}
        />
      </div>
    </>
  );
}

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "es", label: "Spanish" },
] as const;

function MoreFields({ form: { typed, change } }: { form: EstimateForm }) {
  return (
    <>
      <div className={actClasses.pair}>
        <TextField
          label="Diagnosis codes"
          description="Where known."
          value={typed.diagnoses}
          maxLength={110}
          field="wish.diagnoses"
          onChange={(diagnoses) => change({ diagnoses })}
        />
        <SelectField
          label="Language"
          value={typed.language}
          options={LANGUAGES}
          onChange={(language) => change({ language })}
        />
      </div>
      <TextField
        label="Scheduled separately"
        description="Such as a laboratory's work."
        value={typed.separateServices}
        maxLength={400}
        field="wish.separateServices"
        onChange={(separateServices) => change({ separateServices })}
      />
    </>
  );
}
