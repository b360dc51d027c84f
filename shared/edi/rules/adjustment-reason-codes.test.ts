import { describe, expect, it } from "vitest";
import { isRarcForm, judgeCarc } from "./adjustment-reason-codes.ts";

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

  it.each(["M15", "MA01", "N130"])("takes the remark %s", (code) => expect(isRarcForm(code)).toBe(true));
  it.each(["X1", "N", "N1234", "130"])("refuses the remark %s", (code) => expect(isRarcForm(code)).toBe(false));
});
