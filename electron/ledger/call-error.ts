import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { faultCode, refusalOf } from "../../db/ledger-fault.ts";
import { type CallError, Refusal } from "../../shared/contract/error-codes.ts";

/** The input does not have the call's shape. The message names the place and the rule, never the value. */
export function badInput(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  // An unknown field's name is the caller's own text, so it is not repeated either.
  const rule = issue === undefined || issue.code === "unrecognized_keys" ? "a field that is not expected" : issue.code;
  const field = issue ? fieldPath(issue.path) : "";
  const place = field === "" ? "The request" : `The field ${field}`;
  return new Refusal(
    "bad-input",
    `${place} does not have the form this call takes (${rule.replaceAll("_", " ")}). Nothing was changed. Correct it and try again.`,
    field === "" ? undefined : field,
  );
}

/** A path as people read it: `lines[0].chargeCents`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}

/**
 * The error that a call answers with. What we did not foresee becomes `internal`: the person gets a sentence and an id,
 * the log gets the id, the kind of error and where in our code it arose. Its message may hold data and is left out.
 */
export function callErrorOf(error: unknown, callName: string, log: (line: string) => void): CallError {
  const refusal = refusalOf(error);
  if (refusal) {
    const { code, message, field } = refusal;
    return field === undefined ? { code, message } : { code, message, field };
  }
  const faultId = randomBytes(4).toString("hex");
  const kind = error instanceof Error ? error.name : typeof error;
  log(`fault ${faultId} in ${callName}: ${kind} ${faultCode(error) ?? ""}\n${framesOf(error)}`);
  return {
    code: "internal",
    message: `Billwright has a fault here and stopped. Nothing was changed. Try again; if it happens again, report fault ${faultId}.`,
  };
}

function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return "";
  return error.stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
