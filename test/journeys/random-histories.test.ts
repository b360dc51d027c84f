import { expect, test } from "vitest";
import { trialBalance } from "../../shared/ledger/balances.ts";
import { foldLineBalances, openTotal } from "../../shared/ledger/line-balance.ts";
import { checkBooksOf, checkTotalsOf, journalOf } from "../support/check-history.ts";
import { PATIENT_MONEY_MOVES } from "../support/history-money-moves.ts";
import { INSURANCE_MOVES, type Move } from "../support/history-moves.ts";
import { PLAN_MOVES } from "../support/history-plan-moves.ts";
import { CLAIM_CHANGE_MOVES, VOID_MOVES } from "../support/history-void-moves.ts";
import { RandomHistory } from "../support/random-history.ts";
import { undoEverything } from "../support/undo-history.ts";

/** Long random histories through the real calls on a real file: whatever happens, in whatever order, it adds up. */

const MOVES = Number(process.env.BILLWRIGHT_MOVES ?? 60);
const MOVES_BETWEEN_FULL_CHECKS = 20;

/** BILLWRIGHT_SEED repeats one history of a failure's message. */
function seeds(name: string, count: number): string[] {
  const { BILLWRIGHT_SEED: seed, BILLWRIGHT_HISTORIES: many } = process.env;
  return seed ? [seed] : Array.from({ length: Number(many ?? count) }, (_, index) => `${name} ${index + 1}`);
}

/** Runs a history of moves and what comes after it; a failure tells the seed and all that happened. */
async function live(
  seed: string,
  moves: readonly Move[],
  after: (history: RandomHistory) => Promise<void>,
  moveCount = MOVES,
) {
  const bag = moves.flatMap((move) => Array<Move>(move.weight).fill(move));
  // Something to go on with.
  const beginning = INSURANCE_MOVES.filter((move) => move.name === "a visit is entered");
  const history = await RandomHistory.begin(seed);
  try {
    for (let count = 1 - 4 * beginning.length; count <= moveCount; count += 1) {
      const move = count <= 0 ? beginning[0]! : history.random.pick(bag);
      history.told.push(`${count}. ${move.name}`);
      await move.run(history);
      await checkBooksOf(history);
      if (count % MOVES_BETWEEN_FULL_CHECKS === 0) await checkTotalsOf(history);
    }
    await after(history);
  } catch (error) {
    const told = `Seed "${seed}" (BILLWRIGHT_SEED repeats it):\n${history.told.join("\n")}\n${error}`;
    throw new Error(told, { cause: error });
  } finally {
    history.ledger.remove();
  }
}

const reversible = [...INSURANCE_MOVES, ...VOID_MOVES, ...PATIENT_MONEY_MOVES, ...PLAN_MOVES];

test.each(seeds("history", 4))("after each of many moves the books add up: %s", (seed) =>
  live(seed, [...reversible, ...CLAIM_CHANGE_MOVES], checkTotalsOf),
);

async function expectUndone(history: RandomHistory): Promise<void> {
  await undoEverything(history);
  await checkTotalsOf(history);
  const entries = journalOf(history);
  const left = [...trialBalance(entries)].filter(([, amount]) => amount !== 0);
  const chargeCents = -(trialBalance(entries).get("charges") ?? 0);
  expect(Object.fromEntries(left)).toEqual({ receivable: chargeCents, charges: -chargeCents });
  for (const balance of foldLineBalances(entries).values()) expect(openTotal(balance.open)).toBe(balance.chargedCents);
}

test.each(seeds("undone", 3))("undoing everything returns to the charges: %s", (seed) =>
  live(seed, reversible, expectUndone),
);

// Here money was moved by hand onto a credit that a take-back had left: undone, the credit stands again and may.
test("undoing everything of a long history returns to the charges", () =>
  live("undone 4", reversible, expectUndone, 150));
