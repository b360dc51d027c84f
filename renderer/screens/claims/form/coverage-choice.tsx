import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useEntry } from "../editor/editor-context.ts";
import classes from "./paper.module.css";

const RANKS = ["primary", "secondary", "tertiary"] as const;
const RANK_WORDS: Readonly<Record<CoverageRank, string>> = {
  primary: "First",
  secondary: "Second",
  tertiary: "Third",
};

/** Above the form, where paper has the carrier: which coverages the visit is billed to and which of them is asked now. */
export function CoverageChoice() {
  const { state, dispatch, facts, readOnly } = useEntry();
  const { coverageIds, destination } = state.draft;
  const coverages = facts.patient?.coverages ?? [];
  const payerName = (payerId: string) => facts.payers.find((payer) => payer.id === payerId)?.name ?? "Payer";
  const choices = [
    { value: "", label: "none" },
    ...coverages.flatMap((coverage) =>
      coverage.id ? [{ value: coverage.id, label: `${payerName(coverage.payerId)} · ${coverage.memberId}` }] : [],
    ),
  ];
  return (
    <div className={classes.carrier} data-field="coverageIds">
      <SelectField
        label="This claim goes to"
        disabled={readOnly}
        value={destination}
        field="destination"
        options={RANKS.map((rank) => ({ value: rank, label: `the ${RANK_WORDS[rank].toLowerCase()} payer` }))}
        onChange={(rank) => dispatch({ type: "changed", change: { destination: rank } })}
      />
      {RANKS.map((rank) => (
        <SelectField
          key={rank}
          label={`${RANK_WORDS[rank]} payer`}
          disabled={readOnly || !facts.patient}
          value={coverageIds[rank] ?? ""}
          field={`coverageIds.${rank}`}
          options={choices}
          onChange={(id) =>
            dispatch({ type: "changed", change: { coverageIds: { ...coverageIds, [rank]: id || null } } })
          }
        />
      ))}
    </div>
  );
}
