import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { PatientShareKind, StatementLine } from "../../../../shared/forms/statement/statement-document.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";

interface ShareRow {
  lineId: string;
  carc: string;
  amountCents: Cents;
}

/** Why insurance left a part of each line to the patient: the last payer's answer that stands, kind by kind. */
export function readPatientShares(read: ReadHandle, lineIds: readonly string[]): Map<string, StatementLine["shares"]> {
  const rows = read.all(sharesQuery(JSON.stringify(lineIds)));
  return new Map([...Map.groupBy(rows, (row) => row.lineId)].map(([lineId, ofLine]) => [lineId, addUpShares(ofLine)]));
}

function addUpShares(rows: readonly ShareRow[]): StatementLine["shares"] {
  const sums = new Map<PatientShareKind, number>();
  for (const { carc, amountCents } of rows) {
    const kind = shareKind(carc);
    sums.set(kind, (sums.get(kind) ?? 0) + amountCents);
  }
  return [...sums].flatMap(([kind, sum]) => (sum > 0 ? [{ kind, amountCents: cents(sum) }] : []));
}

/** The kind of a patient's share by its adjustment reason (CARC): 1 and 66 deductible, 2 coinsurance, 3 copay. */
function shareKind(carc: string): PatientShareKind {
  if (carc === "1" || carc === "66") return "deductible";
  if (carc === "2") return "coinsurance";
  return carc === "3" ? "copay" : "not-covered";
}

const sharesQuery = (lineIds: string) => sql<ShareRow>`
  WITH answered AS (
    SELECT answerAdjustment.lineId, answerAdjustment.claimAnswerId, answerAdjustment.carc, answerAdjustment.amountCents
    FROM answerAdjustment JOIN claimAnswer ON claimAnswer.id = answerAdjustment.claimAnswerId
    WHERE answerAdjustment.lineId IN (SELECT value FROM json_each(${lineIds}))
      AND answerAdjustment.action = 'patient-responsibility' AND claimAnswer.kind = 'answer'
      AND NOT EXISTS (SELECT 1 FROM answerVoid WHERE answerVoid.claimAnswerId = claimAnswer.id)
      AND NOT EXISTS (
        SELECT 1 FROM answerPair
        WHERE answerPair.earlierAnswerId = claimAnswer.id AND answerPair.relation = 'takes-back'))
  SELECT lineId, carc, amountCents FROM answered
  WHERE claimAnswerId = (SELECT max(last.claimAnswerId) FROM answered AS last WHERE last.lineId = answered.lineId)`;
