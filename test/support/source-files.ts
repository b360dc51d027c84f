import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const repositoryRoot = resolve(import.meta.dirname, "../..");

/** One source file of the repository, as the tidy test sees it. */
export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, so that a rule's own mention is no breach. */
  readonly code: string;
  readonly isTest: boolean;
  readonly imports: readonly string[];
}

const SKIPPED = new Set(["node_modules", "out", "dist", ".git", "test-results", ".cache"]);
const SOURCE = /\.(ts|tsx|mts|mjs|js)$/;

/** Every file below a folder, as paths from the root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (SKIPPED.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Every source file of the rooms that programmers write. */
export function sourceFiles(): SourceFile[] {
  const rooms = ["shared", "db", "electron", "renderer", "build", "test"];
  return rooms
    .flatMap(filesBelow)
    .filter((path) => SOURCE.test(path))
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(repositoryRoot, path), "utf8");
  const code = withoutComments(text);
  return { path, text, code, isTest: isTestPath(path), imports: importsOf(code) };
}

function isTestPath(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("test/") || path.includes("/test-support/");
}

/** Blanks comments out; a `//` inside a string, as in an address, is left alone because a colon or quote precedes it. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[\s;{}(),])\/\/[^\n]*/g, "$1");
}

function importsOf(code: string): string[] {
  const forms = [
    /(?:^|\n)\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']/g,
    /(?:^|\n)\s*import\s*["']([^"']+)["']/g,
    /\bimport\(\s*["']([^"']+)["']\s*\)/g,
    /\bnew URL\(\s*["'](\.[^"']+)["']\s*,\s*import\.meta\.url/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ""));
}

/** The repository path that a relative import names, or undefined for a package. */
export function importedPath(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = resolve(repositoryRoot, dirname(from), specifier.replace(/\?.*$/, ""));
  return relative(repositoryRoot, path).replaceAll("\\", "/");
}

/** Whether something of that path is in the repository. */
export function isInRepository(path: string): boolean {
  return existsSync(join(repositoryRoot, path));
}
