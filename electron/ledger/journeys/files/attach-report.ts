import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readBatch } from "../batches/batch-rows.ts";
import { readFileRow } from "./stored-file.ts";

export const attachReportJourneys: JourneysOf<"files.attach"> = {
  "files.attach": (context, { fileId, batchId }) => {
    const { write, clock, user } = context;
    const file = readFileRow(write, fileId);
    readBatch(write, batchId);
    if (file.kind !== "report") {
      throw new Refusal(
        "refused",
        "Only a report in words is laid to a batch by hand; other files say themselves what they are about. Nothing was changed.",
      );
    }
    write.run(
      build
        .insertInto("reportAttachment")
        .values({ fileId, batchId, attachedAt: clock.now(), userName: user.name })
        .onConflict((conflict) => conflict.doNothing()),
    );
    context.concerns("file", fileId);
    context.concerns("batch", batchId);
    return {};
  },
};
