import { crc32, inflateSync } from "node:zlib";
import { badLogo } from "./bad-logo.ts";

/** A picture as red, green and blue of each pixel, row by row, on white. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: Uint8Array;
}

const damaged = () => badLogo("is damaged or cut off", "Save it anew from where it came");
const unusual = () =>
  badLogo("is a kind of PNG that is not taken", "Save it as an ordinary PNG, 8 bits, not interlaced");

interface Chunks {
  readonly header: DataView;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array;
  readonly data: Uint8Array;
}

/** How many values a pixel has, by the PNG's colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Reads a PNG whole (ISO/IEC 15948): every chunk's checksum, every row, every pixel.
 * @param mustFit throws for sides that are not wanted, before memory is taken for them.
 * @throws Refusal `not-this-kind-of-file`.
 */
export function readPng(file: Uint8Array, mustFit: (widthPx: number, heightPx: number) => void): Picture {
  const { header, palette, transparency, data } = readChunks(file);
  const widthPx = header.getUint32(0);
  const heightPx = header.getUint32(4);
  const depth = header.getUint8(8);
  const colorType = header.getUint8(9);
  mustFit(widthPx, heightPx);
  const channels = CHANNELS[colorType];
  const isUsual = depth === 8 || (depth < 8 && (colorType === 0 || colorType === 3));
  if (channels === undefined || !isUsual || ![1, 2, 4, 8].includes(depth) || header.getUint8(12) !== 0) throw unusual();
  const rowBytes = Math.ceil((widthPx * channels * depth) / 8);
  const rows = unfilter(inflate(data, (rowBytes + 1) * heightPx), rowBytes, Math.max(1, (channels * depth) >> 3));
  const values = unpack(rows, { widthPx: widthPx * channels, heightPx, depth, rowBytes });
  return { widthPx, heightPx, rgb: toRgb(values, { colorType, depth, palette, transparency }) };
}

function readChunks(file: Uint8Array): Chunks {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts = new Map<string, Uint8Array[]>();
  let at = 8;
  for (;;) {
    if (at + 12 > file.length) throw damaged();
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (length > file.length || end > file.length) throw damaged();
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (crc32(file.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged();
    if (at === 8 && name !== "IHDR") throw damaged();
    parts.set(name, [...(parts.get(name) ?? []), file.subarray(at + 8, end - 4)]);
    at = end;
    if (name === "IEND") break;
  }
  if (at !== file.length) throw badLogo("has something behind its end", "Save it anew as PNG");
  const header = parts.get("IHDR")?.[0];
  if (header?.length !== 13) throw damaged();
  return {
    header: new DataView(header.buffer, header.byteOffset, 13),
    palette: parts.get("PLTE")?.[0] ?? new Uint8Array(),
    transparency: parts.get("tRNS")?.[0] ?? new Uint8Array(),
    data: Buffer.concat(parts.get("IDAT") ?? []),
  };
}

/** Opens the pixels' data; never more of it than the picture's sides allow, whatever the file would swell to. */
function inflate(data: Uint8Array, expectedBytes: number): Uint8Array {
  try {
    const bytes = inflateSync(data, { maxOutputLength: expectedBytes });
    if (bytes.length === expectedBytes) return bytes;
  } catch {
    // Whatever zlib says, the file is not a whole picture.
  }
  throw damaged();
}

/** Takes each row's filter away: a byte was stored as its difference from its neighbours. */
function unfilter(stored: Uint8Array, rowBytes: number, step: number): Uint8Array {
  const rows = new Uint8Array((stored.length / (rowBytes + 1)) * rowBytes);
  for (let row = 0; row * rowBytes < rows.length; row += 1) {
    const filter = stored[row * (rowBytes + 1)] ?? 0;
    if (filter > 4) throw damaged();
    const start = row * rowBytes;
    for (let column = 0; column < rowBytes; column += 1) {
      const left = column < step ? 0 : (rows[start + column - step] ?? 0);
      const above = row === 0 ? 0 : (rows[start + column - rowBytes] ?? 0);
      const corner = row === 0 || column < step ? 0 : (rows[start + column - rowBytes - step] ?? 0);
      const byte = stored[row * (rowBytes + 1) + 1 + column] ?? 0;
      rows[start + column] = byte + predict(filter, left, above, corner);
    }
  }
  return rows;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(estimate - one));
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left;
  return toAbove! <= toCorner! ? above : corner;
}

interface Packing {
  /** Values in a row. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly depth: number;
  readonly rowBytes: number;
}

/** One value a byte, where several were packed into one. */
function unpack(rows: Uint8Array, { widthPx, heightPx, depth, rowBytes }: Packing): Uint8Array {
  if (depth === 8) return rows;
  const values = new Uint8Array(widthPx * heightPx);
  for (let index = 0; index < values.length; index += 1) {
    const bit = (index % widthPx) * depth;
    const byte = rows[Math.floor(index / widthPx) * rowBytes + (bit >> 3)] ?? 0;
    values[index] = (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  }
  return values;
}

interface Colors {
  readonly colorType: number;
  readonly depth: number;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array;
}

/** The pixels on white paper: what is transparent is as white as it is transparent. */
function toRgb(values: Uint8Array, { colorType, depth, palette, transparency }: Colors): Uint8Array {
  const channels = CHANNELS[colorType] ?? 1;
  const rgb = new Uint8Array((values.length / channels) * 3);
  const full = (1 << depth) - 1;
  const clear = transparentValue(colorType, transparency);
  for (let pixel = 0; pixel * channels < values.length; pixel += 1) {
    const own = values.subarray(pixel * channels, pixel * channels + channels);
    const first = own[0] ?? 0;
    let color = [first, own[1] ?? 0, own[2] ?? 0];
    let alpha = 255;
    if (colorType === 3) {
      if (first * 3 + 3 > palette.length) throw damaged();
      color = [...palette.subarray(first * 3, first * 3 + 3)];
      alpha = transparency[first] ?? 255;
    } else {
      if (channels < 3) color = [0, 0, 0].fill(Math.round((first * 255) / full));
      if (channels % 2 === 0) alpha = own[channels - 1] ?? 255;
      if (clear?.every((value, index) => value === own[index])) alpha = 0;
    }
    for (const [index, part] of color.entries()) {
      rgb[pixel * 3 + index] = Math.round((part * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return rgb;
}

/** The one value that counts as transparent in a picture without an alpha channel. */
function transparentValue(colorType: number, transparency: Uint8Array): number[] | undefined {
  if (colorType === 0 && transparency.length >= 2) return [transparency[1] ?? 0];
  if (colorType === 2 && transparency.length >= 6) return [1, 3, 5].map((at) => transparency[at] ?? 0);
  return undefined;
}
