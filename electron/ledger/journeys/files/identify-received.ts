import { type FileIdentity, identifyFileInSteps } from "../../../../shared/acknowledgements/identify-file.ts";
import type { Steps } from "../../../../shared/edi/steps.ts";
import { ediTextOf } from "../../edi-text.ts";
import { sha256InSteps } from "./keep-file.ts";

/** A file as it came. */
export interface ReceivedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** A file, and what it is. */
export interface IdentifiedFile extends ReceivedFile {
  text: string;
  fileSha256: string;
  identity: FileIdentity;
}

/** What a file is, in steps: it may be large. */
export function* identifyReceived(file: ReceivedFile): Steps<IdentifiedFile> {
  const text = ediTextOf(file.bytes);
  const fileSha256 = yield* sha256InSteps(file.bytes);
  return { ...file, text, fileSha256, identity: yield* identifyFileInSteps(text) };
}
