import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { z } from "zod";
import { fileTokenSchema } from "../../../shared/contract/file-token.ts";
import { Unusable } from "./terminal.ts";

/** An input whose paths were replaced by tokens, with the path behind each token. */
export interface NamedFiles {
  readonly input: unknown;
  readonly files: Readonly<Record<string, string>>;
}

/** Reads `--file TOKEN=PATH` options. @throws Unusable for another form. */
export function readFileOptions(options: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    options.map((option) => {
      const [token = "", ...path] = option.split("=");
      if (!fileTokenSchema.safeParse(token).success || path.length === 0) {
        throw new Unusable("--file takes TOKEN=PATH, the token of letters, digits, - and _.");
      }
      return [token, resolve(path.join("="))];
    }),
  );
}

/**
 * On the command line a path may stand where the contract asks for a file token: the person who types it has the
 * rights of the shell already. Only places that the call's own schema refuses for not being a token are looked at, and
 * only paths that exist, or whose folder does.
 */
export function namePaths(schema: z.ZodType, input: unknown, files: Readonly<Record<string, string>>): NamedFiles {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { input, files };
  const named = { ...files };
  let result = structuredClone(input);
  for (const issue of parsed.error.issues) {
    const value = valueAt(input, issue.path);
    if (typeof value !== "string" || !isTokenIssue(issue) || !existsSync(dirname(resolve(value)))) continue;
    const token = `path-${Object.keys(named).length + 1}`;
    named[token] = resolve(value);
    result = withValueAt(result, issue.path, token);
  }
  return { input: result, files: named };
}

function isTokenIssue(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_format" && issue.pattern === TOKEN_PATTERN;
}

/** How zod names the token's pattern in an issue. */
const TOKEN_PATTERN = tokenPattern();

function tokenPattern(): string | undefined {
  const issue = fileTokenSchema.safeParse("/").error?.issues[0];
  return issue?.code === "invalid_format" ? issue.pattern : undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], input);
}

function withValueAt(input: unknown, path: readonly PropertyKey[], value: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const parent = input as Record<PropertyKey, unknown>;
  parent[step] = withValueAt(parent[step], rest, value);
  return parent;
}
