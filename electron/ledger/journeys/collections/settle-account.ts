import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { postAdjustment } from "../../../../shared/ledger/post-adjustment.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { type AccountLine, readAccountLines, subjectOf } from "../patient-money/account-lines.ts";
import { readReason } from "../patient-money/adjustment-reasons.ts";
import { BY_HAND, keepNote, stampFrom } from "../patient-money/by-hand.ts";
import { missing } from "../save-row.ts";
import { patientPart, waitsOnInsurance } from "./patient-part.ts";
import { readSettlements, type SettlementRow } from "./read-settlements.ts";

export const settlementJourneys: JourneysOf<"settlements.offer" | "settlements.finish" | "settlements.withdraw"> = {
  "settlements.offer": (context, { patientId, ...terms }) => {
    const { write, newId, clock } = context;
    const lines = [...readAccountLines(write, [patientId]).values()].filter(
      (line) => patientPart(line.balance) > 0 && !waitsOnInsurance(line.balance),
    );
    const owedCents = sumCents(lines.map((line) => patientPart(line.balance)));
    if (terms.settleCents <= 0 || terms.settleCents >= owedCents) {
      throw new Refusal(
        "refused",
        `A settlement is of more than zero and less than the ${formatDollars(owedCents)} owed. Nothing was agreed.`,
        "settleCents",
      );
    }
    if (terms.untilDate < clock.today()) {
      throw new Refusal("refused", "The last day to pay is over. Nothing was agreed.", "untilDate");
    }
    const open = readSettlements(write, clock.today(), patientId).get(patientId);
    if (open?.some((one) => one.state === "offered")) {
      throw new Refusal("refused", "Another settlement is open on this account. Withdraw it first.");
    }
    readReason(write, terms.reasonId);
    const settlementId = newId();
    const row = { id: settlementId, patientId, ...terms, owedCents, offeredDate: clock.today() };
    write.run(build.insertInto("settlement").values({ ...row, state: "offered" }));
    write.insertRows(
      "settlementLine",
      lines.map(({ lineId, balance }) => ({
        ...{ settlementId, lineId, openCents: patientPart(balance), patientPaidCents: balance.patientPaidCents },
      })),
    );
    return { settlementId, owedCents };
  },
  "settlements.finish": (context, { settlementId, restCents }) => {
    const settlement = readOpen(context, settlementId);
    const { standing, patientId } = settlement;
    if (standing.state !== "paid") {
      throw new Refusal(
        "refused",
        `${formatDollars(standing.stillToPayCents)} is still to be paid. Nothing was written off.`,
      );
    }
    if (standing.restCents !== restCents) {
      throw new Refusal("stale", "What is left changed since it was shown. Nothing was written off. Look again.");
    }
    writeRestOff(context, settlement);
    end(context, settlementId, { state: "finished", endedReason: null, writtenOffCents: restCents });
    context.concerns("patient", patientId);
    return { writtenOffCents: restCents };
  },
  "settlements.withdraw": (context, { settlementId, reason }) => {
    const { patientId } = readOpen(context, settlementId);
    end(context, settlementId, { state: "withdrawn", endedReason: reason, writtenOffCents: null });
    context.concerns("patient", patientId);
    return {};
  },
};

/** A settlement that was neither finished nor withdrawn. @throws Refusal `not-found`, `already-done` */
function readOpen({ write, clock }: CommandContext, settlementId: string): SettlementRow {
  const found = write.first(build.selectFrom("settlement").select("patientId").where("id", "=", settlementId));
  if (!found) throw missing("settlement");
  const rows = readSettlements(write, clock.today(), found.patientId).get(found.patientId)!;
  const settlement = rows.find((row) => row.id === settlementId)!;
  if (settlement.state !== "offered") throw new Refusal("already-done", "This settlement was ended before.");
  return settlement;
}

function end(
  { write, clock }: CommandContext,
  settlementId: string,
  ending: Pick<SettlementRow, "state" | "endedReason" | "writtenOffCents">,
): void {
  const row = { ...ending, endedDate: clock.today() };
  write.run(build.updateTable("settlement").set(row).where("id", "=", settlementId));
}

/** Gives up what is open on the settlement's own lines, the patient's part and the agency's; later lines stay owed. */
function writeRestOff(context: CommandContext, { id, patientId, reasonId, approvedBy, note }: SettlementRow): void {
  const all = readAccountLines(context.write, [patientId]);
  const own = build.selectFrom("settlementLine").select("lineId").where("settlementId", "=", id);
  const lines = context.write.all(own).map(({ lineId }) => all.get(lineId)!);
  const reason = readReason(context.write, reasonId);
  const entries = lines.flatMap((line) => writeOffs(context, line, reason));
  if (entries.length > 0) postEntries(context, entries);
  for (const { entryId } of entries) keepNote(context, entryId, `Settled, approved by ${approvedBy}: ${note}`);
  refreshResponsibility(
    context,
    lines.map((line) => line.claimId),
  );
}

function writeOffs(
  context: CommandContext,
  line: AccountLine,
  { account, code }: ReturnType<typeof readReason>,
): JournalEntry[] {
  return (["patient", "agency"] as const)
    .filter((party) => line.balance.open[party] > 0)
    .map((party) =>
      postAdjustment(stampFrom(context, BY_HAND.settlement), {
        line: subjectOf(line),
        ...{ account, party, amountCents: line.balance.open[party], reasonCode: code },
      }),
    );
}
