import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { readPng } from "./read-png.ts";
import { LARGEST_LOGO_BYTES, takeLogo } from "./take-logo.ts";
import { writePng } from "./write-png.ts";

const SIDE = 16;

function chunk(name: string, data: Uint8Array, check?: number): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(check ?? crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

interface PngParts {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colorType?: number;
  readonly interlaced?: boolean;
  readonly rows?: Uint8Array;
  readonly extra?: readonly Buffer[];
}

/** A PNG of black pixels unless rows, filters included, are given. */
function png(parts: PngParts = {}): Buffer {
  const { width = SIDE, height = SIDE, depth = 8, colorType = 2, interlaced = false, extra = [] } = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  const rows = parts.rows ?? Buffer.alloc((width * 3 + 1) * height);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk("IDAT", deflateSync(rows));
  return Buffer.concat([signature, chunk("IHDR", header), ...extra, data, chunk("IEND", Buffer.alloc(0))]);
}

/** A JPEG as far as its markers go: a frame, a scan and what lies between. */
function jpeg({ width = SIDE, height = SIDE, components = 3, frame = 0xc0, between = [] as number[] } = {}): Buffer {
  const sides = [height >> 8, height & 255, width >> 8, width & 255];
  const part = (marker: number, body: readonly number[]) => [0xff, marker, 0, body.length + 2, ...body];
  return Buffer.from([
    ...[0xff, 0xd8, ...between],
    ...part(frame, [8, ...sides, components, ...Array(components * 3).fill(1)]),
    ...part(0xda, [components, ...Array(components * 2 + 3).fill(0)]),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9],
  ]);
}

describe("a picture is taken in whole or not at all", () => {
  const cut = (file: Buffer, at: number) => file.subarray(0, file.length - at);
  const withGarbage = (file: Buffer) => Buffer.concat([file, Buffer.from("<script>")]);
  const flipped = (file: Buffer, at: number) =>
    Buffer.from(file.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  const rows: readonly (readonly [what: string, file: Buffer, words: RegExp])[] = [
    ["an SVG with a script", Buffer.from("<svg onload='x'/>"), /neither PNG nor JPEG/],
    ["nothing", Buffer.alloc(0), /neither PNG nor JPEG/],
    ["a signature alone", Buffer.from([0x89, 0x50, 0x4e, 0x47]), /damaged/],
    ["a PNG without its end", cut(png(), 12), /damaged/],
    ["a PNG cut in its pixels", cut(png(), 20), /damaged/],
    ["a PNG with one bit turned", flipped(png(), 45), /damaged/],
    [
      "a PNG with a wrong checksum",
      Buffer.concat([png().subarray(0, 33), chunk("tEXt", Buffer.from("a"), 1), png().subarray(33)]),
      /damaged/,
    ],
    ["a PNG of too few rows", png({ rows: Buffer.alloc(49) }), /damaged/],
    ["a PNG that swells when it is opened", png({ rows: Buffer.alloc(50_000_000) }), /damaged/],
    ["a PNG with a filter that is none", png({ rows: Buffer.alloc(49 * 16, 9) }), /damaged/],
    ["a PNG that says it is huge", png({ width: 60_000, height: 60_000, rows: Buffer.alloc(10) }), /pixels on a side/],
    ["a PNG of one pixel", png({ width: 1, height: 1, rows: Buffer.alloc(4) }), /less than 16 pixels/],
    ["an interlaced PNG", png({ interlaced: true }), /kind of PNG/],
    ["a PNG of 16 bits", png({ depth: 16, rows: Buffer.alloc(97 * 16) }), /kind of PNG/],
    ["a PNG whose palette lacks a colour", png({ colorType: 3, rows: Buffer.alloc(17 * 16) }), /damaged/],
    ["a PNG with something behind it", withGarbage(png()), /behind its end/],
    ["a JPEG without its end", cut(jpeg(), 2), /damaged/],
    ["a JPEG cut in its pixels", cut(jpeg(), 5), /damaged/],
    ["a JPEG without a frame", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), /damaged/],
    ["a JPEG part that is longer than the file", Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0]), /damaged/],
    ["a JPEG part of no length", Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xd9]), /damaged/],
    ["a JPEG in four inks", jpeg({ components: 4 }), /kind of JPEG/],
    ["a lossless JPEG", jpeg({ frame: 0xc3 }), /kind of JPEG/],
    ["a JPEG that says it is huge", jpeg({ width: 65_535 }), /pixels on a side/],
    ["a JPEG with something behind it", withGarbage(jpeg()), /behind its end/],
    ["a file that is too large", Buffer.alloc(LARGEST_LOGO_BYTES + 1), /larger than 1 MB/],
  ];
  test.each(rows)("%s is refused with a sentence", (_what, file, words) => {
    expect(() => takeLogo(file)).toThrow(words);
    expect(() => takeLogo(file)).toThrow(/Nothing was changed/);
  });
});

