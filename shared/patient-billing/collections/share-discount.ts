import { type Cents, cents, sumCents } from "../../money/cents.ts";

/** One step of the practice's assistance: whoever earns at most this much is let off this share. */
export interface CharityStep {
  /** Household income in percent of the federal poverty guideline; an income exactly at it is within. */
  upToPercent: number;
  discountPercent: number;
}

/** The share let off for an income, in percent: the first step that the income is within; zero above all of them. */
export function charityPercent(steps: readonly CharityStep[], incomePercent: number): number {
  const within = [...steps]
    .sort((one, other) => one.upToPercent - other.upToPercent)
    .find((step) => incomePercent <= step.upToPercent);
  return within?.discountPercent ?? 0;
}

/** What is wrong with the steps, in words: more income must never be let off more. */
export function charityProblem(steps: readonly CharityStep[]): string | undefined {
  const rising = [...steps].sort((one, other) => one.upToPercent - other.upToPercent);
  for (const [index, step] of rising.entries()) {
    const before = rising[index - 1];
    if (!before) continue;
    if (step.upToPercent === before.upToPercent) return "Each income stands on the list once.";
    if (step.discountPercent > before.discountPercent) return "A higher income cannot be let off a larger share.";
  }
  return undefined;
}

/**
 * A share of what is open, spread over the lines. The whole is rounded once, to the nearest cent with halves up, and the
 * lines add up to it: rounding each line by itself would give away or keep a cent a line.
 * @param percent 0 to 100
 */
export function shareDiscount<Line extends { openCents: Cents }>(
  lines: readonly Line[],
  percent: number,
): { line: Line; discountCents: Cents }[] {
  let before = 0;
  let given = 0;
  return lines.map((line) => {
    before += line.openCents;
    const upToHere = Math.floor((before * percent + 50) / 100);
    const discountCents = cents(Math.min(upToHere - given, line.openCents));
    given += discountCents;
    return { line, discountCents };
  });
}

/** What a share of all lines comes to. */
export function discountOf(lines: readonly { openCents: Cents }[], percent: number): Cents {
  return sumCents(shareDiscount(lines, percent).map((part) => part.discountCents));
}
