import { useEffect, useRef } from "react";

interface KeptOpenInput<Row> {
  /** The rows still answer what was asked before: the one that is meant may not be among them yet. */
  readonly waiting: boolean;
  readonly activeRow: Row | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
}

/**
 * Opens the active row on Enter. A practised hand types a name and Enter twice before the ledger has answered; the row
 * that stood first until then is somebody else's, so the press is kept and opens the first row of the answer.
 */
export function useKeptOpen<Row>({ waiting, activeRow, onOpen }: KeptOpenInput<Row>) {
  const isKept = useRef(false);
  const open = () => {
    if (activeRow !== undefined) onOpen?.(activeRow);
  };
  useEffect(() => {
    if (waiting || !isKept.current) return;
    isKept.current = false;
    open();
  });
  return {
    openActive: () => {
      if (waiting) isKept.current = true;
      else open();
    },
    /** Another key was pressed: what was kept is not wanted any more. */
    forget: () => {
      isKept.current = false;
    },
  };
}
