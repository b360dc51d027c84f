import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const renderer = join(import.meta.dirname, "..");
const mantine = join(renderer, "../node_modules/@mantine/core");

function sourcesUnder(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  return files.map((name) => readFileSync(join(folder, name), "utf8"));
}

/** What the window imports from Mantine by name. */
function componentsUsed(): string[] {
  const imports = sourcesUnder(renderer).flatMap((text) => [
    ...text.matchAll(/import \{([^}]*)\} from "@mantine\/(?:core|notifications)"/g),
  ]);
  const names = imports.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
  return [...new Set(names)].filter((name) => /^[A-Z]/.test(name));
}

/** Style modules that a built file of Mantine needs, its own and those of what it imports. */
function stylesNeeded(file: string, seen: Set<string>): string[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => path);
  return imports.flatMap((path) => {
    const style = /(\w+)\.module\.mjs$/.exec(path)?.[1];
    return style === undefined ? stylesNeeded(join(file, "..", path), seen) : [style];
  });
}

test("every component that the window uses has its styles loaded", () => {
  const loaded = readFileSync(join(import.meta.dirname, "mantine-styles.ts"), "utf8");
  const used = componentsUsed();
  expect(used).toContain("Button");
  const seen = new Set<string>();
  const needed = used.flatMap((name) => stylesNeeded(join(mantine, `esm/components/${name}/${name}.mjs`), seen));
  expect(needed).toContain("UnstyledButton");
  const missing = needed.filter(
    (name) => existsSync(join(mantine, `styles/${name}.css`)) && !loaded.includes(`/styles/${name}.css`),
  );
  expect(missing).toEqual([]);
});
