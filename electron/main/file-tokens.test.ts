import { describe, expect, test } from "vitest";
import { fileTokenSchema } from "../../shared/contract/file-token.ts";
import { FileTokens } from "./file-tokens.ts";

describe("file tokens", () => {
  test("a token fits the contract, says nothing of the path, and is the same for the same path", () => {
    const tokens = new FileTokens();
    const picked = tokens.give("/home/someone/remit.835");
    expect(fileTokenSchema.safeParse(picked.token).success).toBe(true);
    expect(picked.token).not.toContain("remit");
    expect(picked).toMatchObject({ name: "remit.835", exists: false });
    expect(tokens.give("/home/someone/remit.835").token).toBe(picked.token);
    expect(tokens.give("/home/someone/other.835").token).not.toBe(picked.token);
  });

  test("only tokens that were given out are resolved, wherever they stand in the input", () => {
    const tokens = new FileTokens();
    const { token } = tokens.give("/home/someone/remit.835");
    const input = {
      file: token,
      nested: [{ again: token }],
      path: "/etc/passwd",
      made: "A".repeat(32),
      bytes: new Uint8Array(3),
    };
    expect(tokens.filesIn(input)).toEqual({ [token]: "/home/someone/remit.835" });
    expect(tokens.filesIn("/home/someone/remit.835")).toEqual({});
    expect(tokens.pathOf("/home/someone/remit.835")).toBeUndefined();
  });

  test("input that contains itself ends", () => {
    const tokens = new FileTokens();
    const { token } = tokens.give("/home/someone/a");
    const input: Record<string, unknown> = { token };
    input.self = input;
    expect(tokens.filesIn(input)).toEqual({ [token]: "/home/someone/a" });
  });
});
