import { lateGuide } from "../guide/notation.ts";
import { CLAIM_LOOP } from "./guide-claim.ts";
import { CLAIM_PARTY_LOOPS } from "./guide-claim-parties.ts";
import { HEADER_LOOPS } from "./guide-header.ts";
import { LINE_LOOPS } from "./guide-line.ts";
import { PATIENT_LOOPS } from "./guide-patient.ts";

/** The institutional claim, 005010X223A2, as data. */
export const guide837i = lateGuide(
  { transaction: "837", version: "005010X223A2", functionalCode: "HC", name: "institutional claim" },
  [HEADER_LOOPS, CLAIM_LOOP, CLAIM_PARTY_LOOPS, LINE_LOOPS, PATIENT_LOOPS].join("\n"),
);
