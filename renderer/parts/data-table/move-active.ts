/** Where the keyboard stands in a table. Row -1 is the head. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface TableSize {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that fit the window, for PageUp and PageDown. */
  readonly pageRows: number;
}

/** Where a key leads to, or undefined for keys that do not move. Movement stops at the edges. */
export function moveActive(place: Place, key: string, size: TableSize): Place | undefined {
  const step = moveOf(key, place, size);
  if (!step) return undefined;
  return {
    row: Math.max(-1, Math.min(size.rowCount - 1, step.row)),
    column: Math.max(0, Math.min(size.columnCount - 1, step.column)),
  };
}

function moveOf(
  key: string,
  { row, column }: Place,
  { rowCount, columnCount, pageRows }: TableSize,
): Place | undefined {
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "PageDown":
      return { row: row + pageRows, column };
    case "PageUp":
      return { row: Math.max(0, row - pageRows), column };
    case "Home":
      return row < 0 ? { row, column: 0 } : { row: 0, column };
    case "End":
      return row < 0 ? { row, column: columnCount - 1 } : { row: rowCount - 1, column };
    default:
      return undefined;
  }
}
