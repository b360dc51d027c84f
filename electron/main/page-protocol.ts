import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
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

const NOT_THERE = { statusCode: 404, data: Buffer.alloc(0) };

/**
 * Serves the built page to a session. By the call that Electron calls deprecated and still has: the newer one,
 * `protocol.handle`, goes through Node's web streams, whose loading made every start a tenth of a second longer
 * (DECISIONS 29).
 */
export function servePage(session: Session, folder: string): void {
  session.protocol.registerBufferProtocol("app", ({ method, url }, answer) => {
    const file = method === "GET" ? pageFile(folder, url) : undefined;
    if (file === undefined) return answer(NOT_THERE);
    const nonce = randomBytes(18).toString("base64");
    const headers = {
      "content-type": contentTypeOf(file),
      "content-security-policy": contentSecurityPolicy(nonce),
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
    };
    try {
      // At once: a page's files are few and small, and Node's promises of files took a start some 30 ms.
      const bytes = readFileSync(file);
      const isPage = extname(file) === ".html";
      const data = isPage ? Buffer.from(bytes.toString("utf8").replaceAll(NONCE_MARK, nonce)) : bytes;
      answer({ headers, data });
    } catch {
      // The page asks for what its own build made; a name that is not there is answered like any unknown one.
      answer(NOT_THERE);
    }
  });
}
