/**
 * Puts a text on the clipboard, from a press of the user. The page has no permissions at all, the clipboard's among
 * them, so the text is selected and copied as a person would do it.
 * @returns whether the system took it.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.style.cssText = "position:fixed;opacity:0;pointer-events:none";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
