import { sparklinePoints } from "./sparkline-points.ts";

interface SparklineProps {
  values: ReadonlyArray<number | null>;
  widthPx?: number;
  heightPx?: number;
  /** What it shows, for the screen reader. */
  label: string;
}

/** A line of the recent past without axes; the last value has a dot. */
export function Sparkline({ values, widthPx = 96, heightPx = 28, label }: SparklineProps) {
  const runs = sparklinePoints(values, widthPx - 6, heightPx - 6);
  const last = runs.at(-1)?.at(-1);
  if (!last) return null;
  return (
    <svg width={widthPx} height={heightPx} role="img" aria-label={label} style={{ display: "block" }}>
      <g transform="translate(3 3)">
        {runs.map((run) => (
          <polyline
            key={run[0]?.x}
            points={run.map(({ x, y }) => `${x},${y}`).join(" ")}
            fill="none"
            stroke="var(--bw-edge)"
            strokeWidth={1.5}
            strokeLinejoin="round"
          />
        ))}
        <circle cx={last.x} cy={last.y} r={2.5} fill="var(--bw-accent)" />
      </g>
    </svg>
  );
}
