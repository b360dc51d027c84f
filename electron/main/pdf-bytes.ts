const MAX_PDF_BYTES = 100 * 1024 * 1024;

/** Whether bytes that the page sent are a PDF of a size that people print. */
export function isPdf(bytes: unknown): bytes is Uint8Array {
  if (!(bytes instanceof Uint8Array) || bytes.byteLength > MAX_PDF_BYTES) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.byteLength)).toString("latin1") === "%PDF-";
}
