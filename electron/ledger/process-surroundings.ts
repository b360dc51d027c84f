import { STANDARD_SCRYPT_COST } from "../../db/keys/wrapped-key.ts";
import { processClock } from "./clock.ts";
import { randomNewId } from "./new-id.ts";
import type { LedgerSurroundings } from "./program.ts";

/** What the program runs with outside of tests: this computer's clock and randomness, and diagnostics on stderr. */
export function processSurroundings(): LedgerSurroundings {
  return {
    clockSource: processClock(process.env),
    newId: randomNewId(),
    scryptCost: STANDARD_SCRYPT_COST,
    log: (line) => process.stderr.write(`${line}\n`),
  };
}
