// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the tree holds the focus and names its active row (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree takes the keys for its active row.
import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";
import { IconDenied, IconWarning } from "../../../parts/icons.ts";
import { capitalised, fieldsInLine, worstOf } from "./row-words.ts";
import classes from "./tree.module.css";

const INDENT_PX = 14;

interface TreeRowProps {
  /** Undefined while the row is on its way. */
  row: EdiViewRow | undefined;
  /** Place in the whole file, from 0. */
  place: number;
  id: string;
  offsetPx: number;
  active: boolean;
  /** Holds what is searched for. */
  found: boolean;
  onPress: (place: number) => void;
  onOpen: (place: number) => void;
}

function ProblemMark({ row }: { row: EdiViewRow }) {
  const worst = worstOf(row);
  if (!worst) return null;
  const Shape = worst === "error" ? IconDenied : IconWarning;
  return (
    <span className={classes.mark} data-severity={worst} title={row.problems.map((one) => one.message).join("\n")}>
      <Shape size={12} stroke={2} aria-hidden="true" />
      {worst === "error" ? "Error" : "Warning"}
    </span>
  );
}

function RowWords({ row }: { row: EdiViewRow }) {
  if (row.kind === "loop") {
    return (
      <>
        <b>{capitalised(row.label)}</b> <span className={classes.loopId}>{row.id}</span>
      </>
    );
  }
  return (
    <>
      <span className={classes.label} data-envelope={row.kind === "segment" ? undefined : true}>
        {row.label === "" ? row.id : capitalised(row.label)}
      </span>
      {fieldsInLine(row).map((field) => (
        <span key={field.place} className={classes.field}>
          {field.name !== "" && <span className={classes.fieldName}>{field.name} </span>}
          {field.words}
        </span>
      ))}
    </>
  );
}

/** One line of the tree: its words, indented, and the line of the file beside them. */
export function TreeRow({ row, place, id, offsetPx, active, found, onPress, onOpen }: TreeRowProps) {
  return (
    <div
      role="row"
      id={id}
      aria-level={(row?.depth ?? 0) + 1}
      aria-rowindex={place + 1}
      className={classes.row}
      data-active={active || undefined}
      data-found={found || undefined}
      data-loop={row?.kind === "loop" || undefined}
      style={{ transform: `translateY(${offsetPx}px)` }}
      onClick={() => onPress(place)}
      onDoubleClick={() => onOpen(place)}
    >
      <span role="gridcell" className={classes.number}>
        {row && row.kind !== "loop" ? row.segmentNumber : ""}
      </span>
      <span role="gridcell" className={classes.words} style={{ paddingLeft: (row?.depth ?? 0) * INDENT_PX }}>
        {row && <ProblemMark row={row} />}
        {row && !row.known && <span className={classes.unknown}>Not in the guide</span>}
        {row ? <RowWords row={row} /> : "…"}
      </span>
      <span role="gridcell" className={classes.raw}>
        {row?.raw}
      </span>
    </div>
  );
}
