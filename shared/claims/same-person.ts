import type { PersonName } from "./claim-parties.ts";

/** Whether two names are one person's, as far as last and first name tell; capitals and space do not matter. */
export function samePerson(one: PersonName, other: PersonName): boolean {
  return plain(one.last) === plain(other.last) && plain(one.first) === plain(other.first);
}

function plain(name: string): string {
  return name.trim().toUpperCase();
}
