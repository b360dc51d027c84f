import { describe, expect, it } from "vitest";
import { endOfCarc, judgeCarc, judgeRarc } from "./adjustment-reason-codes.ts";

describe("adjustment reasons and remarks", () => {
  it.each(["1", "45", "253", "306", "A0", "A2", "B7", "P12", "Y3"])("knows reason %s", (code) =>
    expect(judgeCarc(code)).toBe("assigned"),
  );
  it.each(["0", "307", "999", "A9", "Q1", "Y4"])("does not know reason %s", (code) =>
    expect(judgeCarc(code)).toBe("unknown"),
  );
  it.each(["045", "4.5", "ABC1", "", "1000", "b7"])("sees that %j is no reason code", (code) =>
    expect(judgeCarc(code)).toBe("malformed"),
  );

  it.each([
    ["17", "2009-07"],
    ["D23", "2012-01"],
    ["45", undefined],
    ["constructor", undefined],
  ])("knows when reason %s ended: %s", (code, month) => expect(endOfCarc(code)).toBe(month));

  it.each(["M15", "MA01", "N130", "N895"])("knows remark %s", (code) => expect(judgeRarc(code)).toBe("assigned"));
  it.each(["M145", "MA135", "N999", "N0"])("does not know remark %s", (code) =>
    expect(judgeRarc(code)).toBe("unknown"),
  );
  it.each(["X1", "N", "N1234", "130"])("sees that %j is no remark code", (code) =>
    expect(judgeRarc(code)).toBe("malformed"),
  );
});
