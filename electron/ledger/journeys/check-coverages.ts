import { Refusal } from "../../../shared/contract/error-codes.ts";
import type { Coverage } from "../../../shared/contract/patients.ts";

/** Sorts before and after every day; an open end of a coverage reaches that far. */
const ALWAYS_BEFORE = "0000-00-00";
const ALWAYS_AFTER = "9999-99-99";

/**
 * Refuses coverages that contradict themselves or each other: an end before the start, a subscriber beside "self", two
 * coverages of one rank in force on one day (a claim could not tell which to ask).
 * @throws Refusal `refused` with the field at fault.
 */
export function checkCoverages(coverages: readonly Coverage[]): void {
  coverages.forEach((coverage, index) => {
    const field = `coverages[${index}]`;
    if (startOf(coverage) > endOf(coverage)) {
      throw new Refusal(
        "refused",
        "This coverage ends before it starts. Correct one of the two days.",
        `${field}.effectiveTo`,
      );
    }
    if (coverage.relationship === "18" && coverage.subscriber !== null) {
      throw new Refusal(
        "refused",
        "This coverage says that the patient is the subscriber, and names another. Choose the relationship, or remove the other.",
        `${field}.relationship`,
      );
    }
    const earlier = coverages.slice(0, index).find((other) => other.rank === coverage.rank && overlap(other, coverage));
    if (earlier) {
      throw new Refusal(
        "refused",
        `Two ${coverage.rank} coverages are in force on the same day. End the former one the day before this one starts, or give one another rank.`,
        `${field}.effectiveFrom`,
      );
    }
  });
}

function overlap(one: Coverage, other: Coverage): boolean {
  return startOf(one) <= endOf(other) && startOf(other) <= endOf(one);
}

const startOf = (coverage: Coverage): string => coverage.effectiveFrom ?? ALWAYS_BEFORE;
const endOf = (coverage: Coverage): string => coverage.effectiveTo ?? ALWAYS_AFTER;
