import { z } from "zod";
import type { Verb } from "./terminal.ts";

/** `contract`: every call with its kind, summary and the JSON schemas of what it takes and answers. */
export const listContract: Verb = async (_args, terminal) => {
  const { calls } = await terminal.loadProgram();
  terminal.printJson(
    Object.entries(calls).map(([name, call]) => ({
      name,
      kind: call.kind,
      summary: call.summary,
      timeoutMs: call.timeoutMs,
      input: z.toJSONSchema(call.input, { io: "input", unrepresentable: "any" }),
      output: z.toJSONSchema(call.output, { io: "output", unrepresentable: "any" }),
    })),
  );
  return 0;
};
