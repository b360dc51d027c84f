import type { InputOf } from "../../../shared/contract/contract.ts";
import type { LetterSubject } from "../../../shared/contract/letters.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import classes from "./letters.module.css";
import { useLetterPreview } from "./use-letter-preview.ts";

interface LetterSheetProps {
  /** Null while the text is wrong. */
  letter: InputOf<"letters.preview"> | null;
  /** Prints the letter and keeps it; without it, as for a text of the settings, a print is a copy to look at. */
  onPrint?: () => void;
}

/** The letter as it prints, a moment behind what is typed, and which fields leave a gap in it. */
export function LetterSheet({ letter, onPrint }: LetterSheetProps) {
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
          about={letter ? aboutOf(letter.subject) : undefined}
          startZoom={window.innerWidth >= 1600 ? 1 : 0.75}
          besideList
          onPrint={onPrint}
        />
      )}
    </section>
  );
}

/** Whom a print of the letter concerns, for the audit trail. */
function aboutOf({ kind, id }: LetterSubject) {
  if (kind === "claim") return { claimId: id };
  return kind === "patient" ? { patientId: id } : {};
}
