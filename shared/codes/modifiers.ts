/** Our own short labels for modifiers that billers type daily. */
export const MODIFIER_LABELS: Readonly<Record<string, string>> = {
  "22": "More work than usual",
  "24": "Unrelated visit after surgery",
  "25": "Separate visit, same day",
  "26": "Professional part",
  "50": "Both sides",
  "51": "Several procedures",
  "52": "Reduced",
  "53": "Stopped",
  "57": "Visit decided on surgery",
  "58": "Staged procedure",
  "59": "Distinct service",
  "76": "Repeat, same provider",
  "77": "Repeat, other provider",
  "78": "Back to the operating room",
  "79": "Unrelated, after surgery",
  "80": "Assistant surgeon",
  "90": "Outside laboratory",
  "91": "Repeat laboratory test",
  "93": "Telehealth by audio",
  "95": "Telehealth by video",
  AA: "Anesthesiologist in person",
  AS: "Assistant, not a physician",
  FQ: "Audio only",
  GA: "Waiver on file",
  GC: "Resident under a teacher",
  GP: "Physical therapy plan",
  GT: "Telehealth, interactive",
  GY: "Excluded by law",
  GZ: "Expected to be denied",
  KX: "Requirements met",
  LT: "Left side",
  QW: "CLIA-waived test",
  RT: "Right side",
  TC: "Technical part",
  XE: "Separate encounter",
  XP: "Separate practitioner",
  XS: "Separate structure",
  XU: "Unusual, not overlapping",
};

/** Our label for a modifier, or undefined for one that we have no words for. */
export function modifierLabel(modifier: string): string | undefined {
  return Object.hasOwn(MODIFIER_LABELS, modifier) ? MODIFIER_LABELS[modifier] : undefined;
}

/** Modifiers that say a repeated service is meant: without one of these it looks like a duplicate. */
export const REPEAT_MODIFIERS: ReadonlySet<string> = new Set(["59", "76", "77", "91", "XE", "XP", "XS", "XU"]);
