import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  filesBelow,
  importedPath,
  isInRepository,
  repositoryRoot,
  type SourceFile,
  sourceFiles,
} from "./support/source-files.ts";

// The rules of the house, as tests. Each one answers the list of places that break it, so that the list is the message.

const allPaths = filesBelow(".");
const files = sourceFiles();
const tests = new Set(files.filter((file) => file.isTest).map((file) => file.path));
/** Files that only tests import stand beside them, e.g. a reader that looks at what a drawing made. */
const importers = new Map<string, string[]>();
for (const file of files) {
  for (const specifier of file.imports) {
    const path = importedPath(file.path, specifier);
    if (path !== undefined) importers.set(path, [...(importers.get(path) ?? []), file.path]);
  }
}
const isForTests = (path: string) => tests.has(path) || (importers.get(path) ?? [""]).every((from) => tests.has(from));
const program = files.filter((file) => !isForTests(file.path));

/** Which rooms a room may import from, and which packages and built-ins it may name. */
const ROOMS = [
  { room: "shared/", rooms: ["shared/"], packages: /^zod$/ },
  { room: "db/", rooms: ["shared/", "db/"], packages: /^(node:|zod$|kysely$|better-sqlite3-multiple-ciphers$)/ },
  {
    room: "electron/ledger/",
    rooms: ["shared/", "db/", "electron/ledger/"],
    packages: /^(node:|zod$|pdfkit|fontkit|kysely$|qrcode-generator$|fflate$|@fontsource)/,
  },
  { room: "electron/main/", rooms: ["shared/", "electron/main/"], packages: /^(node:|electron$)/ },
  { room: "electron/preload/", rooms: ["shared/", "electron/preload/"], packages: /^electron$/ },
  {
    room: "renderer/",
    rooms: ["shared/", "renderer/"],
    packages: /^(?!node:|electron|better-sqlite3|kysely|pdfkit|fs$|path$|child_process$)/,
  },
] as const;

/** A document may name a file from the root, from any folder it stands in, or by the end of its path. */
function isMentionable(path: string, document: string): boolean {
  for (let folder = dirname(document); ; folder = dirname(folder)) {
    if (isInRepository(join(folder, path))) return true;
    if (folder === ".") break;
  }
  return allPaths.some((known) => (path.endsWith("/") ? `/${known}`.includes(`/${path}`) : known.endsWith(`/${path}`)));
}

