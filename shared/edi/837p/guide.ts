import { lateGuide } from "../guide/notation.ts";
import { CLAIM_LOOP } from "./guide-claim.ts";
import { CLAIM_PARTY_LOOPS } from "./guide-claim-parties.ts";
import { HEADER_LOOPS } from "./guide-header.ts";
import { LINE_LOOPS } from "./guide-line.ts";
import { PATIENT_LOOPS } from "./guide-patient.ts";

/** The professional claim, 005010X222A1, as data. */
export const guide837p = lateGuide(
  { transaction: "837", version: "005010X222A1", functionalCode: "HC", name: "professional claim" },
  [HEADER_LOOPS, CLAIM_LOOP, CLAIM_PARTY_LOOPS, LINE_LOOPS, PATIENT_LOOPS].join("\n"),
);
