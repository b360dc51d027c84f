import type { ReadHandle } from "../../../../db/handles.ts";
import type { DueStatementRow, StatementOptions } from "../../../../shared/contract/statements.ts";
import { daysBetween, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { agerOf } from "../../../../shared/patient-billing/aging.ts";
import {
  chooseStatements,
  type DueStatement,
  type LeftOut,
  notAskedYet,
} from "../../../../shared/patient-billing/choose-statements.ts";
import { chooseDunningMessage, type DunningMessage } from "../../../../shared/patient-billing/dunning-message.ts";
import { statementItems } from "../../../../shared/patient-billing/statement-items.ts";
import { readEstimateExcesses } from "../estimates/estimate-excesses.ts";
import { fullName } from "../full-name.ts";
import { readPractice } from "../keep-practice.ts";
import { bucketsOf } from "../show-account.ts";
import {
  readStatementAccounts,
  type StatementAccountRow,
  statementOptions,
  statementPolicy,
} from "../statement-accounts.ts";
import { readDunningMessages, readStatementSettings } from "./keep-statement-settings.ts";

/** A run as it would be made now. */
export interface ChosenRun {
  options: StatementOptions;
  due: DueStatementRow[];
  leftOut: (LeftOut<StatementAccountRow> & { row: ReturnType<typeof accountRow> })[];
  totalCents: Cents;
}

/** Chooses who gets a statement today, how much each is asked for and which message it carries. */
export function chooseRun(read: ReadHandle, today: IsoDate, wanted: StatementOptions | undefined): ChosenRun {
  const practice = readPractice(read);
  const settings = readStatementSettings(read);
  const options = wanted ?? statementOptions(practice, settings);
  const policy = statementPolicy(practice, settings, options);
  const { due, leftOut } = chooseStatements(readStatementAccounts(read, today), policy, today);
  const day = readRunDay(read, policy.dueDays, today);
  return {
    options,
    due: due.map((one) => toDueRow(one, day)),
    leftOut: leftOut.map((one) => ({ ...one, row: accountRow([one.account], day) })),
    totalCents: sumCents(due.map((one) => one.askedCents)),
  };
}

/** What all rows of one day's list are made with. */
export interface RunDay {
  today: IsoDate;
  dueDays: number;
  messages: readonly DunningMessage[];
  ageItems: ReturnType<typeof agerOf>;
  estimateExcesses: ReadonlyMap<string, Cents>;
}

export function readRunDay(read: ReadHandle, dueDays: number, today: IsoDate): RunDay {
  const estimateExcesses = readEstimateExcesses(read);
  return { today, dueDays, messages: readDunningMessages(read), ageItems: agerOf(today), estimateExcesses };
}

/** One envelope of the list: its addressee's own account first, so that the letter's language and number are theirs. */
export function toDueRow({ accounts, askedCents }: DueStatement<StatementAccountRow>, day: RunDay): DueStatementRow {
  const members =
    accounts.length === 1
      ? accounts
      : accounts.toSorted((one, other) => Number(one.hasGuarantor) - Number(other.hasGuarantor));
  const { mailing, plan } = members[0]!;
  const statementNumber = Math.max(...members.map((member) => member.sentCount)) + 1;
  const since = members.flatMap((member) => member.owingSinceDate ?? []).sort()[0];
  const message = chooseDunningMessage(day.messages, {
    statementNumber,
    ageDays: since === undefined ? 0 : daysBetween(since, day.today),
    plan: plan?.state ?? "none",
  });
  return {
    ...accountRow(members, day),
    patientIds: members.map((member) => member.patientId),
    amountCents: askedCents,
    statementNumber,
    message: message === undefined ? null : mailing.language === "es" ? message.spanish : message.english,
    ...mailing,
    plan: plan?.state ?? null,
    estimateExcessCents: sumCents(members.map((one) => day.estimateExcesses.get(one.patientId) ?? ZERO_CENTS)),
  };
}

function accountRow(members: readonly StatementAccountRow[], { today, dueDays, ageItems }: RunDay) {
  const first = members[0]!;
  const more = members.length === 1 ? "" : ` + ${members.length - 1}`;
  const items = members.flatMap((member) =>
    statementItems(member.owed, member.plannedPart, notAskedYet(member, dueDays, today), today),
  );
  const lastDates = members.flatMap((member) => member.lastStatementDate ?? []).sort();
  return {
    patientId: first.patientId,
    patientName: `${fullName(first)}${more}`,
    amountCents: sumCents(members.map((member) => member.patientOwesCents)),
    insurancePendingCents: sumCents(members.map((member) => member.insurancePendingCents)),
    lastStatementDate: lastDates.at(-1) ?? null,
    aging: bucketsOf(ageItems(items)),
  };
}
