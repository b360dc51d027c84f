import type { Page } from "@playwright/test";
import type { ContractName, InputOf, OutputOf } from "../../../shared/contract/contract.ts";

/** Asks the open ledger through the window's own door, to compare what is shown with what is kept. */
export async function askLedger<Name extends ContractName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await page.evaluate(
    ([call, given]) => window.billwright.call(call as ContractName, given as never, crypto.randomUUID()),
    [name, input] as const,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as OutputOf<Name>;
}
