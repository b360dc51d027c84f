import { useDebouncedValue } from "@mantine/hooks";
import type { PaperEob } from "../../../../shared/contract/remittances.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";

const PAUSE_MS = 300;

/** What the ledger would make of the EOB as typed: the sentences a biller has to see before posting. */
export function useEobPreview(eob: PaperEob | null): readonly { message: string; holds: boolean }[] {
  const [asked] = useDebouncedValue(eob && eob.rows.length > 0 ? eob : null, PAUSE_MS);
  const plan = useLedgerQuery("eobs.preview", asked).value?.plan;
  if (!plan) return [];
  // What does not add up yet stands large above the grid and at the end of each row; it is no news while one types.
  const notes = [...plan.exceptions, ...plan.claims.flatMap((claim) => claim.exceptions)].filter(
    (note) => note.code !== "out-of-balance",
  );
  return [...new Map(notes.map((note) => [note.message, { message: note.message, holds: note.holds }])).values()];
}
