import { z } from "zod";

/** One thing that is wrong or doubtful about a claim, in plain words, with the field to go to. */
export const claimProblemSchema = z.strictObject({
  /** `error`: the claim may not go. `warning`: it may. */
  severity: z.enum(["error", "warning"]),
  /** Stable, e.g. `npi-check-digit`. */
  code: z.string(),
  /** Box of the CMS-1500, e.g. `24D`, `1a`, `33`. */
  box: z.string(),
  /** Path into the claim draft, e.g. `lines[0].procedureCode`, `patientId`, `diagnoses[2]`. */
  field: z.string(),
  message: z.string(),
  /** What to do, where one thing is known to help. */
  fix: z.string().optional(),
});
export type ClaimProblem = z.infer<typeof claimProblemSchema>;
