import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { pdfBytes } from "./pdf-bytes.ts";

interface OpenedPdf {
  readonly pdf: PDFDocumentProxy | null;
  /** Why it cannot be drawn. */
  readonly failure: string | null;
}

/**
 * The drawing library and its worker come with the first preview; both are files of this program. It is the library's
 * build for older engines, because the npm-carried window runtime is one.
 */
async function loadLibrary() {
  const [library, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url"),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker.default;
  return library;
}

/** Opens a PDF for drawing, and lets it go when another is shown. */
export function usePdfDocument(base64: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ pdf: null, failure: null });
  useEffect(() => {
    let dropped = false;
    const task = loadLibrary().then((library) => library.getDocument({ data: pdfBytes(base64) }));
    task
      .then((loading) => loading.promise)
      .then(
        (pdf) => !dropped && setOpened({ pdf, failure: null }),
        () =>
          !dropped &&
          setOpened({ pdf: null, failure: "This document cannot be drawn here. It can still be printed or saved." }),
      );
    return () => {
      dropped = true;
      // A document that failed to open has nothing to let go of.
      void task.then((loading) => loading.destroy()).catch(() => undefined);
    };
  }, [base64]);
  return opened;
}
