const DEFAULT_TIMEOUT_MS = 30_000;
/** The ledger process has its own limits; main waits a little longer, so that the more exact answer wins. */
const GRACE_MS = 2_000;

type ContractModule = typeof import("../../shared/contract/contract.ts");
let contractModule: ContractModule | undefined;

/**
 * Loads the contract beside the starting window: main needs only its time limits, and a start should not wait for them.
 */
export async function loadTimeouts(): Promise<void> {
  contractModule = await import("../../shared/contract/contract.ts");
}

/** How long to wait for a call's answer, in milliseconds. */
export function callTimeoutMs(name: string): number {
  if (contractModule?.isContractName(name)) return contractModule.contract[name].timeoutMs + GRACE_MS;
  return DEFAULT_TIMEOUT_MS + GRACE_MS;
}
