import type { Party } from "../../ledger/chart-of-accounts.ts";
import type { PartyBalances } from "../../ledger/line-balance.ts";
import type { CoverageRank } from "../claim.ts";
import type { BalanceMove } from "./claim-change.ts";

export const RANKS: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];
const IN_ORDER: readonly Party[] = [...RANKS, "patient"];

/** A line of the claim with what is open on it now. */
export interface ChangedLine {
  lineId: string;
  lineNumber: number;
  procedureCode: string;
  open: PartyBalances;
}

/** Moves everything that stands behind a party in the order of asking to it: credits stay where they are. */
export function moveBackTo(lines: readonly ChangedLine[], to: CoverageRank): BalanceMove[] {
  return movesOf(lines, (party) => (IN_ORDER.indexOf(party) > IN_ORDER.indexOf(to) ? to : party));
}

/**
 * Asks anew, from a rank on: what is open there or behind it goes to the first coverage that the claim has from that
 * rank on, or to the patient. What an agency collects stays with it.
 */
export function askAnewFrom(
  lines: readonly ChangedLine[],
  from: CoverageRank,
  ranks: ReadonlySet<CoverageRank>,
): BalanceMove[] {
  const first = RANKS.indexOf(from);
  const to: Party = RANKS.slice(first).find((rank) => ranks.has(rank)) ?? "patient";
  return movesOf(lines, (party) => (IN_ORDER.indexOf(party) >= first ? to : party));
}

function movesOf(lines: readonly ChangedLine[], target: (party: Party) => Party): BalanceMove[] {
  return lines.flatMap(({ open, ...line }) =>
    IN_ORDER.flatMap((from) => {
      const to = target(from);
      const amountCents = open[from];
      return to === from || amountCents <= 0 ? [] : [{ ...line, from, to, amountCents }];
    }),
  );
}

/** Open balances after moves. */
export function openAfterMoves(line: ChangedLine, moves: readonly BalanceMove[]): PartyBalances {
  const open: Record<Party, number> = { ...line.open };
  for (const { lineId, from, to, amountCents } of moves) {
    if (lineId !== line.lineId) continue;
    open[from] -= amountCents;
    open[to] += amountCents;
  }
  return open as PartyBalances;
}
