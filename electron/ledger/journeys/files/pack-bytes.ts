/** Fast rather than small: EDI files, and what they say, shrink to a twelfth at the lowest level already. */
const LEVEL = 1;

/** Packs a part of a text or file. Parts that follow each other make one packed whole: gzip's members may be laid end to end. */
export function packPart(part: string | Uint8Array): Buffer {
  return zlib().gzipSync(part, { level: LEVEL });
}

/** The bytes that were packed. @throws Error when they are not what {@link packPart} made. */
export function unpackBytes(packed: Uint8Array): Buffer {
  return zlib().gunzipSync(packed);
}

/** The text that was packed. @throws Error as {@link unpackBytes}. */
export function unpackText(packed: Uint8Array): string {
  return unpackBytes(packed).toString("utf8");
}

/** Asked for late, because the ledger process should not load it before the first remittance. */
function zlib(): typeof import("node:zlib") {
  return process.getBuiltinModule("node:zlib");
}
