/** Below SQLite's limit of bound values, and large enough that a statement's cost does not count. */
const CHUNK_SIZE = 500;

/** Cuts a list for queries with `in (…)`: every chunk but the last has the same length, so statements are reused. */
export function* inChunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += CHUNK_SIZE) yield items.slice(from, from + CHUNK_SIZE);
}
