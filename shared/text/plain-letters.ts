/** Letters that Unicode does not split into a Latin letter and a mark, and marks of typography, as a typewriter has them. */
const PLAIN: Readonly<Record<string, string>> = {
  Ł: "L",
  Ø: "O",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  Æ: "AE",
  Œ: "OE",
  ẞ: "SS",
  Ħ: "H",
  Ŧ: "T",
  Ŋ: "N",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "\u00a0": " ",
};

/**
 * Text in capitals with plain Latin letters, as claim files, forms and type-ahead need it: José becomes JOSE, Łukasz
 * LUKASZ. Characters that no plain letter stands for stay as they are, so that the caller can refuse or count them.
 */
export function toPlainLetters(text: string): string {
  const capitals = text.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "");
  return capitals.replace(/[^\x20-\x7e]/gu, (character) => PLAIN[character] ?? character);
}
