/** The numbers ever assigned to claim adjustment reasons, by leading letter (list of June 2024; stopped ones included). */
const LAST_ASSIGNED: Readonly<Record<string, readonly [first: number, last: number]>> = {
  "": [1, 306],
  A: [0, 8],
  B: [1, 23],
  D: [1, 23],
  P: [1, 32],
  W: [1, 9],
  Y: [1, 3],
};

/** What is known of a claim adjustment reason code. A newer code than the list may exist: it is unknown, not wrong. */
export function judgeCarc(code: string): "assigned" | "unknown" | "malformed" {
  const match = /^([A-Z]?)(0|[1-9]\d{0,2})$/.exec(code);
  if (!match) return "malformed";
  const range = LAST_ASSIGNED[match[1] ?? ""];
  const number = Number(match[2]);
  return range && number >= range[0] && number <= range[1] ? "assigned" : "unknown";
}

/** Whether the text has the form of a remittance advice remark code: M, MA or N and a number. */
export function isRarcForm(code: string): boolean {
  return /^(MA|M|N)\d{1,3}$/.test(code);
}
