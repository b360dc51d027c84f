import { sumCents } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readClaimHistory } from "./claim-history.ts";
import { judgeClaim } from "./judge-claim.ts";
import { readLineStandings } from "./line-standings.ts";
import { readPracticeLists } from "./load-claim-facts.ts";
import { readOpenChange } from "./open-change.ts";
import { holdOf, readStoredClaim } from "./stored-claim.ts";

/** A number that no claim has, for a claim that was not saved yet. */
const UNSAVED_CLAIM_NUMBER = "UNSAVED";

export const showClaimJourneys: JourneysOf<"claims.get" | "claims.check"> = {
  "claims.get": ({ read, clock, concerns }, { claimId }) => {
    const { row, draft, lineControlNumbers } = readStoredClaim(read, claimId);
    const today = clock.today();
    const hold = holdOf(row, today);
    const identity = { claimId, claimNumber: row.claimNumber, lineControlNumbers };
    const judgement = judgeClaim(read, readPracticeLists(read), draft, identity, { hold, today });
    concerns("patient", row.patientId);
    const { submission, adjudication, responsibility, claimNumber, totalCents, version } = row;
    const lines = readLineStandings(read, claimId);
    return {
      id: claimId,
      claimNumber,
      draft,
      problems: judgement.problems,
      readiness: judgement.readiness,
      submission,
      adjudication,
      responsibility,
      hold: hold && { reason: hold.reason, until: hold.untilDate },
      openChange: readOpenChange(read, claimId) ?? null,
      totalCents,
      balanceCents: sumCents(lines.map((line) => line.openCents)),
      lines: lines
        .filter((line) => !line.removed || line.openCents !== 0)
        .map(({ removed: _removed, ...line }) => line),
      history: readClaimHistory(read, claimId),
      version,
    };
  },
  "claims.check": ({ read, clock }, { claimId, draft }) => {
    const stored = claimId === null ? undefined : readStoredClaim(read, claimId);
    const identity = {
      claimId,
      claimNumber: stored?.row.claimNumber ?? UNSAVED_CLAIM_NUMBER,
      lineControlNumbers: stored?.lineControlNumbers ?? [],
    };
    const today = clock.today();
    const hold = stored ? holdOf(stored.row, today) : null;
    const { problems, readiness, totalCents } = judgeClaim(read, readPracticeLists(read), draft, identity, {
      hold,
      today,
    });
    const problemsByBox: Record<string, "error" | "warning"> = {};
    for (const { box, severity } of problems) {
      if (problemsByBox[box] !== "error") problemsByBox[box] = severity;
    }
    return { problems, readiness, totalCents, problemsByBox };
  },
};
