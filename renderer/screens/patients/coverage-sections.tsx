import { Button } from "@mantine/core";
import type { Payer } from "../../../shared/contract/practice.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { CodeField } from "../../parts/fields/code-field.tsx";
import { DateField } from "../../parts/fields/date-field.tsx";
import { MaskedField } from "../../parts/fields/masked-field.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { IconAdd, IconRemove } from "../../parts/icons.ts";
import type { Draft } from "../../parts/use-draft.ts";
import { blankCoverage, type EditedCoverage, type EditedPatient, RANKS } from "./edited-patient.ts";
import { MEDICARE_SECONDARY_REASONS } from "./medicare-secondary.ts";
import classes from "./patient-form.module.css";
import { RANK_WORDS, RELATIONSHIP_WORDS } from "./patient-text.ts";
import { SubscriberFields } from "./subscriber-fields.tsx";

/** The most coverages kept, with those that ended. */
const MOST_COVERAGES = 9;
const orNull = (text: string) => (text === "" ? null : text);

/** Who insures the patient: one section a coverage, in the order they pay. */
export function CoverageSections({ draft: { value, change } }: { draft: Draft<EditedPatient> }) {
  const payers = useLedgerQuery("payers.list", { includeInactive: true }).value ?? [];
  const { coverages } = value;
  const replaceAt = (index: number, next: EditedCoverage | null) =>
    change({ coverages: coverages.flatMap((coverage, at) => (at !== index ? [coverage] : next ? [next] : [])) });
  return (
    <>
      {coverages.map((coverage, index) => (
        <FormSection
          // biome-ignore lint/suspicious/noArrayIndexKey: a coverage that was never saved has no other name than its place.
          key={index}
          title={`${RANK_WORDS[coverage.rank]} coverage`}
          act={
            coverage.id === null && (
              <Button
                variant="subtle"
                size="compact-xs"
                ml={-8}
                leftSection={<IconRemove size={14} />}
                onClick={() => replaceAt(index, null)}
              >
                Leave out
              </Button>
            )
          }
          note={
            coverage.id === null ? undefined : "When a coverage ends, give it a last day; claims of its time need it."
          }
        >
          <CoverageFields
            coverage={coverage}
            at={`coverages[${index}]`}
            payers={payers}
            onChange={(changes) => replaceAt(index, { ...coverage, ...changes })}
          />
        </FormSection>
      ))}
      {coverages.length < MOST_COVERAGES && (
        <FormSection title={coverages.length === 0 ? "Coverage" : "Another coverage"}>
          <div className={classes.wide}>
            <Button
              variant="default"
              leftSection={<IconAdd size={16} />}
              onClick={() => change({ coverages: [...coverages, blankCoverage(coverages)] })}
            >
              Add {coverages.length === 0 ? "a coverage" : "another"}
            </Button>
          </div>
        </FormSection>
      )}
    </>
  );
}

interface CoverageFieldsProps {
  coverage: EditedCoverage;
  at: string;
  payers: readonly Payer[];
  onChange: (changes: Partial<EditedCoverage>) => void;
}

function CoverageFields({ coverage, at, payers, onChange }: CoverageFieldsProps) {
  const payer = payers.find((one) => one.id === coverage.payerId);
  const isMedicare = payer?.filingCode === "MB" || payer?.filingCode === "MA";
  return (
    <>
      <Span columns={3}>
        <SelectField
          label="Pays"
          value={coverage.rank}
          field={`${at}.rank`}
          options={RANKS.map((rank) => ({ value: rank, label: RANK_WORDS[rank] }))}
          onChange={(rank) => onChange({ rank })}
        />
      </Span>
      <Span columns={9}>
        <PayerField coverage={coverage} at={at} payers={payers} onChange={onChange} />
      </Span>
      <Span columns={4}>
        <MaskedField
          label="Member number"
          maxLength={80}
          value={coverage.memberId}
          field={`${at}.memberId`}
          onChange={(memberId) => onChange({ memberId })}
        />
      </Span>
      <Span columns={4}>
        <TextField
          label="Group number"
          maxLength={50}
          value={coverage.groupNumber ?? ""}
          field={`${at}.groupNumber`}
          onChange={(groupNumber) => onChange({ groupNumber: orNull(groupNumber) })}
        />
      </Span>
      <Span columns={4}>
        <TextField
          label="Plan"
          maxLength={60}
          value={coverage.planName ?? ""}
          field={`${at}.planName`}
          onChange={(planName) => onChange({ planName: orNull(planName) })}
        />
      </Span>
      <Span columns={4}>
        <DateField
          label="First day"
          value={coverage.effectiveFrom}
          field={`${at}.effectiveFrom`}
          onChange={(effectiveFrom) => onChange({ effectiveFrom })}
        />
      </Span>
      <Span columns={4}>
        <DateField
          label="Last day"
          value={coverage.effectiveTo}
          field={`${at}.effectiveTo`}
          onChange={(effectiveTo) => onChange({ effectiveTo })}
        />
      </Span>
      <Span columns={4}>
        <MoneyField
          label="Copay"
          value={coverage.copayCents}
          field={`${at}.copayCents`}
          onChange={(copayCents) => onChange({ copayCents })}
        />
      </Span>
      <SubscriberFields coverage={coverage} at={at} onChange={onChange} relationships={RELATIONSHIP_WORDS} />
      {isMedicare && coverage.rank !== "primary" && (
        <Span columns={12}>
          <SelectField
            label="Why Medicare pays second"
            value={coverage.medicareSecondaryReason ?? "none"}
            field={`${at}.medicareSecondaryReason`}
            options={MEDICARE_SECONDARY_REASONS}
            onChange={(reason) => onChange({ medicareSecondaryReason: reason === "none" ? null : reason })}
          />
        </Span>
      )}
    </>
  );
}

function PayerField({ coverage, at, payers, onChange }: CoverageFieldsProps) {
  const payer = payers.find((one) => one.id === coverage.payerId);
  return (
    <CodeField
      label="Payer"
      field={`${at}.payerId`}
      value={payer ? { value: payer.id, label: payer.name, detail: payer.payerId } : null}
      onChange={(option) => onChange({ payerId: option?.value ?? "" })}
      search={async (text, limit) => {
        const words = text.toLowerCase().split(/\s+/).filter(Boolean);
        return payers
          .filter(
            (one) => one.active && words.every((word) => `${one.name} ${one.payerId}`.toLowerCase().includes(word)),
          )
          .slice(0, limit)
          .map((one) => ({ value: one.id, label: one.name, detail: one.payerId }));
      }}
    />
  );
}