const places = (found: readonly SourceFile[], mark: RegExp) =>
  found.flatMap((file) =>
    file.code
      .split("\n")
      .flatMap((line, index) => (mark.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe("rooms", () => {
  test.each(ROOMS)("$room imports only from where it may", ({ room, rooms, packages }) => {
    const breaches = program
      .filter((file) => file.path.startsWith(room))
      .flatMap((file) =>
        file.imports
          .filter((specifier) => {
            const path = importedPath(file.path, specifier);
            return path === undefined ? !packages.test(specifier) : !rooms.some((allowed) => path.startsWith(allowed));
          })
          .map((specifier) => `${file.path} imports ${specifier}`),
      );
    expect(breaches).toEqual([]);
  });

  test("relative imports carry their extension and name a file that exists", () => {
    const breaches = files.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith("."))
        .filter(
          (specifier) =>
            !isInRepository(importedPath(file.path, specifier) ?? "") || !/\.[a-z]+(\?[a-z]+)?$/.test(specifier),
        )
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(breaches).toEqual([]);
  });
});

describe("banned calls", () => {
  /** Reading the clock; `new Date(x)` with an argument only calculates. */
  const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/;
  const CHANCE = /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\brandomInt\(|\bgetRandomValues\(/;
  const inRooms = (...rooms: string[]) => program.filter((file) => rooms.some((room) => file.path.startsWith(room)));

  test("shared/ and renderer/ ask no clock: time is an argument", () => {
    expect(places(inRooms("shared/", "renderer/"), CLOCK)).toEqual([]);
  });

  test("shared/ has days and moments of its own, and no Date at all", () => {
    expect(places(inRooms("shared/"), /\bnew Date\(|\bDate\.(parse|UTC)\(/)).toEqual([]);
  });

  test("shared/ and renderer/ have no chance in them, but for the request ids of the ledger client", () => {
    const allowed = "renderer/ledger-client/";
    const found = inRooms("shared/", "renderer/").filter((file) => !file.path.startsWith(allowed));
    expect(places(found, CHANCE)).toEqual([]);
  });

  test("the ledger's clock lives in clock.ts, nowhere else", () => {
    const found = inRooms("electron/ledger/", "db/").filter((file) => file.path !== "electron/ledger/clock.ts");
    expect(places(found, CLOCK)).toEqual([]);
  });

  test("the ledger does not write to the console", () => {
    expect(places(inRooms("electron/ledger/", "db/", "shared/"), /\bconsole\.\w+\(/)).toEqual([]);
  });

  test("nothing inside a transaction is asynchronous", () => {
    expect(places(inRooms("electron/ledger/", "db/"), /[tT]ransaction(s)?\([^)]*\basync\b/)).toEqual([]);
  });

  test("no test is skipped or alone", () => {
    const specs = files.filter((file) => /\.(test|spec)\.tsx?$/.test(file.path) && file.path !== "test/tidy.test.ts");
    expect(places(specs, /\b(test|it|describe)\.(only|skip|todo|fixme)\b/)).toEqual([]);
  });
});

describe("files", () => {
  test("no file has more than 400 lines, unless a program wrote it", () => {
    const written = files.filter((file) => !/^\/\/ Generated .*\bby\b/.test(file.text));
    const long = written.filter((file) => file.text.split("\n").length > 401).map((file) => file.path);
    expect(long).toEqual([]);
  });

  test("names come from the field and are written in kebab case", () => {
    const breaches = files
      .map((file) => file.path)
      .filter((path) => {
        const name = path.split("/").at(-1) ?? "";
        return (
          !/^[a-z0-9]+([-.][a-z0-9]+)*\.[a-z]+$/.test(name) ||
          /(^|[-/.])(utils?|helpers?|managers?|common)([-/.]|$)/.test(path)
        );
      });
    expect(breaches).toEqual([]);
  });

  test("no file is dead: every one is imported, or is where something starts", () => {
    const starts =
      /^(electron\/main\/main|electron\/preload\/preload|electron\/ledger\/(process|command-line)|renderer\/main|test\/bench\/run|test\/support\/build-ledger-process|build\/(bootstrap|generate-[a-z-]+|default-app\/main))\.|\.d\.m?ts$|^test\/fixtures\//;
    const ownTest = (path: string) => path.replace(/\.(tsx?)$/, ".test.$1");
    const isImported = (path: string) => (importers.get(path) ?? []).some((from) => from !== ownTest(path));
    const dead = files
      .map((file) => file.path)
      .filter((path) => !starts.test(path) && !/\.(test|spec)\.tsx?$/.test(path) && !isImported(path));
    expect(dead).toEqual([]);
  });

  test("documents mention only files that exist", () => {
    const documents = allPaths.filter((path) => path.endsWith(".md"));
    const breaches = documents.flatMap((document) => {
      const text = readFileSync(join(repositoryRoot, document), "utf8");
      const named = [...text.matchAll(/`([\w@./-]+)`|\]\(([\w./-]+)(?:#[\w-]*)?\)/g)].map(
        (match) => match[1] ?? match[2] ?? "",
      );
      const paths = named.filter(
        (name) => /^[\w.@-]+(\/[\w.@-]+)*\/?$/.test(name) && /\.(ts|tsx|mjs|md|json|css|yml|html)$|\/$/.test(name),
      );
      return paths
        .filter((path) => !path.startsWith("."))
        .filter((path) => !/[A-Z]{3}/.test(path) || path.endsWith(".md"))
        .filter((path) => !isMentionable(path, document))
        .map((path) => `${document} mentions ${path}`);
    });
    expect(breaches).toEqual([]);
  });
});
