/** The word that a table has of its own for a code: files may name codes "constructor", which every object knows. */
export function wordIn<Word>(table: Readonly<Record<string, Word>> | undefined, code: string): Word | undefined {
  return table !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;
}
