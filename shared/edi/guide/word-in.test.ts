import { describe, expect, it } from "vitest";
import { fictionalClaimAcknowledgement } from "../../../test/fixtures/edi/fictional-claim-acknowledgement.ts";
import { fictionalEligibility } from "../../../test/fixtures/edi/fictional-eligibility.ts";
import { balancedRemittance, mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { showEdi } from "../show.ts";
import { wordIn } from "./word-in.ts";

/** Names that every object has a property of. */
const KNOWN_TO_OBJECTS = ["constructor", "toString", "valueOf", "__proto__", "hasOwnProperty"];

describe("words of codes that every object knows", () => {
  it.each(KNOWN_TO_OBJECTS)("has no word for %s", (code) => {
    expect(wordIn({ A: "a word" }, code)).toBeUndefined();
    expect(wordIn({ A: "a word" }, "A")).toBe("a word");
  });

  it.each(KNOWN_TO_OBJECTS)("checks, reads and shows files whose every code is %s", (code) => {
    for (const clean of [
      balancedRemittance,
      mixedAcknowledgement,
      fictionalClaimAcknowledgement,
      fictionalEligibility,
    ]) {
      const [envelope = "", ...rest] = clean.split("~\n");
      const broken = [envelope, ...rest.map((segment) => replaceCodes(segment, code))].join("~\n");
      for (const { message, fix } of checkEdi(broken, { today: isoDate("2026-07-10") }).problems) {
        expect(`${message} ${fix}`).not.toContain("native code");
      }
      expect(showEdi(broken)).not.toContain("native code");
      expect(() => readEdi(broken)).not.toThrow();
    }
  });
});

/** Every short element of a segment inside of a transaction becomes the code. */
function replaceCodes(segment: string, code: string): string {
  if (/^(GS|ST|SE|GE|IEA)\*/.test(segment)) return segment;
  const [id = "", ...elements] = segment.split("*");
  return [id, ...elements.map((element) => (/^[A-Z0-9]{1,3}$/.test(element) ? code : element))].join("*");
}
