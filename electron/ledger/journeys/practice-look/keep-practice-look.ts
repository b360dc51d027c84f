import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { colorProblem } from "../../../../shared/forms/practice-look/accent-contrast.ts";
import { specimenLetter } from "../../../../shared/forms/practice-look/specimen-letter.ts";
import type { JourneysOf } from "../../journeys.ts";
import { drawLetterDocument } from "../../printing/draw-letter.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { takeLogo } from "../../printing/logo/take-logo.ts";
import { toPdf } from "../documents/keep-document.ts";
import { readPractice } from "../keep-practice.ts";
import { PLAIN_COLOR, readPracticeLook } from "./read-practice-look.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

export const practiceLookJourneys: JourneysOf<
  | "practiceLook.get"
  | "practiceLook.preview"
  | "practiceLook.save"
  | "practiceLook.saveLogo"
  | "practiceLook.removeLogo"
> = {
  "practiceLook.get": ({ read }) => {
    const row = read.first(build.selectFrom("practiceLook").selectAll().where("id", "=", 1));
    const { accentColor, logo } = readPracticeLook(read);
    if (!logo || !row) return { accentColor, logo: null };
    const { bytes, widthPx, heightPx } = logo;
    const mime = row.logoFormat === "jpeg" ? ("image/jpeg" as const) : ("image/png" as const);
    return { accentColor, logo: { mime, base64: Buffer.from(bytes).toString("base64"), widthPx, heightPx } };
  },
  "practiceLook.preview": async ({ read, clock }, { accentColor }) => {
    const look = { ...readPracticeLook(read), accentColor };
    const { name, address, phone } = readPractice(read);
    const letter = specimenLetter({ name, address, ...(phone === "" ? {} : { phone }) }, clock.today());
    return toPdf(letter.title, await drawLetterDocument(letter, { createdAt: clock.now(), look }, fonts));
  },
  "practiceLook.save": ({ write }, { accentColor }) => {
    const problem = colorProblem(accentColor);
    if (problem !== undefined) throw new Refusal("refused", problem, "accentColor");
    change(write, { accentColor });
    return {};
  },
  "practiceLook.saveLogo": ({ write, files }, { file }) => {
    const { format, bytes, widthPx, heightPx } = takeLogo(files.read(file));
    change(write, { logoFormat: format, logoBytes: bytes, logoWidthPx: widthPx, logoHeightPx: heightPx });
    return { widthPx, heightPx };
  },
  "practiceLook.removeLogo": ({ write }) => {
    change(write, { logoFormat: null, logoBytes: null, logoWidthPx: null, logoHeightPx: null });
    return {};
  },
};

interface Look {
  accentColor: string;
  logoFormat: "png" | "jpeg" | null;
  logoBytes: Uint8Array | null;
  logoWidthPx: number | null;
  logoHeightPx: number | null;
}

function change(write: WriteTransaction, changes: Partial<Look>): void {
  write.run(
    build
      .insertInto("practiceLook")
      .values({ id: 1, accentColor: PLAIN_COLOR, ...changes })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(changes)),
  );
}
