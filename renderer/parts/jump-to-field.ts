/**
 * Moves the focus to the field that stands for a path of the edited thing, e.g. `lines[0].chargeCents`. Fields carry
 * their path as `data-field`. A path that has no field of its own goes to the nearest one above it.
 * @returns whether a field was found.
 */
export function jumpToField(path: string, within: ParentNode = document): boolean {
  for (let wanted = path; wanted !== ""; wanted = parentPath(wanted)) {
    const carrier = within.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"]`);
    const field = carrier?.matches("input, select, textarea, button")
      ? carrier
      : carrier?.querySelector<HTMLElement>("input, select, textarea, button");
    if (field) {
      field.focus();
      field.scrollIntoView({ block: "nearest" });
      if (field instanceof HTMLInputElement) field.select();
      return true;
    }
  }
  return false;
}

/** `lines[0].chargeCents` → `lines[0]` → `lines` → nothing. */
export function parentPath(path: string): string {
  const cut = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
  return cut < 0 ? "" : path.slice(0, cut);
}
