import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { StatementRun } from "../../../../shared/contract/statements.ts";
import type { JourneysOf } from "../../journeys.ts";
import { fullName } from "../full-name.ts";

export const listStatementJourneys: JourneysOf<"statements.runs" | "statements.list"> = {
  "statements.runs": ({ read }) => {
    const stacks = read.all(build.selectFrom("statementStack").selectAll().orderBy("runId").orderBy("position"));
    const stacksOf = Map.groupBy(stacks, (stack) => stack.runId);
    return read.all(runsQuery).map((run) => ({
      ...run,
      stackDocumentIds: (stacksOf.get(run.id) ?? []).map((stack) => stack.documentId),
    }));
  },
  "statements.list": ({ read }, { patientId }) => {
    let query = build
      .selectFrom("statement")
      .innerJoin("patient", "patient.id", "statement.patientId")
      .leftJoin("statementRun", "statementRun.id", "statement.runId")
      .select(["statement.id", "statement.number", "statement.patientId", "patient.last", "patient.first"])
      .select(["statement.documentId", "statement.statementDate", "statement.dueDate", "statement.amountCents"])
      .select(["statement.runId", "statementRun.number as runNumber", "statementRun.undoneDate"])
      .select("statement.dunningText")
      .orderBy("statement.number", "desc");
    if (patientId !== null) {
      const ofPatient = build.selectFrom("statementPart").select("statementId").where("patientId", "=", patientId);
      query = query.where("statement.id", "in", ofPatient);
    }
    return read.all(query).map(({ last, first, undoneDate, ...row }) => ({
      ...row,
      patientName: fullName({ last, first }),
      undone: undoneDate !== null,
    }));
  },
};

const runsQuery = sql<Omit<StatementRun, "stackDocumentIds">>`
  SELECT statementRun.id, number, state, runDate, userName, statementCount, totalCents, undoneDate, undoneReason,
    count(statementDraft.pdfBytes) AS drawnCount, count(statementDraft.position) AS drawingCount
  FROM statementRun LEFT JOIN statementDraft ON statementDraft.runId = statementRun.id
  GROUP BY statementRun.id ORDER BY number DESC`;
