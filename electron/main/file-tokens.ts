import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { FileToken } from "../../shared/contract/file-token.ts";
import type { PickedFile } from "../../shared/contract/window-api.ts";

const MAX_DEPTH = 12;

/** Which path each token stands for. Tokens live as long as the program and mean nothing to the next one. */
export class FileTokens {
  readonly #pathByToken = new Map<string, string>();
  readonly #tokenByPath = new Map<string, FileToken>();

  /** The token for a path; the same path has the same token. */
  give(path: string): PickedFile {
    let token = this.#tokenByPath.get(path);
    if (token === undefined) {
      token = randomBytes(24).toString("base64url") as FileToken;
      this.#tokenByPath.set(path, token);
      this.#pathByToken.set(token, path);
    }
    return { token, name: basename(path), exists: existsSync(path) };
  }

  /** The path behind a token, or undefined for a text that main never gave out. */
  pathOf(token: string): string | undefined {
    return this.#pathByToken.get(token);
  }

  /** The tokens inside a call's input with their paths. A path that stands in the input itself is not looked at. */
  filesIn(input: unknown): Record<string, string> {
    const files: Record<string, string> = {};
    const visit = (value: unknown, depth: number): void => {
      if (typeof value === "string") {
        const path = this.#pathByToken.get(value);
        if (path !== undefined) files[value] = path;
      } else if (typeof value === "object" && value !== null && depth < MAX_DEPTH && !ArrayBuffer.isView(value)) {
        for (const part of Object.values(value)) visit(part, depth + 1);
      }
    };
    visit(input, 0);
    return files;
  }
}
