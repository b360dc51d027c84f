import { createHash } from "node:crypto";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { readDocument } from "../documents/keep-document.ts";

/** Keeps the print-image text of a print byte for byte beside its pages. */
export function keepPrintImage({ write }: CommandContext, documentId: string, text: string): void {
  const textBytes = Buffer.from(text, "latin1");
  const textSha256 = createHash("sha256").update(textBytes).digest("hex");
  write.run(build.insertInto("printImage").values({ documentId, textBytes, textSha256 }));
}

export const printImageJourneys: JourneysOf<"claimForms.saveText"> = {
  /** The file is written before the transaction commits; writing it again finds the same bytes under the same name. */
  "claimForms.saveText": (context, { documentId, folder }) => {
    const { title } = readDocument(context.write, documentId);
    const kept = context.write.first(
      build.selectFrom("printImage").select(["textBytes", "textSha256"]).where("documentId", "=", documentId),
    );
    if (!kept) {
      throw new Refusal(
        "refused",
        "This document was printed on paper only and has no print-image text. Save its PDF.",
      );
    }
    const fileName = `${title.replace(/[^A-Za-z0-9]+/g, "-")}.txt`;
    context.files.writeInto(folder, fileName, kept.textBytes);
    return { fileName, byteCount: kept.textBytes.byteLength, sha256: kept.textSha256 };
  },
};
