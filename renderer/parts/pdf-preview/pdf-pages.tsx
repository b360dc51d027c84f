import type { PDFDocumentProxy } from "pdfjs-dist";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { type PageSize, PdfPage, PIXELS_PER_POINT } from "./pdf-page.tsx";
import classes from "./pdf-preview.module.css";
import { useNearPages } from "./use-near-pages.ts";
import type { PageHit } from "./use-page-search.ts";

/** What the toolbar asks of the pages. */
export interface PagesHandle {
  goToPage(pageNumber: number): void;
  goToHit(hit: PageHit): void;
  focus(): void;
}

interface PdfPagesProps {
  ref: Ref<PagesHandle>;
  pdf: PDFDocumentProxy | null;
  zoom: number;
  /** The page that is shown first. */
  startPage: number;
  hits: readonly PageHit[];
  marked: PageHit | undefined;
  onPage: (pageNumber: number) => void;
  onZoomStep: (direction: 1 | -1) => void;
}

const LETTER: PageSize = { width: 612, height: 792 };
/** Between two sheets, and above the first. */
const GAP_PX = 16;

/** The sheets of a document one below the other. Page Up and Page Down turn pages, + and - zoom. */
export function PdfPages({ ref, pdf, zoom, startPage, hits, marked, onPage, onZoomStep }: PdfPagesProps) {
  const deskRef = useRef<HTMLElement>(null);
  const size = usePageSize(pdf);
  const pageCount = pdf?.numPages ?? 0;
  const near = useNearPages(deskRef, pageCount);
  const current = useRef(1);
  const pageElement = (pageNumber: number) =>
    deskRef.current?.querySelector<HTMLElement>(`[data-page="${pageNumber}"]`);
  const goToPage = (pageNumber: number) => {
    const page = pageElement(Math.min(Math.max(1, pageNumber), Math.max(1, pageCount)));
    if (page) deskRef.current?.scrollTo({ top: page.offsetTop - GAP_PX });
  };
  const goToHit = ({ pageNumber, boxes: [box] }: PageHit) => {
    const desk = deskRef.current;
    const page = pageElement(pageNumber);
    if (!desk || !page || !box) return;
    const scale = zoom * PIXELS_PER_POINT;
    desk.scrollTo({
      top: page.offsetTop + box.top * scale - desk.clientHeight / 3,
      left: page.offsetLeft + box.left * scale - desk.clientWidth / 2,
    });
  };
  useImperativeHandle(ref, () => ({ goToPage, goToHit, focus: () => deskRef.current?.focus() }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it begins is said once, when the document opens.
  useEffect(() => {
    if (pageCount > 0 && startPage > 1) goToPage(startPage);
  }, [pdf, pageCount]);

  const tellPage = () => {
    const desk = deskRef.current;
    if (!desk) return;
    const sheetPx = Math.floor(size.height * zoom * PIXELS_PER_POINT) + GAP_PX;
    const page = Math.min(pageCount, Math.floor((desk.scrollTop + desk.clientHeight / 2) / sheetPx) + 1);
    if (page === current.current) return;
    current.current = page;
    onPage(page);
  };
  const turn = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "PageDown") goToPage(current.current + 1);
    else if (event.key === "PageUp") goToPage(current.current - 1);
    else if (event.key === "Home") goToPage(1);
    else if (event.key === "End") goToPage(pageCount);
    else if (event.key === "+" || event.key === "=") onZoomStep(1);
    else if (event.key === "-") onZoomStep(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hitsOf = Map.groupBy(hits, (hit) => hit.pageNumber);
  return (
    <section
      ref={deskRef}
      className={classes.desk}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label="Pages"
      onScroll={tellPage}
      onKeyDown={turn}
    >
      {pdf &&
        Array.from({ length: pageCount }, (_unused, index) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
            key={index}
            pdf={pdf}
            pageNumber={index + 1}
            zoom={zoom}
            size={size}
            near={near.has(index + 1)}
            hits={hitsOf.get(index + 1) ?? []}
            marked={marked}
            label={`Page ${index + 1} of ${pageCount}`}
          />
        ))}
    </section>
  );
}

/** The size of the first page; what we print is of one size throughout. */
function usePageSize(pdf: PDFDocumentProxy | null): PageSize {
  const [size, setSize] = useState(LETTER);
  useEffect(() => {
    let dropped = false;
    pdf?.getPage(1).then(
      (page) => {
        const [left = 0, bottom = 0, right = LETTER.width, top = LETTER.height] = page.view;
        if (!dropped) setSize({ width: right - left, height: top - bottom });
      },
      // A document that was let go of has no size any more.
      () => undefined,
    );
    return () => {
      dropped = true;
    };
  }, [pdf]);
  return size;
}
