import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unwrapWoff } from "./unwrap-woff.ts";

/**
 * Faces that printed pages use. `form` is Courier Prime, of ten characters to the inch at 12 pt; the others are Inter.
 * Both are open (SIL OFL) and are embedded, so that a page looks the same on every machine.
 */
export type FontFace = "form" | "regular" | "semibold";

interface FaceFiles {
  readonly package: string;
  readonly name: string;
  readonly weight: number;
  /** Alphabets, in the order in which they are asked for a character. */
  readonly subsets: readonly string[];
}

const INTER_SUBSETS = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"] as const;

const FACE_FILES: Readonly<Record<FontFace, FaceFiles>> = {
  form: { package: "@fontsource/courier-prime", name: "courier-prime", weight: 400, subsets: ["latin"] },
  regular: { package: "@fontsource/inter", name: "inter", weight: 400, subsets: INTER_SUBSETS },
  semibold: { package: "@fontsource/inter", name: "inter", weight: 600, subsets: INTER_SUBSETS },
};

/** One font file of a face: the characters of one alphabet. */
export interface FontPart {
  /** The file's name without its ending, by which a document knows the font. */
  readonly name: string;
  /** The font as a TrueType file. */
  readonly bytes: Buffer;
}

/** The fonts of printed pages, each file read once. */
export interface PrintFonts {
  partsOf(face: FontFace): readonly FontPart[];
}

/**
 * Opens the fonts of printed pages.
 * @param folder where all font files lie side by side, as in the packaged app; without it they are found in the npm
 *   packages that carry them.
 * @throws Error (ENOENT) on first use of a face whose files are not there.
 */
export function openPrintFonts(folder?: string): PrintFonts {
  const opened = new Map<FontFace, readonly FontPart[]>();
  return {
    partsOf(face) {
      const known = opened.get(face);
      if (known) return known;
      const parts = readFace(FACE_FILES[face], folder);
      opened.set(face, parts);
      return parts;
    },
  };
}

/** The names of all font files, for packing them into the app's fonts folder. */
export function listPrintFontFiles(): readonly string[] {
  return Object.values(FACE_FILES).flatMap((face) => face.subsets.map((subset) => `${partName(face, subset)}.woff`));
}

function readFace(face: FaceFiles, folder: string | undefined): FontPart[] {
  return face.subsets.map((subset) => {
    const name = partName(face, subset);
    const path = folder
      ? join(folder, `${name}.woff`)
      : fileURLToPath(import.meta.resolve(`${face.package}/files/${name}.woff`));
    return { name, bytes: unwrapWoff(readFileSync(path)) };
  });
}

function partName(face: FaceFiles, subset: string): string {
  return `${face.name}-${subset}-${face.weight}-normal`;
}
