import type { ReactNode } from "react";
import type { InputOf } from "../../../shared/contract/contract.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import classes from "./letters.module.css";
import { useLetterPreview } from "./use-letter-preview.ts";

interface LetterSheetProps {
  /** Null while the text is wrong. */
  letter: InputOf<"letters.preview"> | null;
  /** Beside Save and Print. */
  children?: ReactNode;
}

/** The letter as it prints, a moment behind what is typed, and which fields leave a gap in it. */
export function LetterSheet({ letter, children }: LetterSheetProps) {
  const { shown, error } = useLetterPreview(letter);
  return (
    <section className={classes.paper} aria-label="The letter as it prints">
      {error && <ErrorNote error={error} />}
      {shown && shown.emptyFields.length > 0 && (
        <div className={classes.gaps}>
          <StatusMark tone="pending" word={`Not known, so a gap is left: ${shown.emptyFields.join(", ")}`} />
        </div>
      )}
      {shown && (
        <PdfPreview
          title={shown.title}
          pdfBase64={shown.pdfBase64}
          startZoom={window.innerWidth >= 1600 ? 1 : 0.75}
          besideList
        >
          {children}
        </PdfPreview>
      )}
    </section>
  );
}
