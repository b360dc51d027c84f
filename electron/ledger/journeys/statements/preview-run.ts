import type { JourneysOf } from "../../journeys.ts";
import { drawStatements } from "../../printing/draw-statement.ts";
import { toPdf } from "../documents/keep-document.ts";
import { readStatementContent, readStatementFacts } from "../documents/statement-content.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { readStatementAccounts } from "../statement-accounts.ts";
import { chooseRun, readRunDay, toDueRow } from "./choose-run.ts";
import { STATEMENT_FONTS } from "./statement-fonts.ts";

export const previewStatementJourneys: JourneysOf<"statements.preview" | "statements.previewOne"> = {
  "statements.preview": ({ read, clock }, { options }) => {
    const { leftOut, ...run } = chooseRun(read, clock.today(), options);
    return { ...run, leftOut: leftOut.map(({ row, code, reason }) => ({ ...row, code, reason })) };
  },
  "statements.previewOne": async ({ read, clock }, { patientIds }) => {
    const today = clock.today();
    const facts = readStatementFacts(read, today);
    const envelope = { patientIds, statementNumber: "PREVIEW", dunningText: "" };
    const [first, ...others] = readStatementAccounts(read, today, patientIds);
    if (first !== undefined) {
      const due = { accounts: [first, ...others] as const, askedCents: first.patientOwesCents };
      const row = toDueRow(due, readRunDay(read, facts.practice.statementDueDays, today));
      envelope.dunningText = row.message ?? "";
    }
    const { document } = readStatementContent(read, facts, envelope);
    return toPdf("Statement preview", await drawStatements([document], startDrawing({ read, clock }), STATEMENT_FONTS));
  },
};
