import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import classes from "./pdf-preview.module.css";

/** A PDF unit is 1/72 inch, a CSS pixel 1/96. */
const PIXELS_PER_POINT = 96 / 72;

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  /** From 1. */
  pageNumber: number;
  /** 1 is paper size. */
  zoom: number;
  label: string;
}

/** One page drawn on a canvas, sharp on the screen's own pixels. */
export function PdfPage({ pdf, pageNumber, zoom, label }: PdfPageProps) {
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
  return <canvas ref={canvasRef} className={classes.page} role="img" aria-label={label} />;
}
