import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRemittance } from "../../../test/fixtures/edi/arbitrary-remittance.ts";
import { balancedRemittance } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { readEdi } from "../read.ts";
import { streamEdi } from "../stream.ts";
import { type RemittanceClaim, remittanceSchema } from "./remittance.ts";
import { write835 } from "./write.ts";

const file = {
  controlNumbers: { interchange: 9, group: 9, transaction: 1 },
  createdAt: { date: isoDate("2026-07-04"), time: "0915" },
  usage: "T" as const,
};
const [fictional] = readEdi(balancedRemittance).remittances;

/** Without the places in the file and the interchange, which writing gives anew. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one) => (key === "segmentNumber" ? 0 : key === "interchange" ? 1 : one)),
  );
}

describe("a remittance", () => {
  it("comes back from its file as it was written, whatever it says", () => {
    fc.assert(
      fc.property(arbitraryRemittance, (drawn) => {
        const remittance = { ...drawn, interchange: fictional!.interchange };
        const { remittances, problems } = readEdi(write835({ ...file, remittances: [remittance] }));
        expect(problems).toEqual([]);
        expect(plain(remittances)).toEqual([plain(remittance)]);
        expect(remittanceSchema.parse(remittances[0])).toEqual(remittances[0]);
      }),
      { numRuns: 150 },
    );
  });

  it("gives its claims one by one as it gives them together", () => {
    fc.assert(
      fc.property(fc.array(arbitraryRemittance, { minLength: 1, maxLength: 3 }), (drawn) => {
        const remittances = drawn.map((one) => ({ ...one, interchange: fictional!.interchange }));
        const text = write835({ ...file, remittances });
        const claims: RemittanceClaim[] = [];
        const heads: unknown[] = [];
        streamEdi([text], {
          remittanceClaim: (claim) => claims.push(claim),
          remittance: (remittance) => heads.push(remittance),
        });
        const whole = readEdi(text).remittances;
        expect(claims).toEqual(whole.flatMap((one) => one.claims));
        expect(heads).toEqual(whole.map((one) => ({ ...one, claims: [] })));
      }),
      { numRuns: 30 },
    );
  });

  it("is not written with more remarks than its segments hold", () => {
    const claim = { ...fictional!.claims[0]!, remarkCodes: ["M1", "M2", "M3", "M4", "M5", "M6"] };
    const remittance = { ...fictional!, claims: [claim] };
    expect(() => write835({ ...file, remittances: [remittance] })).toThrow(/at most 5 remark codes/);
  });
});
