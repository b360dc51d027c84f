/** A number that may be a claim's, with the lines of the report that name it. */
export interface MentionedNumber {
  number: string;
  lines: string[];
}

const MAX_NUMBERS = 5000;
const MAX_LINES_QUOTED = 5;

/**
 * What in a report in words has the form of a claim number of ours: capitals and digits, 6 to 20 of them, with a digit
 * among them. Whether there is such a claim, the ledger knows. The letter case of the report does not matter.
 */
export function findMentionedNumbers(text: string): MentionedNumber[] {
  const found = new Map<string, string[]>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    for (const [word] of line.toUpperCase().matchAll(/(?<![A-Z0-9])[A-Z0-9]{6,20}(?![A-Z0-9])/g)) {
      if (!/\d/.test(word)) continue;
      const lines = found.get(word) ?? [];
      if (found.size >= MAX_NUMBERS && lines.length === 0) continue;
      if (lines.length < MAX_LINES_QUOTED && !lines.includes(line.trim())) lines.push(line.trim());
      found.set(word, lines);
    }
  }
  return [...found].map(([number, lines]) => ({ number, lines }));
}
