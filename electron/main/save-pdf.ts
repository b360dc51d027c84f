import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { SaveResult } from "../../shared/contract/window-api.ts";
import type { FileTokens } from "./file-tokens.ts";
import { isPdf } from "./pdf-bytes.ts";

/**
 * Writes a PDF to the place that the user picks, whole or not at all.
 * @param askPath opens the dialog; undefined when the user cancelled
 */
export async function savePdf(
  pdf: unknown,
  askPath: () => Promise<string | undefined>,
  tokens: FileTokens,
): Promise<SaveResult> {
  if (!isPdf(pdf)) {
    return { saved: false, reason: "not-a-pdf", message: "That is not a document that can be saved as PDF." };
  }
  const path = await askPath();
  if (path === undefined) return { saved: false, reason: "cancelled", message: "Saving was cancelled." };
  const unfinished = `${path}.unfinished`;
  try {
    writeFileSync(unfinished, pdf);
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
    return {
      saved: false,
      reason: "file-unwritable",
      message: "The file could not be written there: the disk is full or the folder does not allow it. Choose another.",
    };
  }
  const { token, name } = tokens.give(path);
  return { saved: true, token, name };
}
