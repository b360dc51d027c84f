/** A list of nothing, one for all that have none: a large file asks for millions. Nobody may add to it. */
export const NONE = Object.freeze([]) as unknown as never[];

const [ONE, TWO, THREE] = [roomFor(1), roomFor(2), roomFor(3)];

/** Copied for each short list: V8 keeps no count of how long copies live, and so never takes them for long-lived. */
function roomFor(count: number): unknown[] {
  return Array.from({ length: count }, () => undefined);
}

/**
 * A list with one item more: the same list, or one that takes its place. Nearly all lists of a file hold one to three
 * items: pushing onto an empty one makes room for seventeen each time.
 */
export function withItem<Item>(list: Item[], item: Item): Item[] {
  const { length } = list;
  if (length > 2) {
    list.push(item);
    return list;
  }
  const longer = (length === 0 ? ONE : length === 1 ? TWO : THREE).slice() as Item[];
  for (let at = 0; at < length; at += 1) longer[at] = list[at] as Item;
  longer[length] = item;
  return longer;
}
