/**
 * The text of an EDI file's bytes. Files of this century are ASCII or UTF-8; what is not valid UTF-8 is taken as
 * Latin-1, X12's extended set as most systems write it, so that no byte is lost.
 */
export function ediTextOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}
