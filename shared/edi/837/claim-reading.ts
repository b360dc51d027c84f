import type { EdiProblem } from "../x12/problem.ts";
import type { Segment } from "../x12/segment.ts";
import type { OpenParty } from "./open-party.ts";
import type { Facts } from "./segment-fields.ts";

/** A claim while it is read: everything is taken as sent, and the claim's schema decides at the end. */
export type ClaimReading = {
  readonly clm: Segment;
  readonly facts: Facts;
  readonly destination: CoverageReading;
  readonly others: CoverageReading[];
  readonly lines: LineReading[];
  /** The provider or place whose loop is open. */
  party?: OpenParty | undefined;
};

export type CoverageReading = {
  facts: Facts;
  payer: Facts;
  subscriber: Facts;
  prior?: Facts & { claimAdjustments: Facts[]; lines: Facts[] };
};

export type LineReading = {
  readonly facts: Facts;
  party?: OpenParty | undefined;
  /** The other payer's answer that is open (loop 2430), and whose it is. */
  answer?: Facts | undefined;
  answeredBy?: CoverageReading | undefined;
};

/** What stands above claims in the hierarchy while a file is read. */
export type AboveClaims = {
  billing: Facts;
  /** Numbers of the billing provider at the payer (loop 2010BB). */
  billingAtPayer: Facts;
  coverage: CoverageReading;
  patient: Facts;
  propertyCasualtyNumber?: string | undefined;
  patientIsSubscriber: boolean;
};

/** What a reader says about a segment. */
export type Tell = (problem: EdiProblem) => void;
