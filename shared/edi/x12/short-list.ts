/** A list of nothing, one for all that have none: a large file asks for millions. Nobody may add to it. */
export const NONE = Object.freeze([]) as unknown as never[];

/**
 * A list with one item more: the same list, or one that takes its place. Nearly all lists of a file hold one to three
 * items: pushing onto an empty one makes room for seventeen each time.
 */
export function withItem<Item>(list: Item[], item: Item): Item[] {
  switch (list.length) {
    case 0:
      return [item];
    case 1:
      return [list[0] as Item, item];
    case 2:
      return [list[0] as Item, list[1] as Item, item];
    default:
      list.push(item);
      return list;
  }
}
