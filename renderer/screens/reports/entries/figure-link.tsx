import type { Figure } from "../../../../shared/closing/entry-filter.ts";
import { Money } from "../../../parts/money.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "./entries.module.css";
import { entriesRoute } from "./figure-route.ts";

interface FigureLinkProps {
  /** What the figure is, for the head of its entries: "Cash, March 2026". */
  label: string;
  figure: Figure;
}

/** An amount that opens the entries it is the sum of; also a zero, for entries that cancel may stand behind it. */
export function FigureLink({ label, figure }: FigureLinkProps) {
  return (
    <button
      type="button"
      className={classes.figure}
      title={`Entries of ${label}`}
      onClick={() => goTo(entriesRoute(label, figure.filter))}
    >
      <Money cents={figure.amountCents} />
    </button>
  );
}
