import { describe, expect, it } from "vitest";
import { fictionalClaimAcknowledgement } from "../../../test/fixtures/edi/fictional-claim-acknowledgement.ts";
import { balancedRemittance } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { openEdiView } from "../view/open-edi-view.ts";
import { isWrapped, unwrapLines, unwrapPieces } from "./unwrap-lines.ts";

const today = isoDate("2026-07-10");
const inOneLine = balancedRemittance.replaceAll("\n", "");

/** The text in lines of a width, as a mainframe breaks it. */
function wrap(text: string, width: number, lineEnd: string): string {
  return (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(lineEnd);
}

describe("files that were broken into lines of one width", () => {
  it.each([
    [80, "\n"],
    [80, "\r\n"],
    [60, "\n"],
    [72, "\r"],
    [5, "\n"],
  ])("reads and checks them as if they were not: every %i characters, %j", (width, lineEnd) => {
    const wrapped = wrap(inOneLine, width, lineEnd);
    expect(checkEdi(wrapped, { today }).problems).toEqual([]);
    expect(readEdi(wrapped).remittances).toEqual(readEdi(inOneLine).remittances);
    expect(openEdiView(wrapped).rows(0, 50)).toEqual(openEdiView(inOneLine).rows(0, 50));
    for (const size of [1, 7, 106, 5000]) {
      const pieces = wrapped.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
      expect([...unwrapPieces(pieces)].join("")).toBe(inOneLine);
    }
  });

  it("reads files whose envelope stands on lines of its own and whose segments were broken", () => {
    const [isa = "", gs = "", ...rest] = balancedRemittance.split("\n");
    const wrapped = `${isa}\n${gs}\n${wrap(rest.join(""), 60, "\n")}\n`;
    expect(checkEdi(wrapped, { today }).problems).toEqual([]);
    expect([...unwrapPieces([...wrapped])].join("")).toBe(inOneLine);
  });

  it("takes line ends inside of a value for what they are where lines have no one width", () => {
    const slips = balancedRemittance
      .replace("HELP DESK", "HELP\nDESK")
      .replace("INTEREST", "INTE\nREST")
      .replace("OTHERPATIENT", "OTHER\nPATIENT");
    expect(isWrapped(slips)).toBe(false);
  });

  it("leaves files alone whose lines end after or instead of the terminator, or whose ISA lacks something", () => {
    const shortIsa =
      "ISA*00**00**ZZ*A*ZZ*B*260704*0915*^*00501*000000077*0*T*:\nGS*HP*A*B*20260704*0915*77*X*005010X221A1\n";
    const lackingIsa =
      "ISA*00**00**ZZ*A*ZZ*B*260704*0915*^*00501*000000077*0\nGS*HP*A*B*20260704*0915*77*X*005010X221A1\n";
    const instead = balancedRemittance.replaceAll("~\n", "\n");
    for (const text of [balancedRemittance, inOneLine, instead, shortIsa, lackingIsa, "no X12\nat all", ""]) {
      expect(isWrapped(text)).toBe(false);
      expect(unwrapLines(text)).toBe(text);
      expect([...unwrapPieces([...text])].join("")).toBe(text);
    }
  });

  it("reads what stands behind words in front of it", () => {
    const text = `An answer from your payer:\n${wrap(fictionalClaimAcknowledgement.replaceAll("\n", ""), 60, "\n")}`;
    expect(readEdi(text).claimAcknowledgements).toHaveLength(1);
  });
});
