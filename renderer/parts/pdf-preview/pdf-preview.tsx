import { ActionIcon, Button } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useScreenActions } from "../../state/screen-actions.ts";
import { ErrorNote } from "../error-note.tsx";
import { IconPrint, IconSavePdf, IconSearch, IconZoomIn, IconZoomOut } from "../icons.ts";
import { type Paper, printPaper, savePaper } from "./deliver-pdf.ts";
import { type PagesHandle, PdfPages } from "./pdf-pages.tsx";
import classes from "./pdf-preview.module.css";
import { SearchBar } from "./search-bar.tsx";
import { usePageSearch } from "./use-page-search.ts";
import { usePdfDocument } from "./use-pdf-document.ts";

interface PdfPreviewProps extends Paper {
  /** Further acts of the caller, left of Save and Print. */
  children?: ReactNode;
  /** 1 is life size; beside a list there is room for less. */
  startZoom?: (typeof ZOOMS)[number];
  /** The page that is shown first, from 1. */
  startPage?: number | undefined;
  /** Whether it stands beside a list whose filter Ctrl+F belongs to, until the focus is in the preview. */
  besideList?: boolean;
  /** Prints in the caller's way, such as keeping the paper first; the button says "Print and keep" then. */
  onPrint?: (() => void) | undefined;
  /** Called after the paper was printed or the file saved. */
  onDelivered?: (how: "printed" | "saved") => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** A document as it will be on paper, with zoom, search, printing and saving. */
export function PdfPreview(props: PdfPreviewProps) {
  const { title, pdfBase64, startZoom = 1, startPage = 1, onDelivered } = props;
  const [zoomStep, setZoomStep] = useState(() => ZOOMS.indexOf(startZoom));
  const [message, setMessage] = useState<string | null>(null);
  const [page, setPage] = useState(startPage);
  const { pdf, failure } = usePdfDocument(pdfBase64);
  const pages = useRef<PagesHandle>(null);
  const finder = useFinder(pdf, page, pages);
  const zoom = ZOOMS[zoomStep] ?? 1;
  const stepZoom = (direction: 1 | -1) =>
    setZoomStep((step) => Math.min(ZOOMS.length - 1, Math.max(0, step + direction)));

  const deliver = async (how: "printed" | "saved") => {
    const { delivered, problem } = await (how === "printed" ? printPaper(props) : savePaper(props));
    setMessage(problem);
    if (delivered) onDelivered?.(how);
  };
  const print = props.onPrint ?? (() => void deliver("printed"));
  useScreenActions({
    print: { label: `Print ${title}`, run: print },
    ...(props.besideList ? {} : { find: { label: "Find in the document", run: finder.open } }),
  });
  const findHere = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== "f") return;
    event.preventDefault();
    event.stopPropagation();
    finder.open();
  };
  return (
    <section className={classes.preview} aria-label={`Preview: ${title}`} onKeyDown={findHere}>
      <div className={classes.toolbar}>
        <span className={classes.pages}>{pdf ? pageText(page, pdf.numPages) : "Opening…"}</span>
        <ActionIcon aria-label="Smaller" disabled={zoomStep === 0} onClick={() => stepZoom(-1)}>
          <IconZoomOut size={16} />
        </ActionIcon>
        <span className={classes.zoom}>{Math.round(zoom * 100)}%</span>
        <ActionIcon aria-label="Larger" disabled={zoomStep === ZOOMS.length - 1} onClick={() => stepZoom(1)}>
          <IconZoomIn size={16} />
        </ActionIcon>
        <ActionIcon aria-label="Find in the document" title="Find (Ctrl+F)" onClick={finder.open}>
          <IconSearch size={16} />
        </ActionIcon>
        <span className={classes.gap} />
        {props.children}
        <Button variant="default" leftSection={<IconSavePdf size={16} />} onClick={() => void deliver("saved")}>
          Save as PDF
        </Button>
        <Button leftSection={<IconPrint size={16} />} onClick={print}>
          {props.onPrint ? "Print and keep" : "Print"}
        </Button>
      </div>
      {finder.bar}
      {(failure ?? message) && (
        <ErrorNote
          error={{ code: failure ? "not-this-kind-of-file" : "file-unwritable", message: failure ?? message ?? "" }}
        />
      )}
      <PdfPages
        ref={pages}
        pdf={pdf}
        zoom={zoom}
        startPage={startPage}
        hits={finder.hits}
        marked={finder.marked}
        onPage={setPage}
        onZoomStep={stepZoom}
      />
    </section>
  );
}

function pageText(page: number, pageCount: number): string {
  return pageCount === 1 ? "1 page" : `Page ${page} of ${pageCount}`;
}

/** The search through a document: its bar, where the words stand, and which place is looked at. */
function useFinder(pdf: Parameters<typeof usePageSearch>[0], page: number, pages: { current: PagesHandle | null }) {
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState("");
  /** Null until the first hit is there; it begins at the page in view. */
  const [at, setAt] = useState<number | null>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const search = usePageSearch(pdf, opened ? words : "");
  const { hits } = search;
  const first = Math.max(
    0,
    hits.findIndex((hit) => hit.pageNumber >= page),
  );
  const shown = hits.length === 0 ? 0 : (at ?? first) % hits.length;
  const goTo = (next: number) => {
    const hit = hits[next];
    setAt(next);
    if (hit) pages.current?.goToHit(hit);
  };
  const step = (direction: 1 | -1) => {
    if (hits.length === 0) return;
    goTo((shown + direction + hits.length) % hits.length);
  };
  const isFound = hits.length > 0 && at === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is gone to once, when it comes.
  useEffect(() => {
    if (isFound) goTo(first);
  }, [isFound]);
  const open = () => {
    // What is typed right after the chord belongs to the field, so it must be there at once.
    flushSync(() => setOpened(true));
    inputRef.current?.select();
  };
  const close = () => {
    setOpened(false);
    setAt(null);
    pages.current?.focus();
  };
  const changeWords = (next: string) => {
    setWords(next);
    setAt(null);
  };
  const bar = opened && (
    <SearchBar {...{ inputRef, words, search, onClose: close }} at={shown} onWords={changeWords} onStep={step} />
  );
  return { open, bar, hits, marked: at === null ? undefined : hits[shown] };
}
