import { crc32, deflateSync } from "node:zlib";
import type { Picture } from "./read-png.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 8 bits of red, green and blue; deflate; no interlacing. */
const KIND = [8, 2, 0, 0, 0];

/** Writes a picture as a PNG of three chunks: header, pixels, end. */
export function writePng({ widthPx, heightPx, rgb }: Picture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set(KIND, 8);
  const rows = Buffer.alloc((widthPx * 3 + 1) * heightPx);
  for (let row = 0; row < heightPx; row += 1) {
    rows.set(rgb.subarray(row * widthPx * 3, (row + 1) * widthPx * 3), row * (widthPx * 3 + 1) + 1);
  }
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
