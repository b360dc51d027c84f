import { ActionIcon, Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useScreenActions } from "../../state/screen-actions.ts";
import { ErrorNote } from "../error-note.tsx";
import { IconPrint, IconSavePdf, IconZoomIn, IconZoomOut } from "../icons.ts";
import { pdfBytes, pdfFileName } from "./pdf-bytes.ts";
import { PdfPage } from "./pdf-page.tsx";
import classes from "./pdf-preview.module.css";
import { usePdfDocument } from "./use-pdf-document.ts";

interface PdfPreviewProps {
  title: string;
  pdfBase64: string;
  /** Further acts of the caller, left of Save and Print. */
  children?: ReactNode;
  /** 1 is life size; beside a list there is room for less. */
  startZoom?: (typeof ZOOMS)[number];
  /** Called after the paper was printed or the file saved. */
  onDelivered?: (how: "printed" | "saved") => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** A document as it will be on paper, with zoom, printing and saving. */
export function PdfPreview({ title, pdfBase64, children, startZoom = 1, onDelivered }: PdfPreviewProps) {
  const [zoomStep, setZoomStep] = useState(() => ZOOMS.indexOf(startZoom));
  const [message, setMessage] = useState<string | null>(null);
  const { pdf, failure } = usePdfDocument(pdfBase64);
  const zoom = ZOOMS[zoomStep] ?? 1;

  const print = async () => {
    const result = await window.billwright.printPdf(pdfBytes(pdfBase64), title);
    setMessage(result.printed || result.reason === "cancelled" ? null : result.message);
    if (result.printed) onDelivered?.("printed");
  };
  const save = async () => {
    const result = await window.billwright.savePdf(pdfBytes(pdfBase64), pdfFileName(title));
    setMessage(result.saved || result.reason === "cancelled" ? null : result.message);
    if (result.saved) onDelivered?.("saved");
  };
  useScreenActions({ print: { label: `Print ${title}`, run: () => void print() } });

  return (
    <section className={classes.preview} aria-label={`Preview: ${title}`}>
      <div className={classes.toolbar}>
        <span className={classes.pages}>
          {pdf ? `${pdf.numPages} ${pdf.numPages === 1 ? "page" : "pages"}` : "Opening…"}
        </span>
        <ActionIcon aria-label="Smaller" disabled={zoomStep === 0} onClick={() => setZoomStep(zoomStep - 1)}>
          <IconZoomOut size={16} />
        </ActionIcon>
        <span className={classes.zoom}>{Math.round(zoom * 100)}%</span>
        <ActionIcon
          aria-label="Larger"
          disabled={zoomStep === ZOOMS.length - 1}
          onClick={() => setZoomStep(zoomStep + 1)}
        >
          <IconZoomIn size={16} />
        </ActionIcon>
        <span className={classes.gap} />
        {children}
        <Button variant="default" leftSection={<IconSavePdf size={16} />} onClick={() => void save()}>
          Save as PDF
        </Button>
        <Button leftSection={<IconPrint size={16} />} onClick={() => void print()}>
          Print
        </Button>
      </div>
      {(failure ?? message) && (
        <ErrorNote
          error={{ code: failure ? "not-this-kind-of-file" : "file-unwritable", message: failure ?? message ?? "" }}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.desk} tabIndex={0} aria-label="Pages">
        {pdf &&
          Array.from({ length: pdf.numPages }, (_unused, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
              key={index}
              pdf={pdf}
              pageNumber={index + 1}
              zoom={zoom}
              label={`Page ${index + 1} of ${pdf.numPages}`}
            />
          ))}
      </section>
    </section>
  );
}
