/** The zones of the United States, by the names people know them by. */
export const TIME_ZONES = [
  { value: "America/New_York", label: "Eastern" },
  { value: "America/Chicago", label: "Central" },
  { value: "America/Denver", label: "Mountain" },
  { value: "America/Phoenix", label: "Mountain, Arizona (no daylight saving)" },
  { value: "America/Los_Angeles", label: "Pacific" },
  { value: "America/Anchorage", label: "Alaska" },
  { value: "Pacific/Honolulu", label: "Hawaii" },
  { value: "America/Puerto_Rico", label: "Atlantic, Puerto Rico" },
  { value: "Pacific/Guam", label: "Guam" },
  { value: "Pacific/Pago_Pago", label: "American Samoa" },
] as const;
export type TimeZone = (typeof TIME_ZONES)[number]["value"];

/** This computer's zone where it is one of the list, Eastern otherwise: a proposal that the user sees. */
export function proposedTimeZone(): TimeZone {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return TIME_ZONES.find((zone) => zone.value === own)?.value ?? "America/New_York";
}
