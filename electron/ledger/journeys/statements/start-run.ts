import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { StatementOptions } from "../../../../shared/contract/statements.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { askedCentsOf } from "../../../../shared/patient-billing/choose-statements.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { readPractice } from "../keep-practice.ts";
import { nextNumber } from "../next-number.ts";
import { readStatementAccounts, statementOptions } from "../statement-accounts.ts";
import { chooseRun, readRunDay, toDueRow } from "./choose-run.ts";
import { readStatementSettings } from "./keep-statement-settings.ts";
import { readRunInMaking, STATEMENTS_PER_STACK, type StackPlan, type StatementDraftPlan } from "./run-drafts.ts";

type StartedStatement = Pick<StatementDraftPlan, "patientIds" | "dunningText"> & { amountCents: Cents };

export const startRunJourneys: JourneysOf<"statements.startRun" | "statements.startOne" | "statements.discardRun"> = {
  "statements.startRun": (context, { patientIds, options }) => {
    const chosen = chooseRun(context.write, context.clock.today(), options);
    const wanted = new Set(patientIds);
    const due = chosen.due.filter((row) => row.patientIds.some((patientId) => wanted.has(patientId)));
    const known = new Set(due.flatMap((row) => row.patientIds));
    if (known.size !== wanted.size || patientIds.some((patientId) => !known.has(patientId)))
      throw new Refusal("stale", NOT_AS_PREVIEWED);
    const statements = due.map(({ message, ...row }) => ({ ...row, dunningText: message ?? "" }));
    return startRun(context, chosen.options, statements);
  },
  "statements.startOne": (context, { patientId }) => {
    const { write, clock } = context;
    const today = clock.today();
    const practice = readPractice(write);
    const dueDays = practice.statementDueDays;
    const [account] = readStatementAccounts(write, today, [patientId]);
    const askedCents = account && askedCentsOf(account, dueDays, today);
    if (account === undefined || askedCents === undefined || askedCents <= 0) {
      throw new Refusal("refused", NOTHING_DUE);
    }
    const bankrupt = account.holds.find(
      ({ kind, untilDate }) => kind === "bankruptcy" && (untilDate === null || today < untilDate),
    );
    if (bankrupt) throw new Refusal("refused", BANKRUPT);
    const row = toDueRow({ accounts: [account], askedCents }, readRunDay(write, dueDays, today));
    const options = statementOptions(practice, readStatementSettings(write));
    return startRun(context, options, [{ ...row, dunningText: row.message ?? "" }]);
  },
  "statements.discardRun": ({ write }, { runId }) => {
    readRunInMaking(write, runId);
    write.run(build.deleteFrom("statementDraft").where("runId", "=", runId));
    write.run(build.deleteFrom("statementRun").where("id", "=", runId));
    return {};
  },
};

/** Notes what a run will hold. Numbers are given here and stand on the papers; a run given up leaves a gap. */
function startRun(context: CommandContext, options: StatementOptions, statements: readonly StartedStatement[]) {
  const { write, newId, clock, user } = context;
  if (write.first(build.selectFrom("statementRun").select("id").where("state", "=", "making"))) {
    throw new Refusal("refused", ANOTHER_IN_MAKING);
  }
  const runId = newId();
  const totalCents = sumCents(statements.map((statement) => statement.amountCents));
  write.run(
    build.insertInto("statementRun").values({
      ...{ id: runId, number: nextNumber(write, "statement-run"), state: "making", userName: user.name },
      ...{ runDate: clock.today(), startedAt: clock.now(), optionsJson: JSON.stringify(options) },
      ...{ statementCount: statements.length, totalCents, undoneDate: null, undoneReason: null },
    }),
  );
  const plans = statements.map(({ patientIds, dunningText }): StatementDraftPlan => {
    return { number: nextNumber(write, "statement"), patientIds, dunningText };
  });
  const drafts = [
    ...plans.map((plan) => ({ kind: "statement" as const, planJson: JSON.stringify(plan) })),
    ...stacksOf(statements.length).map((plan) => ({ kind: "stack" as const, planJson: JSON.stringify(plan) })),
  ];
  const empty = { contentJson: null, pageCount: null, pdfBytes: null };
  write.insertRows(
    "statementDraft",
    drafts.map((draft, position) => ({ runId, position, ...draft, ...empty })),
  );
  for (const patientId of statements.flatMap((statement) => statement.patientIds))
    context.concerns("patient", patientId);
  return { runId, statementCount: statements.length, totalCents };
}

function stacksOf(statementCount: number): StackPlan[] {
  const count = Math.ceil(statementCount / STATEMENTS_PER_STACK);
  return Array.from({ length: count }, (_, index) => ({
    firstPosition: index * STATEMENTS_PER_STACK,
    endPosition: Math.min((index + 1) * STATEMENTS_PER_STACK, statementCount),
  }));
}

const NOT_AS_PREVIEWED =
  "What somebody of this run owes changed since it was previewed, so nothing was started. Look at the list again, then start.";
const NOTHING_DUE =
  "The patient owes nothing that can be asked for now: it waits on insurance, is covered by money of theirs, or a plan asks for it later. No statement was made.";
const BANKRUPT =
  "The account is on hold for a bankruptcy, during which the law forbids to ask for the balance. No statement was made. End the hold first if the case is over.";
const ANOTHER_IN_MAKING =
  "A run of statements is not finished yet. Nothing was started. Finish it or give it up under Runs, then start this one.";
