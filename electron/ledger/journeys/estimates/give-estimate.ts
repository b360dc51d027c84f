import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { estimateLetter } from "../../../../shared/forms/estimate/estimate-letter.ts";
import { type EstimateWish, estimateTotal } from "../../../../shared/patient-billing/estimates/estimate-wish.ts";
import { estimateDueDate, keepUntilDate } from "../../../../shared/patient-billing/estimates/good-faith-rules.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawLetterDocument } from "../../printing/draw-letter.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { keepDocument, toPdf } from "../documents/keep-document.ts";
import { nextNumber } from "../next-number.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { missing } from "../save-row.ts";
import { readEstimateFacts } from "./estimate-facts.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

const SERIES = "estimate";
const FIRST_NUMBER = 1001;

export const giveEstimateJourneys: JourneysOf<"estimates.preview" | "estimates.give"> = {
  "estimates.preview": async (context, { patientId, wish }) => {
    const { title, drawn } = await drawEstimate(context, patientId, wish, "preview");
    const dueDate = estimateDueDate(wish.cause, wish.causeDate, wish.fromDate);
    return { ...toPdf(title, drawn), dueDate, totalCents: estimateTotal(wish) };
  },
  "estimates.give": preparedCommand({
    prepare: async (context, { patientId, wish }: ParsedInputOf<"estimates.give">) => {
      const last = build.selectFrom("controlNumber").select("last").where("name", "=", SERIES);
      const number = (context.read.first(last)?.last ?? FIRST_NUMBER - 1) + 1;
      return { number, ...(await drawEstimate(context, patientId, wish, String(number))) };
    },
    commit: (context, { patientId, wish, replacesId }, { number, title, drawn }) => {
      const { write, newId, clock } = context;
      if (nextNumber(write, SERIES, FIRST_NUMBER) !== number) throw new Error("An estimate's number was given twice.");
      if (replacesId !== null) refuseWrongReplacement(context, patientId, replacesId);
      const documentId = keepDocument(context, { kind: "estimate", title, patientId, claimId: null }, drawn);
      const id = newId();
      const givenDate = clock.today();
      const { cause, causeDate, fromDate, throughDate } = wish;
      write.run(
        build.insertInto("estimate").values({
          ...{ id, number, patientId, cause, causeDate, givenDate, fromDate, throughDate, documentId, replacesId },
          dueDate: estimateDueDate(cause, causeDate, fromDate),
          keepUntilDate: keepUntilDate(givenDate),
          totalCents: estimateTotal(wish),
          wishJson: JSON.stringify(wish),
        }),
      );
      context.concerns("patient", patientId);
      return { estimateId: id, number, documentId };
    },
  }),
};

async function drawEstimate(context: QueryContext, patientId: string, wish: EstimateWish, number: string) {
  const letter = estimateLetter(
    readEstimateFacts(context.read, patientId, wish, { number, today: context.clock.today() }),
  );
  return { title: letter.title, drawn: await drawLetterDocument(letter, startDrawing(context), fonts) };
}

function refuseWrongReplacement({ write }: CommandContext, patientId: string, replacesId: string): void {
  const former = write.first(
    build.selectFrom("estimate").select("id").where("id", "=", replacesId).where("patientId", "=", patientId),
  );
  if (!former) throw missing("estimate", "replacesId");
  if (write.first(build.selectFrom("estimate").select("id").where("replacesId", "=", replacesId))) {
    throw new Refusal(
      "stale",
      "Another estimate was given in place of this one already. Nothing was given. Open the list again.",
    );
  }
}
