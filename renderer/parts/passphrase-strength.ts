import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

let loading: Promise<ZxcvbnFactory> | undefined;

/** The estimator and its word lists weigh half a megabyte, so they come when a passphrase is first typed. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/** How hard a passphrase is to guess, 0 to 4; 3 holds against a stolen file with our key derivation, 4 for many years. */
export async function estimateStrength(passphrase: string, known: readonly string[]): Promise<number> {
  loading ??= loadEstimator();
  const estimator = await loading;
  return estimator.check(
    passphrase.slice(0, 100),
    known.filter((word) => word !== ""),
  ).score;
}
