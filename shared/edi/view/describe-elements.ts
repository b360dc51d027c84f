import { codeWord } from "../guide/code-words.ts";
import { elementPlace, elementWord } from "../guide/element-words.ts";
import { element, type Segment } from "../x12/segment.ts";
import type { EdiViewElement } from "./edi-view.ts";

type Part = NonNullable<EdiViewElement["parts"]>[number];

/** A segment's elements with our words for them; what was not sent is left out. */
export function describeElements(segment: Segment): EdiViewElement[] {
  const described: EdiViewElement[] = [];
  for (let position = 1; position < segment.elements.length; position += 1) {
    const value = element(segment, position).trim();
    if (value !== "") described.push(describeElement(segment, position, value));
  }
  return described;
}

function describeElement(segment: Segment, position: number, value: string): EdiViewElement {
  const place = elementPlace(segment.id, position);
  const name = elementWord(segment.id, position);
  const parts = segment.id === "ISA" ? [] : partsOf(segment, position, value);
  if (parts.length > 0) return { position, place, name, value, parts };
  return { position, place, name, value, ...meaningOf(place, value) };
}

/** The values of a repeated element, or the components of a composite; both where both are there. */
function partsOf(segment: Segment, position: number, value: string): Part[] {
  const { component, repetition } = segment.delimiters;
  const repeated = repetition !== "" && value.includes(repetition) ? value.split(repetition) : [value];
  if (repeated.length === 1 && !value.includes(component)) return [];
  return repeated
    .flatMap((one) => {
      if (!one.includes(component)) return [namedPart(segment.id, position, undefined, one)];
      return one.split(component).map((text, index) => namedPart(segment.id, position, index + 1, text));
    })
    .filter((part) => part.value !== "");
}

function namedPart(segmentId: string, position: number, component: number | undefined, value: string): Part {
  const place = elementPlace(segmentId, position, component);
  return { place, name: elementWord(segmentId, position, component), value, ...meaningOf(place, value) };
}

function meaningOf(place: string, value: string): { meaning?: string } {
  const meaning = codeWord(place, value);
  return meaning === undefined ? {} : { meaning };
}
