import type { FindingCode } from "../finding-codes.ts";
import { element, isSent, type Segment } from "../x12/segment.ts";
import { acceptsSegment, lookAt } from "./accept-segment.ts";
import { checkFormattedDate } from "./check-formatted-date.ts";
import { checkValue } from "./check-value.ts";
import { elementName, elementPlace } from "./element-words.ts";
import type { ElementDef, SegmentDef, SyntaxNote } from "./guide.ts";
import { problemIn, type Report } from "./report.ts";
import type { Placement } from "./walk.ts";

/** Elements, parts or repetitions beyond those that the guide knows which are still looked at: the next say no more. */
const MAX_STRANGE = 10;

/** Checks a placed segment's elements: usage, repeats, values, composites, rules between elements. */
export function checkSegment(placement: Placement, def: SegmentDef, report: Report): void {
  const look = lookAt(def);
  if (!acceptsSegment(placement.segment, look)) checkElements(placement, def, report);
  if (look.dated && placement.segment.last > 0) checkFormattedDate(placement, look.dated, report);
}

/** The whole check, with a word for everything that is wrong. */
export function checkElements(placement: Placement, def: SegmentDef, report: Report): void {
  const { segment } = placement;
  if (segment.last === 0) {
    report(problemIn(placement, { code: "segment-empty", message: `Segment ${segment.id} has no elements.` }));
    return;
  }
  const known = def.elements.length - 1;
  const last = Math.min(Math.max(known, segment.last), known + MAX_STRANGE);
  for (let position = 1; position <= last; position += 1) {
    checkElement(placement, def.elements[position], position, report);
  }
  if (!isSent(segment, segment.last)) {
    const message = `Segment ${segment.id} ends with separators that have nothing after them. They should be left out.`;
    report(problemIn(placement, { severity: "warning", code: "trailing-separators", message }));
  }
  for (const note of def.notes) checkSyntaxNote(placement, note, report);
}

type Place = {
  readonly placement: Placement;
  readonly position: number;
  readonly component?: number;
  readonly value: string;
};

/** Reports something about one element. Its name is put together only now: nearly all elements are right. */
function tell(at: Place, report: Report, code: FindingCode, sentence: string): void {
  const { id } = at.placement.segment;
  const message = `${elementName(id, at.position, at.component)} ${sentence}`;
  report(
    problemIn(at.placement, { code, message, element: elementPlace(id, at.position, at.component), value: at.value }),
  );
}

function checkElement(placement: Placement, def: ElementDef | undefined, position: number, report: Report): void {
  const { segment } = placement;
  const value = element(segment, position);
  if (value === "") {
    if (def?.usage === "R")
      tell({ placement, position, value }, report, "element-missing", "is missing; it must be sent.");
    return;
  }
  if (!def) {
    tell({ placement, position, value }, report, "element-not-used", "must not be sent here.");
    return;
  }
  const { repetition, component } = segment.delimiters;
  const values = repetition !== "" && value.includes(repetition) ? value.split(repetition) : [value];
  if (values.length > def.repeat) {
    const allowed = def.repeat === 1 ? "once" : `${def.repeat} times`;
    tell(
      { placement, position, value },
      report,
      "element-repeated",
      `is given ${values.length} times; ${allowed} is allowed.`,
    );
  }
  for (const one of values.slice(0, def.repeat + MAX_STRANGE)) {
    if (def.type === "COMP") checkComposite(placement, def, position, one, report);
    else {
      checkSimple({ placement, position, value: one }, def, report);
      if (component !== "" && one.includes(component)) {
        tell(
          { placement, position, value },
          report,
          "separator-in-data",
          "holds a component separator, but it is a single value.",
        );
      }
    }
  }
}

function checkSimple(at: Place, def: ElementDef, report: Report): void {
  const { id } = at.placement.segment;
  checkValue(
    at.value,
    def,
    () => elementName(id, at.position, at.component),
    (finding) => {
      const place = elementPlace(id, at.position, at.component);
      report(problemIn(at.placement, { ...finding, element: place, value: at.value }));
    },
  );
}

function checkComposite(placement: Placement, def: ElementDef, position: number, text: string, report: Report): void {
  const parts = text.split(placement.segment.delimiters.component);
  const defs = def.components ?? [];
  const other = parts.length === 1 ? otherSeparator(text, defs[1]) : undefined;
  if (other !== undefined) {
    const sentence = `has its parts separated by ${other}; this file's separator of parts (ISA16) is ${placement.segment.delimiters.component}.`;
    tell({ placement, position, value: text }, report, "component-separator-other", sentence);
    return;
  }
  const last = Math.min(Math.max(parts.length, defs.length - 1), defs.length + MAX_STRANGE);
  for (let index = 1; index <= last; index += 1) {
    const at = { placement, position, component: index, value: parts[index - 1] ?? "" };
    const componentDef = defs[index];
    if (at.value === "") {
      if (componentDef?.usage === "R") tell(at, report, "element-missing", "is missing; it must be sent.");
    } else if (!componentDef) tell(at, report, "element-not-used", "must not be sent here.");
    else checkSimple(at, componentDef, report);
  }
}

/** The sign that stands for the separator of parts in a composite that was written for another ISA16, as in HC>99213. */
function otherSeparator(text: string, first: ElementDef | undefined): string | undefined {
  if (first === undefined || text.length <= first.max) return undefined;
  const [, part = "", sign] = /^([A-Z0-9]+)([>|<:^\\])[A-Z0-9]/.exec(text) ?? [];
  return part.length <= first.max ? sign : undefined;
}

function checkSyntaxNote(placement: Placement, note: SyntaxNote, report: Report): void {
  const { segment } = placement;
  const broken = brokenRule(segment, note);
  if (broken === undefined) return;
  const place = elementPlace(segment.id, note.positions[0] ?? 1);
  report(problemIn(placement, { code: `syntax-${RULE_NAMES[note.kind]}`, message: broken, element: place }));
}

const RULE_NAMES = { P: "paired", R: "required", E: "exclusive", C: "conditional", L: "list-conditional" } as const;

function brokenRule(segment: Segment, note: SyntaxNote): string | undefined {
  const total = note.positions.length;
  let count = 0;
  for (const position of note.positions) if (element(segment, position) !== "") count += 1;
  const firstSent = element(segment, note.positions[0] ?? 1) !== "";
  const names = (from: number): string =>
    note.positions
      .slice(from)
      .map((position) => elementName(segment.id, position))
      .join(" and ");
  const first = (): string => elementName(segment.id, note.positions[0] ?? 1);
  switch (note.kind) {
    case "P":
      return count === 0 || count === total ? undefined : `${names(0)} go together: send all of them or none.`;
    case "R":
      return count > 0 ? undefined : `At least one of ${names(0)} must be sent.`;
    case "E":
      return count <= 1 ? undefined : `Only one of ${names(0)} may be sent.`;
    case "C":
      return !firstSent || count === total ? undefined : `Where ${first()} is sent, ${names(1)} must be sent too.`;
    default:
      return !firstSent || count > 1
        ? undefined
        : `Where ${first()} is sent, at least one of ${names(1)} must be sent too.`;
  }
}
