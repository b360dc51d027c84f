import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol, type Session } from "electron";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { contentTypeOf, pageFile } from "./page-file.ts";

/** Stands in the built page where the nonce of the load goes; vite writes it (see electron.vite.config.ts). */
const NONCE_MARK = "__CSP_NONCE__";

/** Has to run before Electron is ready: makes `app:` a secure origin of its own. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Uses once what Electron's own handling of a request uses. Node loads its web streams and responses at their first use,
 * which takes longer than reading the page: before Electron is ready nobody waits for it.
 */
export async function warmPageServing(): Promise<void> {
  const request = new Request("https://localhost/", { headers: { accept: "*/*" } });
  const { body } = new Response(Buffer.from(request.url), { headers: request.headers });
  await body?.getReader().read();
}

/** Serves the built page to a session. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle("app", async (request) => {
    const file = request.method === "GET" ? pageFile(folder, request.url) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    const nonce = randomBytes(18).toString("base64");
    const headers = {
      "content-type": contentTypeOf(file),
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
