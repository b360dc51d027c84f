interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays values out over a box, the lowest at the bottom. A month without a value breaks the line, so each unbroken run
 * is a line of its own. A flat line stands in the middle.
 */
export function sparklinePoints(
  values: ReadonlyArray<number | null>,
  widthPx: number,
  heightPx: number,
): ReadonlyArray<readonly Point[]> {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const runs: Point[][] = [];
  let run: Point[] = [];
  values.forEach((value, index) => {
    if (value === null) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    const share = most === least ? 0.5 : (value - least) / (most - least);
    run.push({ x: (index / Math.max(1, values.length - 1)) * widthPx, y: (1 - share) * heightPx });
  });
  return runs;
}
