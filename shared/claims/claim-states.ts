import { z } from "zod";

/**
 * The separate axes of a claim's state: never one overloaded status. Readiness is the scrubber's, the
 * others follow from events.
 */
export const readinessSchema = z.enum(["clean", "warnings", "errors", "held"]);
export type Readiness = z.infer<typeof readinessSchema>;

export const submissionSchema = z.enum([
  "unsent",
  "prepared",
  "written",
  "received",
  "accepted",
  "rejected",
  "printed",
]);
export type Submission = z.infer<typeof submissionSchema>;

/** `patient`: processed, nothing paid, all of it patient responsibility. */
export const adjudicationSchema = z.enum(["none", "paid", "patient", "denied", "partly-denied", "reversed"]);
export type Adjudication = z.infer<typeof adjudicationSchema>;

export const responsibilitySchema = z.enum(["primary", "secondary", "tertiary", "patient", "nobody"]);
export type Responsibility = z.infer<typeof responsibilitySchema>;
