import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node 24, carried by the npm package `node`; the machine's own Node only has to run the bootstrap. */
export const pinnedNode = join(root, "node_modules", "node", "bin", "node");

/** Where things that are fetched once are kept between clones. */
export function cacheFolder() {
  if (process.env.BILLWRIGHT_CACHE) return process.env.BILLWRIGHT_CACHE;
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "billwright");
}
