import { z } from "zod";
import { type Cents, cents, centsSchema, sumCents, ZERO_CENTS } from "../money/cents.ts";
import { isWriteOffAccount, PARTIES, type Party } from "./chart-of-accounts.ts";
import type { JournalEntry, Posting } from "./journal-entry.ts";

/** Open amounts of a line by who is asked for them. */
export const partyBalancesSchema = z.strictObject({
  primary: centsSchema,
  secondary: centsSchema,
  tertiary: centsSchema,
  patient: centsSchema,
  agency: centsSchema,
});
export type PartyBalances = z.infer<typeof partyBalancesSchema>;

/** What has happened to one claim line: charged − insurance paid − adjusted − patient paid = the sum still open. */
export const lineBalanceSchema = z.strictObject({
  chargedCents: centsSchema,
  insurancePaidCents: centsSchema,
  adjustedCents: centsSchema,
  patientPaidCents: centsSchema,
  open: partyBalancesSchema,
});
export type LineBalance = z.infer<typeof lineBalanceSchema>;

export const NOTHING_OPEN: PartyBalances = {
  primary: ZERO_CENTS,
  secondary: ZERO_CENTS,
  tertiary: ZERO_CENTS,
  patient: ZERO_CENTS,
  agency: ZERO_CENTS,
};

export const NO_LINE_BALANCE: LineBalance = {
  chargedCents: ZERO_CENTS,
  insurancePaidCents: ZERO_CENTS,
  adjustedCents: ZERO_CENTS,
  patientPaidCents: ZERO_CENTS,
  open: NOTHING_OPEN,
};

/** The line's balance over all parties. */
export function openTotal(open: PartyBalances): Cents {
  return sumCents(PARTIES.map((party) => open[party]));
}

/** Open balances with an amount added to one party. */
function addToParty(open: PartyBalances, party: Party, amountCents: Cents): PartyBalances {
  return { ...open, [party]: cents(open[party] + amountCents) };
}

/**
 * A line's balance after one more posting that names the line. The posting's own account and owner decide its column:
 * money with a payer is insurance, money without one is the patient's. So a reversal needs no rule of its own.
 */
export function addPosting(balance: LineBalance, posting: Posting): LineBalance {
  const { account, amountCents, dimensions } = posting;
  if (account === "receivable") {
    return { ...balance, open: addToParty(balance.open, dimensions.party!, amountCents) };
  }
  if (account === "charges" || account === "opening") {
    return { ...balance, chargedCents: cents(balance.chargedCents - amountCents) };
  }
  if (isWriteOffAccount(account)) return { ...balance, adjustedCents: cents(balance.adjustedCents + amountCents) };
  if (dimensions.payerId !== undefined) {
    return { ...balance, insurancePaidCents: cents(balance.insurancePaidCents + amountCents) };
  }
  return { ...balance, patientPaidCents: cents(balance.patientPaidCents + amountCents) };
}

/** Folds entries into the balance of every line they name. Pass earlier balances to go on from them. */
export function foldLineBalances(
  entries: Iterable<Pick<JournalEntry, "postings">>,
  start: ReadonlyMap<string, LineBalance> = new Map(),
): Map<string, LineBalance> {
  const balances = new Map(start);
  for (const entry of entries) {
    for (const posting of entry.postings) {
      const { lineId } = posting.dimensions;
      if (lineId !== undefined) balances.set(lineId, addPosting(balances.get(lineId) ?? NO_LINE_BALANCE, posting));
    }
  }
  return balances;
}

/** Who is asked for a line now: the first party in order that still owes, or "nobody" when nothing is open. */
export function waitingOn(open: PartyBalances): Party | "nobody" {
  return PARTIES.find((party) => open[party] > 0) ?? "nobody";
}
