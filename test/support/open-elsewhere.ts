import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What another reader of PDFs than ours (poppler) finds in a document. */
export interface SeenElsewhere {
  /** What it knows of the file, by its own names: Title, Pages, Page size. */
  readonly facts: Readonly<Record<string, string>>;
  /** Its fonts: whether each is embedded and can be turned back into letters. */
  readonly fonts: readonly { name: string; embedded: boolean; readable: boolean }[];
  readonly text: string;
  /** What it complained of. */
  readonly complaints: string;
}

/** Opens a PDF with poppler's tools. @throws Error that names the package where they are not there. */
export function openElsewhere(bytes: Uint8Array, folder: string): SeenElsewhere {
  const path = join(folder, "opened-elsewhere.pdf");
  writeFileSync(path, bytes);
  let complaints = "";
  const run = (tool: string, ...args: string[]) => {
    try {
      return execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") {
        throw new Error(`${tool} is missing, so prints cannot be opened with another reader: install poppler-utils.`);
      }
      complaints += String((error as { stderr?: unknown }).stderr);
      return "";
    }
  };
  const facts = Object.fromEntries(
    run("pdfinfo", path)
      .split("\n")
      .flatMap((line) => {
        const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value ?? ""]];
      }),
  );
  return {
    facts,
    fonts: run("pdffonts", path).split("\n").slice(2).filter(Boolean).map(toFont),
    text: run("pdftotext", "-layout", path, "-"),
    complaints,
  };
}

/** A line of pdffonts; its columns for embedded, subset and Unicode stand before the object's two numbers. */
function toFont(line: string) {
  const words = line.trim().split(/\s+/);
  return { name: words[0] ?? "", embedded: words.at(-5) === "yes", readable: words.at(-3) === "yes" };
}
