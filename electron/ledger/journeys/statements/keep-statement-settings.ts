import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { StatementSettings } from "../../../../shared/contract/statements.ts";
import type { DunningMessage } from "../../../../shared/patient-billing/dunning-message.ts";
import type { JourneysOf } from "../../journeys.ts";
import { mustHaveChanged } from "../save-row.ts";

/** How the practice sends statements. */
export function readStatementSettings(read: ReadHandle): StatementSettings {
  const row = read.first(build.selectFrom("statementSetting").selectAll().where("id", "=", 1))!;
  const { maximumCount, perFamily, paymentPageUrl, spanishMessage } = row;
  return { maximumCount, perFamily: perFamily === 1, paymentPageUrl, spanishMessage };
}

/** The sentences for those who owe for long, the mildest first. */
export function readDunningMessages(read: ReadHandle): DunningMessage[] {
  const rows = read.all(
    build
      .selectFrom("dunningMessage")
      .selectAll()
      .orderBy("missedPlan")
      .orderBy("minimumCount")
      .orderBy("minimumAgeDays"),
  );
  return rows.map((row) => ({ ...row, missedPlan: row.missedPlan === 1 }));
}

export const statementSettingJourneys: JourneysOf<
  | "statementSettings.get"
  | "statementSettings.save"
  | "dunningMessages.list"
  | "dunningMessages.save"
  | "dunningMessages.remove"
> = {
  "statementSettings.get": ({ read }) => readStatementSettings(read),
  "statementSettings.save": ({ write }, { perFamily, ...settings }) => {
    const columns = { ...settings, perFamily: perFamily ? (1 as const) : (0 as const) };
    write.run(build.updateTable("statementSetting").set(columns).where("id", "=", 1));
    return {};
  },
  "dunningMessages.list": ({ read }) => readDunningMessages(read),
  "dunningMessages.save": ({ write, newId }, { id, missedPlan, ...message }) => {
    const same = readDunningMessages(write).find(
      (other) =>
        other.id !== id &&
        other.missedPlan === missedPlan &&
        other.minimumCount === message.minimumCount &&
        other.minimumAgeDays === message.minimumAgeDays,
    );
    if (same) throw new Refusal("refused", SAME_CONDITIONS, "minimumCount");
    const columns = { ...message, missedPlan: missedPlan ? (1 as const) : (0 as const) };
    if (id !== null) {
      mustHaveChanged(write.run(build.updateTable("dunningMessage").set(columns).where("id", "=", id)), "message");
      return { id };
    }
    const added = newId();
    write.run(build.insertInto("dunningMessage").values({ id: added, ...columns }));
    return { id: added };
  },
  "dunningMessages.remove": ({ write }, { id }) => {
    mustHaveChanged(write.run(build.deleteFrom("dunningMessage").where("id", "=", id)), "message");
    return {};
  },
};

const SAME_CONDITIONS =
  "Another message has the same number of statements and the same days, so it could not be told which one to print. Nothing was changed. Change that message, or choose another number.";
