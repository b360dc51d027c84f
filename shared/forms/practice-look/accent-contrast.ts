/** The least contrast of text on white paper (WCAG 2.2, 1.4.3): 4.5 to 1. */
const LEAST_CONTRAST = 4.5;

/** How a colour stands out from white, from 1 (not at all) to 21 (black), as WCAG measures it. */
export function contrastWithPaper(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05);
}

/** Why a colour cannot be the practice's, or undefined when it can. `#rrggbb`. */
export function colorProblem(color: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/.test(color)) return "Type the colour as # and six signs, such as #1f5f5b.";
  const contrast = contrastWithPaper(color);
  if (contrast >= LEAST_CONTRAST) return undefined;
  const tenths = Math.floor(contrast * 10) / 10;
  return `This colour is too light to be read on paper: its contrast is ${tenths.toFixed(1)} to 1, and text needs 4.5 to 1. Choose a darker one.`;
}

/** One part of a colour as light, not as the screen's number. */
function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
