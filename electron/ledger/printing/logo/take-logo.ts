import { badLogo } from "./bad-logo.ts";
import { readJpeg } from "./read-jpeg.ts";
import { readPng } from "./read-png.ts";
import { writePng } from "./write-png.ts";

/** A logo as it is kept: nothing of the file but the picture. */
export interface TakenLogo {
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Far more than a letterhead can show. */
export const LARGEST_LOGO_BYTES = 1024 * 1024;
export const LARGEST_SIDE_PX = 1600;
const SMALLEST_SIDE_PX = 16;

/**
 * Takes a picture file in as the logo. A PNG is read to its last pixel and written anew on white; a JPEG is read from
 * its first marker to its last and kept without notes such as where the photograph was taken.
 * @throws Refusal `not-this-kind-of-file` for what is no picture, not whole, too large or too small.
 */
export function takeLogo(file: Uint8Array): TakenLogo {
  if (file.length > LARGEST_LOGO_BYTES) throw badLogo("is larger than 1 MB", "Save it smaller");
  const isPng = startsWith(file, [0x89, 0x50, 0x4e, 0x47]);
  if (!isPng && !startsWith(file, [0xff, 0xd8])) throw badLogo("is neither PNG nor JPEG", "Save it as PNG");
  if (isPng) {
    const picture = readPng(file, mustFit);
    const { widthPx, heightPx } = picture;
    return { format: "png", bytes: writePng(picture), widthPx, heightPx };
  }
  return { format: "jpeg", ...readJpeg(file, mustFit) };
}

/** @throws Refusal for sides that a letterhead cannot use, before anything of that size is made. */
function mustFit(widthPx: number, heightPx: number): void {
  if (Math.max(widthPx, heightPx) > LARGEST_SIDE_PX) {
    throw badLogo(`is more than ${LARGEST_SIDE_PX} pixels on a side`, "Save it smaller");
  }
  if (Math.min(widthPx, heightPx) < SMALLEST_SIDE_PX) {
    throw badLogo(`is less than ${SMALLEST_SIDE_PX} pixels on a side`, "Choose a larger picture");
  }
}

function startsWith(file: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => file[index] === byte);
}
