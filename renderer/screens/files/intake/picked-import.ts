import { create } from "zustand";
import type { ImportEffect } from "../../../../shared/contract/files.ts";
import type { PickedFile } from "../../../../shared/contract/window-api.ts";
import { goTo } from "../../../state/navigation.ts";
import { IMPORT_ROUTE } from "../file-routes.ts";

/** A claim of ours whose number stands in a report in words, with the lines that hold it. */
export type MentionedClaim = ImportEffect["mentionedClaims"][number];

interface PickedImport {
  /** The file whose import is looked at; null when none was picked, or it was taken in. */
  readonly file: PickedFile | null;
  /** The file taken in last, with the claims that it mentions: offered while its page is open. */
  readonly taken: { readonly fileId: string; readonly mentionedClaims: readonly MentionedClaim[] } | null;
}

/** The file on its way in. It is only a token: what is in it is asked of the ledger. */
export const usePickedImport = create<PickedImport>()(() => ({ file: null, taken: null }));

/** Asks for any file of a payer or clearinghouse and shows what importing it would do. */
export async function chooseImport(): Promise<void> {
  const file = await window.billwright.pickFile("open-edi");
  if (!file) return;
  usePickedImport.setState({ file });
  goTo(IMPORT_ROUTE);
}
