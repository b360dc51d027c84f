import type { Steps } from "../../../../shared/edi/steps.ts";

/** Fast rather than small: EDI files, and what they say, shrink to a twelfth at the lowest level already. */
const LEVEL = 1;

/** Packs a part of a text or file. Parts that follow each other make one packed whole: gzip's members may be laid end to end. */
export function packPart(part: string | Uint8Array): Buffer {
  return zlib().gzipSync(part, { level: LEVEL });
}

/** Some milliseconds of packing. */
const PACKED_PER_STEP_BYTES = 256 * 1024;

/** Packs a file that may be large. */
export function* packInSteps(bytes: Uint8Array): Steps<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; from < bytes.byteLength; from += PACKED_PER_STEP_BYTES) {
    parts.push(packPart(bytes.subarray(from, from + PACKED_PER_STEP_BYTES)));
    yield;
  }
  return Buffer.concat(parts);
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
