import type { KeyboardEvent } from "react";

/**
 * Enter in a field of the form goes to the next field, as a biller's hand expects. Buttons and long texts keep their
 * own Enter. @returns whether the focus moved.
 */
export function focusNextField(event: KeyboardEvent<HTMLElement>): boolean {
  const { target, currentTarget } = event;
  if (event.ctrlKey || event.altKey || !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) {
    return false;
  }
  const fields = [...currentTarget.querySelectorAll<HTMLElement>("input:not(:disabled), select:not(:disabled)")];
  const next = fields[fields.indexOf(target) + 1];
  next?.focus();
  return next !== undefined;
}
