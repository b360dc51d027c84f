const FORMS: readonly RegExp[] = [
  /^\d{5}$/, // Level I, and administration codes of the same form
  /^\d{4}[FTUMA]$/, // categories II and III, laboratory analyses, vaccine administration
  /^[A-CEGHJ-MP-V]\d{4}$/, // Level II; D belongs to dentistry
];

/** Whether the text has the form of a procedure code that a professional claim takes (HCPCS Level I or II). */
export function isProcedureForm(text: string): boolean {
  return FORMS.some((form) => form.test(text));
}

/** Whether the text has the form of a modifier. */
export function isModifierForm(text: string): boolean {
  return /^[0-9A-Z]{2}$/.test(text);
}

/** Level II codes for what has no code of its own. Numbers only; the claim must say in words what was given. */
const UNLISTED: ReadonlySet<string> = new Set([
  "A4335", "A4421", "A4649", "A9698", "A9699", "A9900", "A9999", "B9998", "B9999", "C9399",
  "E0676", "E0769", "E0770", "E1399", "E1699", "J3490", "J3590", "J7199", "J7599", "J7699", "J7799", "J7999",
  "J8498", "J8499", "J8597", "J8999", "J9999", "K0108", "K0898", "K0899", "L0999", "L1499", "L2999", "L3999", "L5999",
  "L7499", "L8039", "L8499", "L8699", "Q0507", "Q4050", "Q4051", "Q4082", "Q4100", "S8189", "T1999", "T2047", "T5999",
  "V2199", "V2797", "V2799", "V5298", "V5299",
]); // biome-ignore format: a list of code numbers reads best in rows

/**
 * Whether the code is for a service without a code of its own, which needs a description (SV101-7). Level I codes of
 * this kind end in 99 by design; not every code that does is one, so those are only a reason to ask.
 */
export function unlistedKind(code: string): "unlisted" | "perhaps" | "listed" {
  if (UNLISTED.has(code)) return "unlisted";
  return /^\d{3}99$/.test(code) && !code.startsWith("99") ? "perhaps" : "listed";
}

/** Whether the code is in the range of laboratory tests (80000 to 89999), for which payers ask the CLIA number. */
export function isLaboratoryCode(code: string): boolean {
  return /^8\d{4}$/.test(code);
}
