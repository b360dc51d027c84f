import { codeText } from "../x12/coded-text.ts";
import {
  type ChildLookup,
  type ElementDef,
  type ElementType,
  type Guide,
  type GuideName,
  type GuideNode,
  type LoopDef,
  type SegmentDef,
  type SyntaxNote,
  triggerOf,
  type Usage,
} from "./guide.ts";
import { noNextChildren } from "./next-child.ts";
import { qualifierKey } from "./qualifier-key.ts";

/**
 * A guide that is read from its notation when it is first asked for: whoever meets no file of its kind, as every start of
 * the program, does not pay for its table.
 */
export function lateGuide(name: GuideName, notation: string): () => Guide {
  let guide: Guide | undefined;
  return () => {
    guide ??= parseGuide(name, notation);
    return guide;
  };
}

/**
 * Reads a guide from its compact notation (see README.md in this folder):
 *
 *     loop 2010AA < 2000A R1 billing provider
 *     NM1 R1 P0809,C1110 | 01R ID2-3 {85} | 02R ID1 {1,2} | 09S AN2-80
 *
 * @throws Error for a line that cannot be understood: a fault of the table, found by any test that loads it.
 */
export function parseGuide(name: GuideName, notation: string): Guide {
  const drafts = new Map<string, LoopDraft>();
  const root: LoopDraft = { id: "ST", label: name.name, usage: "R", max: 1, children: [] };
  drafts.set("ST", root);
  let current = root;
  for (const line of joinContinuations(notation)) {
    const loop = /^loop (\S+) < (\S+) ([RS])(\S+) (.+)$/.exec(line);
    const reuse = /^reuse (\S+) < (\S+) ([RS])(\S+)$/.exec(line);
    const back = /^in (\S+)$/.exec(line);
    if (loop) {
      const [, id = "", parent = "", usage = "", max = "", label = ""] = loop;
      current = { id, label, usage: usage as Usage, max: parseMax(max), children: [] };
      drafts.set(id, current);
      find(drafts, parent).children.push({ draft: current, usage: usage as Usage, max: parseMax(max) });
    } else if (reuse) {
      const [, id = "", parent = "", usage = "", max = ""] = reuse;
      find(drafts, parent).children.push({ draft: find(drafts, id), usage: usage as Usage, max: parseMax(max) });
    } else if (back) {
      current = find(drafts, back[1] ?? "");
    } else {
      current.children.push(parseSegment(line));
    }
  }
  return { ...name, root: finishLoop(root, root.usage, root.max) };
}

type LoopDraft = { id: string; label: string; usage: Usage; max: number; children: (SegmentDef | LoopEdge)[] };
type LoopEdge = { readonly draft: LoopDraft; readonly usage: Usage; readonly max: number };

function joinContinuations(notation: string): string[] {
  const lines: string[] = [];
  for (const raw of notation.split("\n")) {
    const line = raw.trim();
    if (line.startsWith("|")) lines.push(`${lines.pop() ?? ""} ${line}`);
    else if (line !== "") lines.push(line);
  }
  return lines;
}

function find(drafts: ReadonlyMap<string, LoopDraft>, id: string): LoopDraft {
  const draft = drafts.get(id);
  if (!draft) throw new Error(`The guide names loop ${id} before it describes it.`);
  return draft;
}

function finishLoop(draft: LoopDraft, usage: Usage, max: number): LoopDef {
  const children = draft.children.map((child) =>
    "draft" in child ? finishLoop(child.draft, child.usage, child.max) : child,
  );
  const { label } = draft;
  const id = asName(draft.id);
  return {
    kind: "loop",
    id,
    label,
    usage,
    max,
    children,
    groupStarts: groupStarts(children),
    lookup: lookupById(children),
    required: children.flatMap((child, index) => (child.usage === "R" ? [index] : [])),
    zeros: children.map(() => 0),
    next: noNextChildren(),
  };
}

function lookupById(children: readonly GuideNode[]): Map<string, ChildLookup> {
  const indexes = new Map<string, number[]>();
  children.forEach((child, index) => {
    const { id } = triggerOf(child);
    indexes.set(id, [...(indexes.get(id) ?? []), index]);
  });
  return new Map([...indexes].map(([id, of]) => [id, lookupOf(children, of)]));
}

function lookupOf(children: readonly GuideNode[], indexes: readonly number[]): ChildLookup {
  const qualifierOf = (index: number) => triggerOf(children[index] as GuideNode).qualifier;
  const unqualified = indexes.filter((index) => !qualifierOf(index));
  const qualifierPosition = indexes.map((index) => qualifierOf(index)?.position ?? 0).find((one) => one > 0) ?? 0;
  const codes = new Set(indexes.flatMap((index) => [...(qualifierOf(index)?.codes ?? [])]));
  const byCode = new Map<number, number[]>();
  for (const code of codes) {
    const key = qualifierKey(codeText(code).codes, 0, code.length);
    byCode.set(
      key,
      indexes.filter((index) => qualifierOf(index)?.codes.has(code) ?? true),
    );
  }
  return { indexes, qualifierPosition, byCode, unqualified };
}

