import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode, root } from "./places.mjs";
import { withProgress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

const lockFile = join(root, "package-lock.json");
/** Inside node_modules, so that it goes when the packages go. */
const marker = join(root, "node_modules", ".billwright");

function isCurrent(hash) {
  try {
    return readFileSync(marker, "utf8") === hash && existsSync(pinnedNode);
  } catch {
    // No marker: never installed by this command, or the packages were removed.
    return false;
  }
}

/**
 * `npm install` takes the versions of the lock file, as `npm ci` does; `npm ci` would refuse a lock file that was written
 * where the registry lacks other systems' optional binaries, as this project's was. `--no-save` keeps both files as they are.
 */
const INSTALL = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs the packages of package-lock.json when they are missing or the lock file changed.
 * @throws when npm cannot install them
 */
export async function ensurePackages() {
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (isCurrent(hash)) return;
  await withProgress("installing packages (npm install)", async () => {
    const { code } = await runCommand("npm", INSTALL, { cwd: root, output: "stderr" });
    if (code !== 0)
      throw new Error("npm install failed; the lines above say why. Run this command again when it is mended.");
  });
  writeFileSync(marker, hash);
}
