/** A stream of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Next = () => number;
type Edit = (text: string, next: Next) => string;

const at = (next: Next, length: number): number => Math.floor(next() * Math.max(1, length));
const pick = <T>(next: Next, from: readonly T[]): T => from[at(next, from.length)] as T;

/** Texts that files should not hold where they are put: separators, signs, control and wide characters, whole segments. */
const INTRUDERS = [
  "*", "~", ":", "^", ">", "|", "\n", "\r\n", "\0", "\u001a", "\uFEFF", " ", "é", "€", "𝄞", "-", ".", "1e9", "99999999999999999999",
  "NaN", "ISA", "ISA*", "~GS*HC~", "~ST*837*0001~", "~SE*1*0001~", "~GE*1*1~", "~IEA*1*1~", "~HL*1**20*1~", "~LX*1~",
  "~CLM*1*1~", "~TA1*1~", "~constructor*1~", "~__proto__*1~", "*".repeat(200), ":".repeat(200), "^".repeat(200), "~".repeat(200),
]; // biome-ignore format: a list of short texts reads best in rows

function editSegments(change: (all: string[], next: Next) => void): Edit {
  return (text, next) => {
    const all = text.split("~");
    change(all, next);
    return all.join("~");
  };
}

function editElements(change: (all: string[], next: Next) => void): Edit {
  return editSegments((all, next) => {
    const index = at(next, all.length);
    const elements = (all[index] ?? "").split("*");
    change(elements, next);
    all[index] = elements.join("*");
  });
}

function splice(text: string, from: number, count: number, put: string): string {
  return text.slice(0, from) + put + text.slice(from + count);
}

/** The ways in which a file gets broken. */
const EDITS: Readonly<Record<string, Edit>> = {
  flipByte: (text, next) => {
    const place = at(next, text.length);
    return splice(text, place, 1, String.fromCharCode((text.charCodeAt(place) ^ (1 << at(next, 8))) & 0xff));
  },
  insert: (text, next) => splice(text, at(next, text.length), 0, pick(next, INTRUDERS)),
  overwrite: (text, next) => splice(text, at(next, text.length), at(next, 12), pick(next, INTRUDERS)),
  cutOut: (text, next) => splice(text, at(next, text.length), at(next, 60), ""),
  truncate: (text, next) => text.slice(0, at(next, text.length)),
  changeDelimiter: (text, next) => text.replaceAll(pick(next, ["*", "~", ":", "^", "\n"]), pick(next, INTRUDERS)),
  dropSegment: editSegments((all, next) => all.splice(at(next, all.length), 1)),
  doubleSegment: editSegments((all, next) => {
    const index = at(next, all.length);
    all.splice(index, 0, all[index] ?? "");
  }),
  swapSegments: editSegments((all, next) => {
    const [one, other] = [at(next, all.length), at(next, all.length)];
    [all[one], all[other]] = [all[other] ?? "", all[one] ?? ""];
  }),
  moveSegment: editSegments((all, next) => {
    const [taken = ""] = all.splice(at(next, all.length), 1);
    all.splice(at(next, all.length), 0, taken);
  }),
  dropElement: editElements((all, next) => all.splice(at(next, all.length), 1)),
  emptyElement: editElements((all, next) => {
    all[at(next, all.length)] = "";
  }),
  strangeElement: editElements((all, next) => {
    all[at(next, all.length)] = pick(next, INTRUDERS);
  }),
  swapElements: editElements((all, next) => {
    const [one, other] = [at(next, all.length), at(next, all.length)];
    [all[one], all[other]] = [all[other] ?? "", all[one] ?? ""];
  }),
};
const KINDS = Object.keys(EDITS);

/** A text with one random thing done to it, and the name of that thing. */
export function editRandomly(text: string, next: Next): { readonly text: string; readonly edit: string } {
  const edit = pick(next, KINDS);
  return { text: EDITS[edit]?.(text, next) ?? text, edit };
}
