import { badLogo } from "./bad-logo.ts";

interface Jpeg {
  /** Without notes, colour profiles and thumbnails. */
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const COM = 0xfe;
const LAST_APP = 0xef;
/** Adobe's note says how the colours are coded, so it stays. */
const APP14 = 0xee;
/** Frames that PDF readers can draw: baseline, extended and progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Frames of other kinds: lossless, arithmetic, hierarchical. */
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

const damaged = () => badLogo("is damaged or cut off", "Save it anew from where it came");
const unusual = () =>
  badLogo("is a kind of JPEG that is not taken", "Save it as an ordinary JPEG or PNG in RGB or grey");

/**
 * Walks a JPEG from its first marker to its last (ITU-T T.81, annex B) and keeps what draws the picture.
 * @throws Refusal `not-this-kind-of-file`.
 */
export function readJpeg(file: Uint8Array, mustFit: (widthPx: number, heightPx: number) => void): Jpeg {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let sides: { widthPx: number; heightPx: number } | undefined;
  let scans = 0;
  let at = 2;
  for (;;) {
    const marker = markerAt(file, at);
    if (marker === EOI) break;
    if (marker === SOI || at + 4 > file.length) throw damaged();
    const end = at + 2 + view.getUint16(at + 2);
    if (end > file.length || end < at + 4) throw damaged();
    if (OTHER_FRAMES.includes(marker)) throw unusual();
    if (FRAMES.includes(marker)) {
      if (sides || end < at + 10) throw damaged();
      sides = { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
      mustFit(sides.widthPx, sides.heightPx);
      if (file[at + 4] !== 8 || ![1, 3].includes(file[at + 9] ?? 0)) throw unusual();
    }
    if (!isNote(marker)) kept.push(file.subarray(at, end));
    at = end;
    if (marker === SOS) {
      if (!sides) throw damaged();
      scans += 1;
      const scanEnd = endOfScan(file, at);
      if (scanEnd === at) throw damaged();
      kept.push(file.subarray(at, scanEnd));
      at = scanEnd;
    }
  }
  if (!sides || scans === 0) throw damaged();
  if (at + 2 !== file.length) throw badLogo("has something behind its end", "Save it anew as JPEG or PNG");
  kept.push(file.subarray(at, at + 2));
  return { bytes: Buffer.concat(kept), ...sides };
}

function markerAt(file: Uint8Array, at: number): number {
  const marker = file[at + 1];
  if (file[at] !== 0xff || marker === undefined || marker === 0 || marker === 0xff) throw damaged();
  return marker;
}

function isNote(marker: number): boolean {
  return marker === COM || (marker > APP0 && marker <= LAST_APP && marker !== APP14);
}

/** Where the coded pixels end: at the next marker that is no restart. A file without one was cut off. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1] ?? 0;
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0 && next !== 0xff && !isRestart) return at;
  }
  throw damaged();
}
