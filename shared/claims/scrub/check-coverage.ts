import { isMbi } from "../../codes/mbi.ts";
import { formatDate } from "../../dates/date-text.ts";
import type { AnyClaim, ClaimCoverage } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { samePerson } from "../same-person.ts";
import { destinationOf, eachLine, error, lineField, type ScrubRule, warning } from "./scrub-rule.ts";

/** A Medicare number has Medicare's form, and a member number holds no spaces. */
export const checkMemberId: ScrubRule<AnyClaim> = (claim) => {
  const problems: ClaimProblem[] = [];
  for (const coverage of claim.coverages) {
    const place = { box: coverage.rank === claim.destination ? "1a" : "9a", field: `coverageIds.${coverage.rank}` };
    const isMedicare = coverage.payer.filingCode === "MB" || coverage.payer.filingCode === "MA";
    if (isMedicare && coverage.memberId !== "" && !isMbi(coverage.memberId)) {
      const fix = "Read it from the card: eleven letters and digits, never S, L, O, I, B or Z.";
      problems.push(
        error({ code: "medicare-number-form", ...place }, "The member number is not a Medicare number.", fix),
      );
    } else if (/\s/.test(coverage.memberId.trim())) {
      problems.push(
        warning(
          { code: "member-id-spaces", ...place },
          "The member number holds a space. Payers match it letter by letter.",
        ),
      );
    }
  }
  return problems;
};

/** Each subscriber has a name and no half address; one who is not the patient is named in full to the payer addressed. */
export const checkSubscriber: ScrubRule<AnyClaim> = (claim) => {
  const problems = claim.coverages.flatMap((coverage): ClaimProblem[] => {
    const place = { box: coverage.rank === claim.destination ? "4" : "9", field: `coverageIds.${coverage.rank}` };
    const { name, address } = coverage.subscriber;
    const found: ClaimProblem[] = [];
    if (name.last === "")
      found.push(error({ code: "subscriber-name-missing", ...place }, "The subscriber has no last name."));
    if (address && (address.line1 === "" || address.city.trim().length < 2)) {
      found.push(
        error({ code: "subscriber-address-incomplete", ...place }, "The subscriber's address has no street or city."),
      );
    }
    return found;
  });
  const coverage = destinationOf(claim);
  if (!coverage) return problems;
  const addressed = checkAddressedSubscriber(coverage);
  if (coverage.relationship === "18" && !samePerson(coverage.subscriber.name, claim.patient.name)) {
    const place = { code: "subscriber-not-patient", box: "4", field: `coverageIds.${coverage.rank}` };
    const fix = "Correct the name, or say how the patient is related to the subscriber.";
    addressed.push(error(place, "The patient is said to be the subscriber, but their names differ.", fix));
  }
  return [...problems, ...addressed];
};

function checkAddressedSubscriber({ rank, relationship, subscriber, payer }: ClaimCoverage): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  const field = `coverageIds.${rank}`;
  if (subscriber.name.first === "") {
    problems.push(error({ code: "subscriber-name-missing", box: "4", field }, "The subscriber has no first name."));
  }
  if (relationship === "18") return problems;
  if (subscriber.birthDate === undefined) {
    problems.push(
      error(
        { code: "subscriber-birth-missing", box: "11a", field },
        "The patient is not the subscriber, whose birth date is missing.",
      ),
    );
  }
  if (subscriber.sex === undefined) {
    problems.push(
      warning(
        { code: "subscriber-sex-missing", box: "11a", field },
        "The subscriber's sex is missing; some payers ask for it.",
      ),
    );
  }
  if (!subscriber.address) {
    problems.push(
      warning({ code: "subscriber-address-missing", box: "7", field }, "The subscriber's address is missing."),
    );
  }
  if (payer.filingCode === "MB" || payer.filingCode === "MA") {
    problems.push(
      error({ code: "medicare-not-self", box: "6", field }, "In Medicare every patient is their own subscriber."),
    );
  }
  return problems;
}

/** The coverage is in force on each day of service, as far as its days are known. */
export const checkCoverageInForce = eachLine((line, claim, { coverageInForce }): ClaimProblem[] => {
  const { from, to } = coverageInForce;
  const place = { code: "coverage-not-in-force", box: "24A", field: lineField(line, "fromDate") };
  const name = destinationOf(claim)?.payer.name ?? "payer";
  if (from !== null && line.fromDate < from) {
    return [
      error(
        place,
        `Line ${line.lineNumber} lies before the coverage with ${name} began on ${formatDate(from)}.`,
        "Choose the coverage that was in force that day.",
      ),
    ];
  }
  if (to !== null && line.fromDate > to) {
    return [
      error(
        place,
        `Line ${line.lineNumber} lies after the coverage with ${name} ended on ${formatDate(to)}.`,
        "Choose the coverage that was in force that day.",
      ),
    ];
  }
  return [];
});
