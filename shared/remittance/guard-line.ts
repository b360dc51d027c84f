import type { CoverageRank } from "../claims/claim.ts";
import { openTotal, type PartyBalances } from "../ledger/line-balance.ts";
import { cents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import type { PlanException } from "./posting-plan.ts";

/**
 * Looks at what an answer would leave on a line. Below zero as a whole means money too much; below zero only at the
 * payer's rank means that the line waits on somebody else. A reversal may leave a credit: the payer's money is gone
 * whether we like it or not.
 */
export function guardLine(line: {
  lineNumber: number;
  rank: CoverageRank;
  openBefore: PartyBalances;
  openAfter: PartyBalances;
  isReversal: boolean;
  segmentNumber?: number | undefined;
}): PlanException | undefined {
  const { rank, openBefore, openAfter, lineNumber } = line;
  const place = line.segmentNumber === undefined ? {} : { segmentNumber: line.segmentNumber };
  if (line.isReversal) return reversalCredit(line, place);
  const total = openTotal(openAfter);
  if (total < 0 && total < openTotal(openBefore)) {
    const amountCents = cents(-total);
    return {
      code: "below-zero",
      holds: true,
      amountCents,
      ...place,
      message: `Posting would take line ${lineNumber} ${formatDollars(amountCents)} below zero: it was paid or adjusted before. Say why, because that decides what is posted.`,
    };
  }
  if (openAfter[rank] < 0 && openAfter[rank] < openBefore[rank]) {
    const amountCents = cents(-openAfter[rank]);
    return {
      code: "waits-on-another",
      holds: true,
      amountCents,
      ...place,
      message: `Line ${lineNumber} does not wait on this payer for ${formatDollars(amountCents)} of what it answers. Post the earlier payer's answer first, or move the balance back to this payer.`,
    };
  }
  return undefined;
}

function reversalCredit(
  line: Parameters<typeof guardLine>[0],
  place: { segmentNumber?: number },
): PlanException | undefined {
  const parties = ["secondary", "tertiary", "patient"] as const;
  const credited = parties.find((party) => line.openAfter[party] < 0 && line.openAfter[party] < line.openBefore[party]);
  if (credited === undefined) return undefined;
  const amountCents = cents(-line.openAfter[credited]);
  return {
    code: "reversal-leaves-credit",
    holds: false,
    amountCents,
    ...place,
    message: `The reversal leaves a credit of ${formatDollars(amountCents)} with the ${credited === "patient" ? "patient" : `${credited} payer`} on line ${line.lineNumber}, who has paid a part that is no longer theirs. A correction usually follows.`,
  };
}
