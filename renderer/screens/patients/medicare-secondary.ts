/** Why another payer comes before Medicare (SBR05), in our own short words. */
export const MEDICARE_SECONDARY_REASONS = [
  { value: "none", label: "Not chosen" },
  { value: "12", label: "Working, or a working spouse, with an employer's plan (12)" },
  { value: "13", label: "Kidney disease, within the coordination time (13)" },
  { value: "14", label: "No-fault or automobile insurance (14)" },
  { value: "15", label: "Workers' compensation (15)" },
  { value: "16", label: "Public Health Service or another federal agency (16)" },
  { value: "41", label: "Black lung (41)" },
  { value: "42", label: "Veterans Affairs (42)" },
  { value: "43", label: "Disabled, with a large employer's plan (43)" },
  { value: "47", label: "Liability insurance (47)" },
] as const;
