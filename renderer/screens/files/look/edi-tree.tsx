// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the tree holds the focus and names its active row (aria-activedescendant).
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useId } from "react";
import { findHeading, findNextBeside } from "./find-row.ts";
import classes from "./tree.module.css";
import { TreeRow } from "./tree-row.tsx";
import type { OpenFile } from "./use-file-rows.ts";

const ROW_PX = 24;
const OVERSCAN_ROWS = 20;

interface EdiTreeProps {
  file: OpenFile;
  label: string;
  treeRef: RefObject<HTMLDivElement | null>;
  rowCount: number;
  active: number;
  onActive: (place: number) => void;
  /** Rows that hold what is searched for. */
  found: ReadonlySet<number>;
  /** Enter or a double press. */
  onOpen: () => void;
}

/** What a key does in the tree: so many rows on, or an act; undefined for keys that do nothing. Moves stop at the ends. */
function stepOf(key: string, pageRows: number): number | "heading" | "beside" | "open" | undefined {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return pageRows;
    case "PageUp":
      return -pageRows;
    case "Home":
      return Number.NEGATIVE_INFINITY;
    case "End":
      return Number.POSITIVE_INFINITY;
    case "ArrowLeft":
      return "heading";
    case "ArrowRight":
      return "beside";
    case "Enter":
      return "open";
    default:
      return undefined;
  }
}

/**
 * A file as a tree: words at the left, indented by loop, the file's own lines beside them. Up, Down, Page, Home and End
 * move; Left goes to the heading above, Right past all that belongs to a loop; Enter shows every field of the line.
 */
export function EdiTree({ file, label, treeRef, rowCount, active, onActive, found, onOpen }: EdiTreeProps) {
  const id = useId();
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => treeRef.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
    // The head lies over the first row's place and moves all rows down by one.
    scrollPaddingEnd: ROW_PX,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  const { show } = file;
  useEffect(() => {
    if (first !== undefined && last !== undefined) show(first, last);
  }, [show, first, last]);
  // Seen again when the place for the tree changes, as when the panel at the right opens.
  const heightPx = virtual.scrollRect?.height;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height decides what is in sight.
  useEffect(() => virtual.scrollToIndex(active), [virtual, active, heightPx]);

  const move = (place: number | undefined) => {
    if (place !== undefined) onActive(Math.max(0, Math.min(rowCount - 1, place)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((treeRef.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const step = stepOf(event.key, page);
    if (step === undefined) return;
    event.preventDefault();
    if (step === "open") onOpen();
    else if (step === "heading") void findHeading(active, file.fetch).then(move);
    else if (step === "beside") void findNextBeside(active, rowCount, file.fetch).then(move);
    else move(active + step);
  };

  return (
    <div
      ref={treeRef}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rowCount}
      aria-colcount={3}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      className={classes.tree}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={classes.head}>
        <span role="columnheader" className={classes.number}>
          Line
        </span>
        <span role="columnheader">What it says</span>
        <span role="columnheader" className={classes.rawHead}>
          As it stands in the file
        </span>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <TreeRow
            key={item.index}
            row={file.row(item.index)}
            place={item.index}
            id={`${id}-${item.index}`}
            offsetPx={item.start}
            active={item.index === active}
            found={found.has(item.index)}
            onPress={onActive}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
