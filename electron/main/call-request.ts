import type { CallAnswer, CallRequest } from "../../shared/contract/wire.ts";

const MAX_NAME_LENGTH = 100;
const MAX_REQUEST_ID_LENGTH = 100;

/** Whether a message has the shape of a call. Its input is checked by the ledger process, against the contract. */
export function isCallRequest(sent: unknown): sent is CallRequest {
  if (typeof sent !== "object" || sent === null) return false;
  const { name, requestId } = sent as Record<string, unknown>;
  return (
    Object.keys(sent).every((key) => key === "name" || key === "input" || key === "requestId") &&
    typeof name === "string" &&
    name.length > 0 &&
    name.length <= MAX_NAME_LENGTH &&
    typeof requestId === "string" &&
    requestId.length > 0 &&
    requestId.length <= MAX_REQUEST_ID_LENGTH
  );
}

/** The answer to a message that is not a call at all. */
export const NOT_A_CALL: CallAnswer = {
  ok: false,
  error: { code: "bad-input", message: "That message is not a call: it needs a name, an input and a request id." },
};
