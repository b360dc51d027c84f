import { identifyFile } from "../../../../shared/acknowledgements/identify-file.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { answerFile } from "../../../../shared/edi/999/answer-file.ts";
import type { AcknowledgementFile } from "../../../../shared/edi/999/write.ts";
import { writeAnswer } from "../../../../shared/edi/999/write-answer.ts";
import { EdiWriteError } from "../../../../shared/edi/x12/write-error.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readClearinghouse } from "../keep-clearinghouse.ts";
import { nextNumber } from "../next-number.ts";
import { keepFile, sha256 } from "./keep-file.ts";
import { readFileRow, readFileText } from "./stored-file.ts";

export const answerFileJourneys: JourneysOf<"files.answer"> = {
  /** The 999 is kept as a file that was sent, whether or not somebody sends it. */
  "files.answer": (context, { fileId, folder }) => {
    const { write, clock } = context;
    const received = readFileRow(write, fileId);
    const acknowledgements =
      received.direction === "received" ? answerFile(readFileText(write, fileId), { today: clock.today() }) : [];
    if (acknowledgements.length === 0) {
      throw new Refusal(
        "refused",
        "This file is not one that is answered with a 999: it was sent by you, is an acknowledgement itself, or no X12. Nothing was written.",
      );
    }
    const interchange = nextNumber(write, "interchange");
    const { usage } = readClearinghouse(write);
    const text = writeOrRefuse({
      acknowledgements,
      controlNumbers: { interchange, group: nextNumber(write, "group"), transaction: 1 },
      createdAt: { date: clock.today(), time: clock.timeOfDay() },
      usage,
    });
    const bytes = Buffer.from(text, "latin1");
    const fileName = `999-${clock.today()}-${String(interchange).padStart(9, "0")}.edi`;
    const fileSha256 = sha256(bytes);
    const keptAt = clock.now();
    const answerId = keepFile(context, {
      ...identifyFile(text),
      direction: "sent",
      fileName,
      bytes,
      fileSha256,
      keptAt,
    });
    context.files.writeInto(folder, fileName, bytes);
    context.concerns("file", fileId);
    context.concerns("file", answerId);
    return { fileId: answerId, fileName, accepted: acknowledgements.every((one) => one.accepted) };
  },
};

function writeOrRefuse(file: AcknowledgementFile): string {
  try {
    return writeAnswer(file);
  } catch (error) {
    if (error instanceof EdiWriteError) throw new Refusal("refused", `${error.message} Nothing was written.`);
    throw error;
  }
}
