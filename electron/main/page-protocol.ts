import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol, type Session } from "electron";
import { contentSecurityPolicy, PAGE_ORIGIN } from "./content-security-policy.ts";

/** Stands in the built page where the nonce of the load goes; vite writes it (see electron.vite.config.ts). */
const NONCE_MARK = "__CSP_NONCE__";

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

/** Has to run before Electron is ready: makes `app:` a secure origin of its own. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

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

/** Serves the built page to a session. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    const file = request.method === "GET" ? pageFile(folder, request.url) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    const nonce = randomBytes(18).toString("base64");
    const headers = {
      "content-type": CONTENT_TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": contentSecurityPolicy(nonce),
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
    };
    try {
      const bytes = await readFile(file);
      const isPage = extname(file) === ".html";
      return new Response(isPage ? bytes.toString("utf8").replaceAll(NONCE_MARK, nonce) : bytes, { headers });
    } catch {
      // The page asks for what its own build made; a name that is not there is answered like any unknown one.
      return new Response(null, { status: 404 });
    }
  });
}
