import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import type { Statement } from "../../../../shared/acknowledgements/statement.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { readFileRow } from "../files/stored-file.ts";
import { applyAcknowledgements } from "./apply-acknowledgements.ts";
import { isFromBefore, matchStatements } from "./match-statements.ts";
import { planMoves, toClaimMoves } from "./plan-moves.ts";

export const noteByHandJourneys: JourneysOf<"acknowledgements.byHand"> = {
  "acknowledgements.byHand": (context, { fileId, claimId, answer, quote, payerControlNumber, statedDate }) => {
    const { write, clock } = context;
    const file = readFileRow(write, fileId);
    const { row } = readStoredClaim(write, claimId);
    if (file.kind !== "report") {
      throw new Refusal(
        "refused",
        "Only what a report in words says is noted by hand; other files speak for themselves. Nothing was changed.",
      );
    }
    if (statedDate > clock.today()) {
      throw new Refusal("refused", "The report cannot be from a day to come. Nothing was changed.", "statedDate");
    }
    const statement: Statement = {
      source: "report",
      level: "claim",
      answer,
      answeredNumber: row.claimNumber,
      ...(payerControlNumber ? { payerControlNumber } : {}),
      statedDate,
      statedTime: "",
      senderName: file.fileName,
      reasons: answer === "rejected" ? [{ code: "", text: quote, box: null, field: null }] : [],
      segmentNumbers: [],
    };
    const matched = matchStatements(write, [statement], { senderId: null, receiverId: null });
    const sending = matched[0]?.sending ?? null;
    if (sending === null || isFromBefore(statement, sending.sentOnDate)) {
      throw new Refusal(
        "refused",
        "This claim had not been sent on that day, so no report can be about it. Nothing was changed. Look at the day, and at the claim.",
        "statedDate",
      );
    }
    const moves = planMoves(write, matched);
    const said = write.first(
      build.selectFrom("acknowledgement").select(sql<number>`count(*)`.as("count")).where("fileId", "=", fileId),
    );
    const quotes = [[{ segmentNumber: 0, text: quote }]];
    applyAcknowledgements(context, { fileId, matched, quotes, moves, firstPosition: said?.count ?? 0 });
    context.concerns("claim", claimId);
    context.concerns("file", fileId);
    return { moves: toClaimMoves(moves) };
  },
};
