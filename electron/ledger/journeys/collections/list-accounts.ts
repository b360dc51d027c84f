import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type CollectionPolicyInput, collectionOutcomeSchema } from "../../../../shared/contract/collections.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import {
  isHeld,
  type NextCollectionStep,
  nextCollectionStep,
} from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import { standPromise } from "../../../../shared/patient-billing/collections/promise-standing.ts";
import type { JourneysOf } from "../../journeys.ts";
import { fullName } from "../full-name.ts";
import { readPolicy } from "./keep-policy.ts";
import { readPaymentsOf } from "./patient-payments.ts";
import { type ActRow, readHolds } from "./read-acts.ts";
import { type CollectionRow, readCollectionFacts } from "./read-collection-facts.ts";
import { readSettlements, type SettlementRow } from "./read-settlements.ts";

type AccountFile = OutputOf<"collections.account">;

export const listCollectionJourneys: JourneysOf<"collections.list" | "collections.account"> = {
  "collections.list": ({ read, clock }) => {
    const today = clock.today();
    const policy = readPolicy(read);
    return readCollectionFacts(read, today, null).map((row) => toAccount(row, policy, today));
  },
  "collections.account": ({ read, clock }, { patientId }) => {
    const today = clock.today();
    const policy = readPolicy(read);
    const [row] = readCollectionFacts(read, today, patientId);
    const holds = (readHolds(read, patientId).get(patientId) ?? []).toReversed();
    const settlements = (readSettlements(read, today, patientId).get(patientId) ?? []).toReversed();
    return {
      next: row ? flat(nextCollectionStep(row, policy, today)) : NOTHING_OWED,
      holds: holds.map(({ patientId: _, ...hold }) => ({
        ...hold,
        inForce: hold.endedDate === null && isHeld(hold, today),
      })),
      acts: readAccountActs(read, patientId, policy, today),
      settlements: settlements.map(toSettlement),
    };
  },
};

const NOTHING_OWED: AccountFile["next"] = {
  state: "left-out",
  step: null,
  ageDays: null,
  onDate: null,
  reason: "The patient owes nothing.",
};

function flat(next: NextCollectionStep): AccountFile["next"] {
  if (next.state === "left-out") return { ...NOTHING_OWED, reason: next.reason };
  const { state, step, ageDays } = next;
  if (state === "due") return { state, step, ageDays, onDate: null, reason: "" };
  return { state, step, ageDays, onDate: next.onDate, reason: next.reason };
}

function toAccount(
  row: CollectionRow,
  policy: CollectionPolicyInput,
  today: IsoDate,
): OutputOf<"collections.list">[number] {
  const { patientId, accountNumber, phone, owesCents, agencyCents, statementCount, lastContactDate, promise } = row;
  return {
    ...flat(nextCollectionStep(row, policy, today)),
    ...{ patientId, name: fullName(row), accountNumber, phone, owesCents, agencyCents },
    ...{ statementCount, lastContactDate, promise },
  };
}

/** Everything that was said and done, the newest first, also what was taken back. */
function readAccountActs(
  read: ReadHandle,
  patientId: string,
  { promiseGraceDays }: CollectionPolicyInput,
  today: IsoDate,
): AccountFile["acts"] {
  const all = build.selectFrom("collectionAct").selectAll().where("patientId", "=", patientId);
  const payments = readPaymentsOf(read, patientId).get(patientId) ?? [];
  const promiseOf = ({ actDate, promiseDate, promiseCents }: ActRow) => {
    if (promiseDate === null || promiseCents === null) return null;
    const promise = { madeDate: actDate, promisedDate: promiseDate, amountCents: promiseCents };
    const standing = standPromise(promise, payments, promiseGraceDays, today);
    return { promisedDate: promiseDate, amountCents: promiseCents, standing };
  };
  return read.all(all.orderBy("id", "desc")).map((act) => ({
    id: act.id,
    actDate: act.actDate,
    userName: act.userName,
    step: act.step,
    outcome: collectionOutcomeSchema.parse(act.outcome),
    note: act.note,
    amountCents: act.amountCents,
    documentId: act.documentId,
    promise: promiseOf(act),
    undoneDate: act.undoneDate,
  }));
}

function toSettlement(row: SettlementRow): AccountFile["settlements"][number] {
  const { id, offeredDate, untilDate, owedCents, settleCents, approvedBy, note, standing } = row;
  return {
    ...{ id, offeredDate, untilDate, owedCents, settleCents, approvedBy, note },
    paidCents: standing.paidCents,
    restCents: row.writtenOffCents ?? standing.restCents,
    state: row.state === "offered" ? standing.state : row.state,
  };
}
