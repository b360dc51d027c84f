import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";

/** Payers in the order of paper. */
export const RANKS = ["primary", "secondary", "tertiary"] as const;
/** The letter of a payer's row. */
export const LETTERS: Readonly<Record<CoverageRank, string>> = { primary: "A", secondary: "B", tertiary: "C" };

/** The coverage billed at a rank and its payer. */
export function useBilled(rank: CoverageRank) {
  const { state, facts } = useBill();
  const id = state.draft.coverageIds[rank];
  const coverage = facts.patient?.coverages.find((one) => one.id !== null && one.id === id);
  return { coverage, payer: facts.payers.find((one) => one.id === coverage?.payerId) };
}

/** The head of three rows: numbers and labels of their columns. */
export function RowHead({ labels }: { labels: readonly (readonly [number: string, label: string])[] }) {
  return (
    <>
      <span className={classes.bandHead} />
      {labels.map(([number, label]) => (
        <span key={label} className={classes.bandHead}>
          <b>{number}</b> {label}
        </span>
      ))}
    </>
  );
}
