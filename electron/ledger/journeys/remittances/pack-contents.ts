/** Fast rather than small: the contents of a check shrink to a fifteenth at the lowest level already. */
const LEVEL = 1;

/** Packs a part of a text. Parts that follow each other make one packed text: gzip's members may be laid end to end. */
export function packPart(text: string): Buffer {
  return zlib().gzipSync(text, { level: LEVEL });
}

/** The text that was packed. @throws Error when the bytes are not what {@link packPart} made. */
export function unpackText(packed: Uint8Array): string {
  return zlib().gunzipSync(packed).toString("utf8");
}

/** Asked for late, because the ledger process should not load it before the first remittance. */
function zlib(): typeof import("node:zlib") {
  return process.getBuiltinModule("node:zlib");
}
