import { extname, join, normalize, sep } from "node:path";
import { PAGE_ORIGIN } from "./content-security-policy.ts";

/** The kinds of file that the built page has; no other kind is served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * The file below `folder` that an address of the page names.
 * @returns undefined for another origin, a way out of the folder, or a kind of file that the page does not have
 */
export function pageFile(folder: string, address: string): string | undefined {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== PAGE_ORIGIN) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    // A malformed escape names no file.
    return undefined;
  }
  const file = normalize(join(folder, path === "/" ? "index.html" : path));
  if (!file.startsWith(folder + sep) || path.includes("\0")) return undefined;
  return extname(file) in CONTENT_TYPES ? file : undefined;
}

/** The content type of a file that `pageFile` named. */
export function contentTypeOf(file: string): string {
  return CONTENT_TYPES[extname(file)] ?? "application/octet-stream";
}
