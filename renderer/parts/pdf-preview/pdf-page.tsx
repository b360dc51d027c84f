import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import classes from "./pdf-preview.module.css";
import type { PageHit } from "./use-page-search.ts";

/** A PDF unit is 1/72 inch, a CSS pixel 1/96. */
export const PIXELS_PER_POINT = 96 / 72;

/** A page's size at paper size, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  /** From 1. */
  pageNumber: number;
  /** 1 is paper size. */
  zoom: number;
  size: PageSize;
  /** Whether it is in view or next to it: only then it is drawn. */
  near: boolean;
  /** Places on this page that were searched for, and the one that is looked at. */
  hits: readonly PageHit[];
  marked: PageHit | undefined;
  label: string;
}

/** One page: its paper, and while it is near the view, what stands on it, sharp on the screen's own pixels. */
export function PdfPage({ pdf, pageNumber, zoom, size, near, hits, marked, label }: PdfPageProps) {
  const scale = zoom * PIXELS_PER_POINT;
  return (
    <div
      className={classes.page}
      data-page={pageNumber}
      style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
    >
      {near && <PageCanvas pdf={pdf} pageNumber={pageNumber} zoom={zoom} label={label} />}
      {hits.flatMap((hit) =>
        hit.boxes.map((box) => (
          <span
            key={`${box.left} ${box.top}`}
            className={classes.hit}
            data-marked={hit === marked || undefined}
            style={{
              left: box.left * scale - 1,
              top: box.top * scale - 1,
              width: box.width * scale + 2,
              height: box.height * scale + 2,
            }}
          />
        )),
      )}
    </div>
  );
}

function PageCanvas({ pdf, pageNumber, zoom, label }: Pick<PdfPageProps, "pdf" | "pageNumber" | "zoom" | "label">) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let dropped = false;
    void pdf.getPage(pageNumber).then((page) => {
      const canvas = canvasRef.current;
      if (dropped || !canvas) return;
      const viewport = page.getViewport({ scale: zoom * PIXELS_PER_POINT * window.devicePixelRatio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${viewport.width / window.devicePixelRatio}px`;
      canvas.style.height = `${viewport.height / window.devicePixelRatio}px`;
      const drawing = page.render({ canvas, viewport });
      stop = () => drawing.cancel();
      // A drawing that was cancelled by the next one is not a failure.
      drawing.promise.catch(() => undefined);
    });
    return () => {
      dropped = true;
      stop?.();
    };
  }, [pdf, pageNumber, zoom]);
  return <canvas ref={canvasRef} className={classes.canvas} role="img" aria-label={label} />;
}