function groupStarts(children: readonly GuideNode[]): number[] {
  const starts: number[] = [];
  children.forEach((child, index) => {
    const before = children[index - 1];
    // A loop's own first segment is never grouped: it opens the loop.
    const same = index > 1 && before && triggerOf(before).id === triggerOf(child).id && before.kind === child.kind;
    starts.push(same ? (starts[index - 1] ?? index) : index);
  });
  return starts;
}

function parseMax(text: string): number {
  return text === ">1" ? Number.POSITIVE_INFINITY : Number(text);
}

/** Segments that stand for different things depending on a code: its position in the segment. */
const QUALIFIER_POSITIONS: Readonly<Record<string, number>> = {
  AMT: 1,
  CRC: 1,
  CTX: 1,
  DTM: 1,
  DTP: 1,
  HI: 1,
  HL: 3,
  LQ: 1,
  N1: 1,
  NM1: 1,
  NTE: 1,
  PER: 1,
  PWK: 1,
  QTY: 1,
  REF: 1,
};

function parseSegment(line: string): SegmentDef {
  const [head = "", ...parts] = splitOutside(line, "|");
  const match = /^([A-Z0-9]{2,3}) ([RS])(\S+)(?: (\S+))?$/.exec(head.trim());
  if (!match) throw new Error(`The guide has a line that is no segment: ${line}`);
  const [, id = "", usage = "", max = "", notes = ""] = match;
  const elements = placeElements(parts.flatMap((part) => parseElements(part.trim())));
  const qualifier = parseQualifier(id, elements);
  return {
    kind: "segment",
    id: asName(id),
    usage: usage as Usage,
    max: parseMax(max),
    notes: notes === "" ? [] : notes.split(",").map(parseNote),
    elements,
    qualifier,
    look: undefined,
  };
}

function parseQualifier(id: string, elements: readonly (ElementDef | undefined)[]): SegmentDef["qualifier"] {
  const position = QUALIFIER_POSITIONS[id];
  if (position === undefined) return undefined;
  const codes = elements[position]?.codes ?? elements[position]?.components?.[1]?.codes;
  return codes && { position, codes };
}

function parseNote(text: string): SyntaxNote {
  const positions = (text.slice(1).match(/\d\d/g) ?? []).map(Number);
  return { kind: text.charAt(0) as SyntaxNote["kind"], positions };
}

function placeElements(elements: readonly ElementDef[]): (ElementDef | undefined)[] {
  const placed: (ElementDef | undefined)[] = [undefined];
  for (const one of elements) {
    while (placed.length < one.position) placed.push(undefined);
    placed.push(one);
  }
  return placed;
}

function parseElements(text: string): ElementDef[] {
  const match = /^(\d{1,2})(?:-(\d{1,2}))?([RS]) (.+)$/.exec(text);
  if (!match) throw new Error(`The guide has an element that cannot be read: ${text}`);
  const [, from = "", to = from, usage = "", rest = ""] = match;
  const described = parseType(rest);
  const elements: ElementDef[] = [];
  for (let position = Number(from); position <= Number(to); position += 1) {
    elements.push({ position, usage: usage as Usage, ...described });
  }
  return elements;
}

function parseType(text: string): Omit<ElementDef, "position" | "usage"> {
  const composite = /^COMP(?:x(\d+))?\((.+)\)$/.exec(text);
  if (composite) {
    const components = placeElements(
      splitOutside(composite[2] ?? "", ";").flatMap((part) => parseElements(part.trim())),
    );
    return { type: "COMP", min: 0, max: 0, components, repeat: Number(composite[1] ?? 1) };
  }
  const match = /^(AN|ID|N|R|DT|TM)(\d+)(?:-(\d+))?(?:x(\d+))?(?: \{([^}]+)\})?(?: @(\w+))?(?: \/(.+)\/)?$/.exec(text);
  if (!match) throw new Error(`The guide has an element type that cannot be read: ${text}`);
  const [, type = "", min = "", max = min, repeat = "1", codes, list, pattern] = match;
  return {
    type: type as ElementType,
    min: Number(min),
    max: Number(max),
    repeat: Number(repeat),
    ...(codes === undefined ? {} : { codes: new Set(codes.split(",")) }),
    ...(list === undefined ? {} : { list }),
    ...(pattern === undefined ? {} : { pattern: new RegExp(`^(?:${pattern})$`) }),
  };
}

/** The same text as a property's name is one, which is one string in the whole program: comparing it compares two addresses. */
function asName(text: string): string {
  const [name = text] = Object.keys({ [text]: true });
  return name;
}

/** Splits at a separator that stands outside of parentheses and braces. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "(" || character === "{") depth += 1;
    else if (character === ")" || character === "}") depth -= 1;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
