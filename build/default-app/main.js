// Stands in for Electron's own default app in the npm-carried runtime, which has none: runs the folder that the command
// line names. It is a module so that Electron waits with `ready` until the application has been loaded.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const words = process.argv.slice(1);
const requireAt = words.indexOf("-r");
// As Electron's own default app does: a module to load first. Playwright's driver holds `ready` back with it.
if (requireAt >= 0) createRequire(import.meta.url)(resolve(words.splice(requireAt, 2)[1] ?? ""));

const folderArgument = words.find((word) => !word.startsWith("-"));
if (folderArgument === undefined) {
  process.stderr.write("Name the folder of the application to run.\n");
  app.exit(2);
} else {
  const folder = resolve(folderArgument);
  const description = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, description.main)).href);
}
