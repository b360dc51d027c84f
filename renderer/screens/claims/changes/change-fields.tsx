import type { ClaimChange } from "../../../../shared/claims/changes/claim-change.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useEntry } from "../editor/editor-context.ts";
import { partyText } from "./change-words.ts";
import classes from "./changes.module.css";

const RANKS: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];

interface ChangeFieldsProps {
  change: ClaimChange;
  onChange: (change: ClaimChange) => void;
  /** The payer's number that the ledger would send. */
  knownNumber: string;
}

/** What a change has to be told: whose answer, under which number, with or without charges, or which coverages. */
export function ChangeFields({ change, onChange, knownNumber }: ChangeFieldsProps) {
  if (change.kind === "change-coverage") return <CoverageFields change={change} onChange={onChange} />;
  if (change.kind !== "correct" && change.kind !== "void") return null;
  return (
    <div className={classes.fields}>
      <WhoseAnswer change={change} onChange={onChange} />
      <TextField
        label="The payer’s claim number (on its remittance, REF F8)"
        maxLength={50}
        value={change.payerControlNumber ?? ""}
        placeholder={knownNumber}
        field="payerControlNumber"
        onChange={(text) => onChange({ ...change, payerControlNumber: text.trim() === "" ? null : text })}
      />
      {change.kind === "void" && (
        <CheckField
          label="The visit is not owed at all: take its charges back too"
          value={change.reverseCharges}
          field="reverseCharges"
          onChange={(reverseCharges) => onChange({ ...change, reverseCharges })}
        />
      )}
    </div>
  );
}

/** Asked only where the claim has more than one payer. */
function WhoseAnswer({
  change,
  onChange,
}: {
  change: Extract<ClaimChange, { kind: "correct" | "void" }>;
  onChange: (change: ClaimChange) => void;
}) {
  const { coverageIds } = useEntry().state.draft;
  const ranks = RANKS.filter((rank) => coverageIds[rank] !== null);
  if (ranks.length < 2) return null;
  return (
    <SelectField
      label="Whose answer"
      value={change.rank ?? "last"}
      field="rank"
      options={[
        { value: "last" as const, label: "The payer that answered last" },
        ...ranks.map((rank) => ({ value: rank, label: partyText(rank) })),
      ]}
      onChange={(rank) => onChange({ ...change, rank: rank === "last" ? null : rank })}
    />
  );
}

function CoverageFields({
  change,
  onChange,
}: {
  change: Extract<ClaimChange, { kind: "change-coverage" }>;
  onChange: (change: ClaimChange) => void;
}) {
  const { facts } = useEntry();
  const nameOf = (payerId: string) => facts.payers.find((payer) => payer.id === payerId)?.name ?? "Payer";
  const choices = [
    { value: "", label: "none" },
    ...(facts.patient?.coverages ?? []).flatMap((one) =>
      one.id ? [{ value: one.id, label: `${nameOf(one.payerId)} · ${one.memberId}` }] : [],
    ),
  ];
  return (
    <div className={classes.fields}>
      {RANKS.map((rank) => (
        <SelectField
          key={rank}
          label={partyText(rank)}
          value={change.coverageIds[rank] ?? ""}
          field={`newCoverageIds.${rank}`}
          options={choices}
          onChange={(id) => onChange({ ...change, coverageIds: { ...change.coverageIds, [rank]: id || null } })}
        />
      ))}
    </div>
  );
}
