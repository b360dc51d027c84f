import { useState } from "react";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";

/**
 * The account whose file stands open: the marked one, or where it left the list the one that took its place, which is
 * the row that the list marks then.
 */
export function useMarkedAccount(accounts: readonly CollectionAccount[]) {
  const [marked, setMarked] = useState({ patientId: "", index: 0 });
  const found = accounts.find((account) => account.patientId === marked.patientId);
  const shown = found ?? accounts[Math.min(marked.index, accounts.length - 1)];
  const mark = (row: CollectionAccount) => setMarked({ patientId: row.patientId, index: accounts.indexOf(row) });
  return { shown, mark };
}

/** Gives the list the keys again, e.g. after a note was kept: the arrows go on to the next account. */
export function focusAccountList(): void {
  document.querySelector<HTMLElement>('[role="grid"][aria-label="accounts"]')?.focus();
}
