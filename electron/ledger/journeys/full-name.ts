/** A name as lists show it: `Last, First M`. */
export function fullName(name: { last: string; first: string; middle?: string | null }): string {
  const middle = name.middle ? ` ${name.middle}` : "";
  return `${name.last}, ${name.first}${middle}`;
}
