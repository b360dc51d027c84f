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

/** Reasons that are no longer given, by the month in which they ended (list of June 2024). */
const ENDED: Readonly<Record<string, string>> = {
  "2000-06": "71",
  "2003-10":
    "28 36 37 41 46 48 63 64 65 67 68 72 73 77 79 80 81 82 83 84 86 92 93 98 99 A3 B2 B3 B19 B21 D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15",
  "2006-02": "30 47 52 B6 B17",
  "2006-07": "43",
  "2007-02": "196",
  "2007-04": "62",
  "2007-06": "42 57 88 113 120 123 124 D16 D17 D18 D19 D20 D21",
  "2008-01": "A2",
  "2008-04": "25 126 127 145 A4",
  "2009-01": "D22",
  "2009-03": "B18",
  "2009-07": "17",
  "2009-10": "156",
  "2012-01": "87 D23",
  "2012-07": "141",
  "2013-01": "38",
  "2013-11": "125",
  "2014-07": "162 191 214 217 218 220 221 230 244 255 W1 W2 W3 W4 W5 W6 W7 W8 W9 Y1 Y2 Y3",
  "2015-07": "A7",
  "2016-05": "B5",
  "2018-05": "15 138 165 168",
};
const END_MONTHS: ReadonlyMap<string, string> = new Map(
  Object.entries(ENDED).flatMap(([month, codes]) => codes.split(" ").map((code) => [code, month] as const)),
);

/** The month (YYYY-MM) from which a reason is no longer given; undefined for one that still is. */
export function endOfCarc(code: string): string | undefined {
  return END_MONTHS.get(code);
}

/** Every code that a range assigns, because a large file asks for each line. */
function codesIn(letter: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`);
}

const ASSIGNED_REASONS: ReadonlySet<string> = new Set(
  Object.entries(LAST_ASSIGNED).flatMap(([letter, [first, last]]) => codesIn(letter, first, last)),
);

/** What is known of a claim adjustment reason code. A newer code than the list may exist: it is unknown, not wrong. */
export function judgeCarc(code: string): "assigned" | "unknown" | "malformed" {
  if (ASSIGNED_REASONS.has(code)) return "assigned";
  const match = /^([A-Z]?)(0|[1-9]\d{0,2})$/.exec(code);
  if (!match) return "malformed";
  const range = LAST_ASSIGNED[match[1] ?? ""];
  const number = Number(match[2]);
  return range && number >= range[0] && number <= range[1] ? "assigned" : "unknown";
}

/** The last remark of each series in the list of June 2024. */
const LAST_REMARK: Readonly<Record<string, number>> = { M: 144, MA: 134, N: 895 };

/** The list writes MA01 to MA09, senders also MA1 to MA9. */
const ASSIGNED_REMARKS: ReadonlySet<string> = new Set([
  ...Object.entries(LAST_REMARK).flatMap(([letters, last]) => codesIn(letters, 1, last)),
  ...Object.keys(LAST_REMARK).flatMap((letters) => codesIn(`${letters}0`, 1, 9)),
]);

/** What is known of a remittance advice remark code: M, MA or N and a number. A newer code may exist. */
export function judgeRarc(code: string): "assigned" | "unknown" | "malformed" {
  if (ASSIGNED_REMARKS.has(code)) return "assigned";
  const match = /^(MA|M|N)(\d{1,3})$/.exec(code);
  if (!match) return "malformed";
  const number = Number(match[2]);
  return number >= 1 && number <= (LAST_REMARK[match[1] ?? ""] ?? 0) ? "assigned" : "unknown";
}
