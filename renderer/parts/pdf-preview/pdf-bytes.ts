/** The bytes of a PDF as the ledger answers it. */
export function pdfBytes(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** A file name that any system takes, from a document's title. */
export function pdfFileName(title: string): string {
  const bare = title
    .replace(/[^A-Za-z0-9 _-]+/g, " ")
    .trim()
    .replace(/ +/g, "-");
  return `${bare === "" ? "document" : bare}.pdf`;
}
