// Stands in for Electron's own default app in the npm-carried runtime, which has none: runs the folder that the command
// line names. It is a module so that Electron waits with `ready` until the application has been loaded.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const folderArgument = process.argv.slice(1).find((argument) => !argument.startsWith("-"));
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
