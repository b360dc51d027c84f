import { test } from "vitest";
import { checkBooksOf, checkTotalsOf } from "../support/check-history.ts";
import { INSURANCE_MOVES, type Move } from "../support/history-moves.ts";
import { RandomHistory } from "../support/random-history.ts";

/** Long random histories through the real calls on a real file: whatever happens, in whatever order, it adds up. */

const HISTORIES = 4;
const MOVES = 60;
const MOVES_BETWEEN_FULL_CHECKS = 15;
/** BILLWRIGHT_SEED repeats one history of a failure's message. */
const seeds = process.env.BILLWRIGHT_SEED
  ? [process.env.BILLWRIGHT_SEED]
  : Array.from({ length: HISTORIES }, (_, index) => `history ${index + 1}`);

const moves: readonly Move[] = [...INSURANCE_MOVES];
/** Something to go on with. */
const beginning = INSURANCE_MOVES.filter((move) => move.name === "a visit is entered").flatMap((move) => [
  move,
  move,
  move,
]);
const bag = moves.flatMap((move) => Array<Move>(move.weight).fill(move));

test.each(seeds)("after each of many moves the books add up: %s", async (seed) => {
  const history = await RandomHistory.begin(seed);
  try {
    for (const move of beginning) await move.run(history);
    for (let count = 1; count <= MOVES; count += 1) {
      const move = history.random.pick(bag);
      history.told.push(`${count}. ${move.name}`);
      await move.run(history);
      await checkBooksOf(history);
      if (count % MOVES_BETWEEN_FULL_CHECKS === 0) await checkTotalsOf(history);
    }
  } catch (error) {
    throw new Error(`Seed "${seed}" (BILLWRIGHT_SEED repeats it):\n${history.told.join("\n")}\n${error}`, {
      cause: error,
    });
  } finally {
    history.ledger.remove();
  }
});
