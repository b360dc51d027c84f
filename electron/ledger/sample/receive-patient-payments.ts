import { sql } from "kysely";
import { addDays, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { cents, sumCents } from "../../../shared/money/cents.ts";
import { allocateOldestFirst } from "../../../shared/patient-billing/allocate-payment.ts";
import { readPatientLines } from "../journeys/patient-lines.ts";
import { takePaymentJourneys } from "../journeys/take-payment.ts";
import type { CommandContext } from "../journeys.ts";
import type { SampleLists } from "./enter-sample-lists.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import type { SampleRandom } from "./sample-random.ts";

/** How long people take to look at a bill. */
const GRACE_DAYS = 12;
/** Of so many patients one never pays, so that old balances stay to be chased. */
const NON_PAYER_EVERY = 9;

/** On most days somebody who owes for a while pays: mostly all of it, sometimes half, now and then a little too much. */
export function receivePatientPayments(context: CommandContext, lists: SampleLists, random: SampleRandom): void {
  if (!random.chance(85)) return;
  const day = context.clock.today();
  const owing = readOwingPatients(context, addDays(day, -GRACE_DAYS));
  const payers = owing.filter((id) => lists.patientIds.indexOf(id) % NON_PAYER_EVERY !== 0);
  if (payers.length === 0) return;
  const patientId = random.pick(payers);
  const open = readPatientLines(context.write, patientId).flatMap(({ lineId, serviceDate, balance }) =>
    serviceDate !== null && balance.open.patient > 0 ? [{ lineId, serviceDate, openCents: balance.open.patient }] : [],
  );
  const owedCents = sumCents(open.map((line) => line.openCents));
  const paidCents = random.chance(80) ? owedCents : Math.ceil(owedCents / 200) * 100;
  const extraCents = random.chance(3) ? 1_000 : 0;
  run(takePaymentJourneys["receipts.take"], context, {
    patientId,
    amountCents: cents(paidCents + extraCents),
    method: random.pick(["cash", "check", "card"] as const),
    number: String(1000 + random.below(8000)),
    receivedDate: day,
    purpose: "payment",
    visitDate: null,
    familyPatientIds: [],
    allocations: allocateOldestFirst(cents(Math.min(paidCents, owedCents)), open).allocations,
  });
}

/** Patients with something open that has been theirs at least since a day, in a fixed order. */
function readOwingPatients({ write }: CommandContext, since: IsoDate): string[] {
  const rows = write.all(sql<{ patientId: string }>`
    SELECT DISTINCT lineBalance.patientId FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
    WHERE lineBalance.party = 'patient' AND lineBalance.balanceCents > 0 AND claimLine.patientSinceDate <= ${since}
    ORDER BY lineBalance.patientId`);
  return rows.map((row) => row.patientId);
}
