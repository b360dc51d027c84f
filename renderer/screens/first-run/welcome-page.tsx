import { useState } from "react";
import { asLedgerError, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import classes from "./cover-page.module.css";
import { CoverPage } from "./cover-page.tsx";
import { CreateLedgerPage } from "./create-ledger-page.tsx";
import { openSamplePractice, pickLedger } from "./ledger-choice.ts";
import { SAMPLE_PASSPHRASE } from "./sample-practice.ts";

/** The very first page: create a ledger, try the sample, or open one that exists. */
export function WelcomePage() {
  const [creating, setCreating] = useState(false);
  const [busy, setBusy] = useState<"sample" | "open" | null>(null);
  const [error, setError] = useState<LedgerError | null>(null);
  const attempt = async (kind: "sample" | "open", work: () => Promise<unknown>) => {
    setBusy(kind);
    setError(null);
    try {
      await work();
    } catch (problem) {
      setError(asLedgerError(problem));
    } finally {
      setBusy(null);
    }
  };
  if (creating) return <CreateLedgerPage onBack={() => setCreating(false)} />;
  return (
    <CoverPage title="Begin" lead="A ledger is one encrypted file that holds everything of one practice.">
      <div className={classes.choices}>
        <button type="button" className={classes.choice} disabled={busy !== null} onClick={() => setCreating(true)}>
          <strong>Create a ledger</strong>
          <span>For your practice. Takes a minute: a name, a passphrase, a recovery code to print.</span>
        </button>
        <button
          type="button"
          className={classes.choice}
          disabled={busy !== null}
          onClick={() => void attempt("sample", openSamplePractice)}
        >
          <strong>{busy === "sample" ? "Preparing the sample practice…" : "Open the sample practice"}</strong>
          <span>
            A fictional clinic with patients, claims and payments in every state, to look around in. Its passphrase is “
            {SAMPLE_PASSPHRASE}”.
          </span>
        </button>
        <button
          type="button"
          className={classes.choice}
          disabled={busy !== null}
          onClick={() => void attempt("open", pickLedger)}
        >
          <strong>Open a ledger</strong>
          <span>A file that exists already, on this computer or a drive.</span>
        </button>
      </div>
      {error && <ErrorNote error={error} />}
    </CoverPage>
  );
}
