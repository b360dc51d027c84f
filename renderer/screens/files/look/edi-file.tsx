import { useEffect, useRef, useState } from "react";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "../files.module.css";
import { EdiTree } from "./edi-tree.tsx";
import { FileProblems } from "./file-problems.tsx";
import { FileTotals } from "./file-totals.tsx";
import { findSegmentRow } from "./find-row.ts";
import { SearchBar } from "./search-bar.tsx";
import { SegmentDetails } from "./segment-details.tsx";
import { useFileRows } from "./use-file-rows.ts";
import { useFileSearch } from "./use-file-search.ts";

/** A dialog owns the keyboard until it is answered. */
const OPEN_DIALOG = '[role="dialog"][aria-modal="true"]';

interface EdiFileProps {
  fileId: string;
  fileName: string;
  /** The segment that is shown first. */
  at?: string | undefined;
}

/** An X12 file to be read: totals, search, the tree with its problems in place, and the list of problems. */
export function EdiFile({ fileId, fileName, at }: EdiFileProps) {
  const file = useFileRows(fileId);
  const [active, setActive] = useState(0);
  const [showsDetails, setShowsDetails] = useState(false);
  const treeRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const search = useFileSearch(fileId, active, setActive);
  useScreenActions({ find: { label: "Search the file", run: () => searchRef.current?.select() } });
  const { whole, fetch } = file;
  const rowCount = whole?.totals.rows ?? 0;
  const problemRows = whole?.problemRows ?? [];

  const jumpToSegment = async (segmentNumber: number) => {
    const row = await findSegmentRow(segmentNumber, rowCount, fetch);
    if (row !== undefined) setActive(row);
  };
  const jumpToProblem = (direction: 1 | -1) => {
    const after =
      direction === 1 ? problemRows.find((row) => row > active) : problemRows.findLast((row) => row < active);
    const next = after ?? (direction === 1 ? problemRows[0] : problemRows.at(-1));
    if (next !== undefined) setActive(next);
  };
  useKeysOfFile({ step: search.step, jumpToProblem });
  // The file begins at its tree, so that arrows work at once, and at the segment that was asked for.
  const isOpen = rowCount > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when the file is there, and when another place is asked for.
  useEffect(() => {
    if (!isOpen) return;
    // What was opened over the window meanwhile, such as the palette, keeps the keys.
    if (!document.querySelector(OPEN_DIALOG)) treeRef.current?.focus();
    if (at !== undefined) void jumpToSegment(Number(at));
  }, [isOpen, at]);

  if (!whole) return file.error ? <ErrorNote error={file.error} /> : <p className={classes.note}>Opening the file…</p>;
  const row = file.row(active);
  return (
    <>
      <div className={classes.toolbar}>
        <FileTotals totals={whole.totals} />
        <SearchBar search={search} inputRef={searchRef} onLeave={() => treeRef.current?.focus()} />
      </div>
      {file.error && <ErrorNote error={file.error} />}
      <EdiTree
        file={file}
        label={`Lines of ${fileName}`}
        treeRef={treeRef}
        rowCount={rowCount}
        active={active}
        onActive={setActive}
        found={new Set(search.matches)}
        onOpen={() => setShowsDetails(true)}
      />
      <FileProblems
        fileId={fileId}
        onJump={(segmentNumber) => {
          treeRef.current?.focus();
          void jumpToSegment(segmentNumber);
        }}
      />
      {showsDetails && row && <SegmentDetails row={row} onClose={() => setShowsDetails(false)} />}
    </>
  );
}

interface KeysOfFile {
  step: (direction: 1 | -1) => void;
  jumpToProblem: (direction: 1 | -1) => void;
}

/** F3 goes to the next find and F8 to the next problem, with Shift to the one before, wherever the focus is. */
function useKeysOfFile(keys: KeysOfFile): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector(OPEN_DIALOG)) return;
      const direction = event.shiftKey ? -1 : 1;
      if (event.key === "F3") latest.current.step(direction);
      else if (event.key === "F8") latest.current.jumpToProblem(direction);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
