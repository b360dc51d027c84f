/** Reads a share in percent with at most one decimal. @returns tenths of a percent, or undefined for anything else. */
export function parsePermille(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d?))?\s*%?$/.exec(text.trim());
  if (!match) return undefined;
  const permille = Number(match[1]) * 10 + Number(match[2] || "0");
  return permille <= 1000 ? permille : undefined;
}

/** Tenths of a percent as people write them: `30`, `33.3`. */
export function formatPermille(permille: number): string {
  const tenths = permille % 10;
  return `${Math.floor(permille / 10)}${tenths === 0 ? "" : `.${tenths}`}`;
}
