import type { Readiness } from "../../../../shared/claims/claim-states.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { Money } from "../../../parts/money.tsx";
import { ProblemList } from "../../../parts/problem-list.tsx";
import { ClaimChanges } from "../changes/claim-changes.tsx";
import { LineStandings } from "../changes/line-standings.tsx";
import { AdjudicationMark, ReadinessMark, SubmissionMark } from "../claim-marks.tsx";
import { useEntry } from "../editor/editor-context.ts";
import { ClaimHistory } from "./claim-history.tsx";
import { ClaimSendings, RejectionNote } from "./claim-sendings.tsx";
import classes from "./entry.module.css";
import { HoldClaim } from "./hold-claim.tsx";

interface ClaimSideProps {
  detail: ClaimDetail | undefined;
  readiness: Readiness | undefined;
  /** Whether the form holds more than was saved. */
  unsaved: boolean;
}

/** What is said where our own check finds nothing; that a receiver found something stands above it. */
function cleanWords(readOnly: boolean, wasRejected: boolean): string {
  if (readOnly) return "Nothing was wrong with it when it went out.";
  return wasRejected ? "Our own check finds nothing else." : "Nothing is wrong so far.";
}

/** Beside the form: whether the claim may go, what is wrong with it, where it stands, and what happened to it. */
export function ClaimSide({ detail, readiness, unsaved }: ClaimSideProps) {
  const { state, problems, readOnly } = useEntry();
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const wasRejected = detail?.submission === "rejected";
  return (
    <aside className={classes.side} aria-label="State of the claim">
      <section className={classes.sideHead}>
        {readiness && !readOnly ? <ReadinessMark readiness={readiness} washed /> : null}
        {detail && (readOnly || wasRejected) && <SubmissionMark submission={detail.submission} washed />}
        <span className={classes.counts}>
          {errors > 0 && `${errors} ${errors === 1 ? "error" : "errors"}`}
          {errors > 0 && warnings > 0 && ", "}
          {warnings > 0 && `${warnings} ${warnings === 1 ? "warning" : "warnings"}`}
        </span>
      </section>
      {detail && wasRejected && <RejectionNote claimId={detail.id} />}
      {readOnly && detail?.openChange?.kind !== "void" && (
        <p className={classes.note}>
          This claim was sent, so it is read and not typed.
          {detail?.adjudication === "none" &&
            " It waits on the payer’s answer; if its batch was never written to the outbox, the batch can be cancelled there."}
        </p>
      )}
      {state.draft.patientId === null ? (
        <p className={classes.note}>
          Choose a patient. Problems appear here while you type, each with the way to its field.
        </p>
      ) : (
        <ProblemList problems={problems} clean={cleanWords(readOnly, wasRejected)} />
      )}
      {detail && (
        <>
          <dl className={classes.facts}>
            <dt>Answer</dt>
            <dd>
              <AdjudicationMark adjudication={detail.adjudication} />
            </dd>
            <dt>Still open</dt>
            <dd>
              <Money cents={detail.balanceCents} withSign />
            </dd>
          </dl>
          <LineStandings lines={detail.lines} />
          <ClaimChanges detail={detail} unsaved={unsaved} />
          {!readOnly && <HoldClaim detail={detail} />}
          <ClaimSendings claimId={detail.id} />
          <ClaimHistory history={detail.history} />
        </>
      )}
    </aside>
  );
}
