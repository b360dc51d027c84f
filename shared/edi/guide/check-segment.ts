import { element, type Segment } from "../x12/segment.ts";
import { checkFormattedDate } from "./check-formatted-date.ts";
import { checkValue } from "./check-value.ts";
import { elementName, elementPlace } from "./element-words.ts";
import type { ElementDef, SegmentDef, SyntaxNote } from "./guide.ts";
import { problemIn, type Report } from "./report.ts";
import type { Placement } from "./walk.ts";

/** Checks a placed segment's elements: usage, repeats, values, composites, rules between elements. */
export function checkSegment(placement: Placement, def: SegmentDef, report: Report): void {
  const { segment } = placement;
  if (segment.elements.length === 1) {
    report(problemIn(placement, { code: "segment-empty", message: `Segment ${segment.id} has no elements.` }));
    return;
  }
  const last = Math.max(def.elements.length, segment.elements.length) - 1;
  for (let position = 1; position <= last; position += 1) {
    checkElement(placement, def.elements[position], position, report);
  }
  if (segment.elements.at(-1) === "") {
    const message = `Segment ${segment.id} ends with separators that have nothing after them. They should be left out.`;
    report(problemIn(placement, { severity: "warning", code: "trailing-separators", message }));
  }
  for (const note of def.notes) checkSyntaxNote(placement, note, report);
  checkFormattedDate(placement, report);
}

function checkElement(placement: Placement, def: ElementDef | undefined, position: number, report: Report): void {
  const { segment } = placement;
  const value = element(segment, position);
  const place = { element: elementPlace(segment.id, position), value };
  const name = elementName(segment.id, position);
  if (value === "") {
    if (def?.usage !== "R") return;
    report(
      problemIn(placement, { code: "element-missing", message: `${name} is missing; it must be sent.`, ...place }),
    );
    return;
  }
  if (!def) {
    report(problemIn(placement, { code: "element-not-used", message: `${name} must not be sent here.`, ...place }));
    return;
  }
  const { repetition } = segment.delimiters;
  const values = repetition !== "" && value.includes(repetition) ? value.split(repetition) : [value];
  if (values.length > def.repeat) {
    const message = `${name} is given ${values.length} times; ${def.repeat === 1 ? "once" : `${def.repeat} times`} is allowed.`;
    report(problemIn(placement, { code: "element-repeated", message, ...place }));
  }
  for (const one of values) {
    if (def.type === "COMP") checkComposite(placement, def, position, one, report);
    else {
      for (const finding of checkValue(one, def, name)) report(problemIn(placement, { ...finding, ...place }));
      if (segment.delimiters.component !== "" && one.includes(segment.delimiters.component)) {
        const message = `${name} holds a component separator, but it is a single value.`;
        report(problemIn(placement, { code: "separator-in-data", message, ...place }));
      }
    }
  }
}

function checkComposite(placement: Placement, def: ElementDef, position: number, text: string, report: Report): void {
  const { segment } = placement;
  const parts = text.split(segment.delimiters.component);
  const defs = def.components ?? [];
  for (let index = 1; index <= Math.max(parts.length, defs.length - 1); index += 1) {
    const value = parts[index - 1] ?? "";
    const componentDef = defs[index];
    const name = elementName(segment.id, position, index);
    const place = { element: elementPlace(segment.id, position, index), value };
    if (value === "") {
      if (componentDef?.usage !== "R") continue;
      report(
        problemIn(placement, { code: "element-missing", message: `${name} is missing; it must be sent.`, ...place }),
      );
    } else if (!componentDef) {
      report(problemIn(placement, { code: "element-not-used", message: `${name} must not be sent here.`, ...place }));
    } else {
      for (const finding of checkValue(value, componentDef, name))
        report(problemIn(placement, { ...finding, ...place }));
    }
  }
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
  const sent = note.positions.map((position) => element(segment, position) !== "");
  const count = sent.filter(Boolean).length;
  const names = note.positions.map((position) => elementName(segment.id, position));
  const [first = "", ...others] = names;
  switch (note.kind) {
    case "P":
      return count === 0 || count === names.length
        ? undefined
        : `${names.join(" and ")} go together: send all of them or none.`;
    case "R":
      return count > 0 ? undefined : `At least one of ${names.join(" and ")} must be sent.`;
    case "E":
      return count <= 1 ? undefined : `Only one of ${names.join(" and ")} may be sent.`;
    case "C":
      return !sent[0] || count === names.length
        ? undefined
        : `Where ${first} is sent, ${others.join(" and ")} must be sent too.`;
    default:
      return !sent[0] || count > 1
        ? undefined
        : `Where ${first} is sent, at least one of ${others.join(" and ")} must be sent too.`;
  }
}
