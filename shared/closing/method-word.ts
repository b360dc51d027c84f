const WORDS: Readonly<Record<string, string>> = {
  cash: "Cash",
  check: "Check",
  card: "Card",
  eft: "EFT",
  portal: "Portal",
  none: "No method",
};

/** How money came, in a word. */
export function methodWord(method: string): string {
  return WORDS[method] ?? method;
}
