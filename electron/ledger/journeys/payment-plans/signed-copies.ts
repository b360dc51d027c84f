import { createHash } from "node:crypto";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";
import { readPlan } from "./plan-facts.ts";
import { recordPlanEvent } from "./record-plan-event.ts";

/** What a signed copy may be, by the bytes it begins with: a name can be wrong. */
const SIGNATURES = [
  { mediaType: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** A scan of one agreement in color; what is larger would swell every backup. */
const MAX_COPY_BYTES = 10 * 1024 * 1024;

export const signedCopyJourneys: JourneysOf<"plans.attachCopy" | "plans.copy"> = {
  "plans.attachCopy": (context, { planId, file }) => {
    const { write, newId, clock, files } = context;
    const plan = readPlan(write, planId);
    const bytes = files.read(file);
    const kind = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
    if (!kind || bytes.byteLength > MAX_COPY_BYTES) {
      throw new Refusal(
        "not-this-kind-of-file",
        "A signed copy is a PDF, JPEG or PNG of at most 10 MB. Nothing was attached. Scan it again as one of these.",
        "file",
      );
    }
    const copyId = newId();
    write.run(
      build.insertInto("paymentPlanCopy").values({
        ...{ id: copyId, planId, fileName: files.name(file), mediaType: kind.mediaType, bytes },
        ...{ sha256: createHash("sha256").update(bytes).digest("hex"), attachedAt: clock.now() },
      }),
    );
    recordPlanEvent(context, { planId, kind: "signed" });
    context.concerns("patient", plan.patientId);
    return { copyId };
  },
  "plans.copy": ({ read, concerns }, { copyId }) => {
    const row = read.first(build.selectFrom("paymentPlanCopy").selectAll().where("id", "=", copyId));
    if (!row) throw missing("signed copy", "copyId");
    concerns("patient", readPlan(read, row.planId).patientId);
    const { fileName, mediaType, sha256, bytes } = row;
    return { fileName, mediaType, sha256, bytesBase64: Buffer.from(bytes).toString("base64") };
  },
};
