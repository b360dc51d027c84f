import { createHash } from "node:crypto";

/** SHA-256 of a call's parsed input, whatever the order of its fields: the same work has the same hash. */
export function inputHash(input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(input, sortFields) ?? "")
    .digest("hex");
}

function sortFields(_field: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(fields);
}