const colorAt = (file: Uint8Array, pixel: number) => {
  const { rgb } = readPng(file, () => undefined);
  return [...rgb.subarray(pixel * 3, pixel * 3 + 3)];
};

describe("what is kept of a picture", () => {
  it("is its pixels on white, whatever its colours were stored as", () => {
    const gray = Buffer.alloc(17 * SIDE);
    gray[1] = 200;
    const oneBit = Buffer.alloc(3 * SIDE);
    oneBit[1] = 0b1010_0000;
    const clear = Buffer.alloc((SIDE * 4 + 1) * SIDE);
    clear.set([10, 20, 30, 255, 10, 20, 30, 0], 1);
    const palette = [chunk("PLTE", Buffer.from([255, 0, 0, 0, 255, 0])), chunk("tRNS", Buffer.from([255, 0]))];
    const indexed = Buffer.alloc(17 * SIDE);
    indexed[2] = 1;
    expect(colorAt(takeLogo(png({ colorType: 0, rows: gray })).bytes, 0)).toEqual([200, 200, 200]);
    const bits = takeLogo(png({ colorType: 0, depth: 1, rows: oneBit })).bytes;
    expect([colorAt(bits, 0), colorAt(bits, 1), colorAt(bits, 2)]).toEqual([
      [255, 255, 255],
      [0, 0, 0],
      [255, 255, 255],
    ]);
    const alpha = takeLogo(png({ colorType: 6, rows: clear })).bytes;
    expect([colorAt(alpha, 0), colorAt(alpha, 1)]).toEqual([
      [10, 20, 30],
      [255, 255, 255],
    ]);
    const colors = takeLogo(png({ colorType: 3, rows: indexed, extra: palette })).bytes;
    expect([colorAt(colors, 0), colorAt(colors, 1)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
    ]);
  });

  it("is the same picture for each of the five filters", () => {
    const plain = {
      widthPx: SIDE,
      heightPx: SIDE,
      rgb: Uint8Array.from({ length: SIDE * SIDE * 3 }, (_u, i) => (i * 7) % 256),
    };
    const row = (y: number) => plain.rgb.subarray(y * SIDE * 3, (y + 1) * SIDE * 3);
    for (const filter of [0, 1, 2, 3, 4]) {
      const rows = Buffer.alloc((SIDE * 3 + 1) * SIDE);
      for (let y = 0; y < SIDE; y += 1) {
        rows[y * 49] = filter;
        for (let x = 0; x < 48; x += 1) {
          const left = x < 3 ? 0 : row(y)[x - 3]!;
          const above = y === 0 ? 0 : row(y - 1)[x]!;
          const corner = y === 0 || x < 3 ? 0 : row(y - 1)[x - 3]!;
          const guess = left + above - corner;
          const nearest = [left, above, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0]!;
          rows[y * 49 + 1 + x] = row(y)[x]! - [0, left, above, (left + above) >> 1, nearest][filter]!;
        }
      }
      expect(readPng(takeLogo(png({ rows })).bytes, () => undefined)).toEqual(plain);
    }
    expect(readPng(writePng(plain), () => undefined)).toEqual(plain);
  });

  it("holds no notes: not where a photograph was taken, nor what a program wrote about itself", () => {
    const secret = chunk("tEXt", Buffer.from("Where\u0000at home"));
    expect(Buffer.from(takeLogo(png({ extra: [secret] })).bytes).includes("at home")).toBe(false);
    const note = [...Buffer.from("Exif at home")];
    const taken = takeLogo(jpeg({ between: [0xff, 0xe1, 0, note.length + 2, ...note] }));
    expect(taken).toEqual({ format: "jpeg", bytes: jpeg(), widthPx: SIDE, heightPx: SIDE });
  });
});
