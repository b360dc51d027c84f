import { describe, expect, it } from "vitest";
import { withoutUndefined } from "../../../test/fixtures/edi/arbitrary-words.ts";
import { CLAIM_FEATURES } from "../../../test/fixtures/edi/claim-features.ts";
import { fictionalBatch } from "../../../test/fixtures/edi/fictional-claim.ts";
import { claimSchema } from "../../claims/professional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { write837p } from "./write.ts";

describe("what an 837P carries", () => {
  it.each(CLAIM_FEATURES.map((feature) => [feature.name, feature] as const))("%s", (_name, { claim, says }) => {
    const text = write837p(fictionalBatch([claim]));
    const segments = text.split("~\n");
    expect(says.filter((segment) => !segments.includes(segment))).toEqual([]);
    expect(checkEdi(text, { today: isoDate("2026-07-10") }).problems).toEqual([]);
    const content = readEdi(text);
    expect(content.problems).toEqual([]);
    expect(content.claims).toEqual([claimSchema.parse(withoutUndefined(claim))]);
  });
});
