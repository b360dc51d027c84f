/** One figure of the summary with what it should be by another way of counting. */
export interface DemoFigure {
  name: string;
  unit: "cents" | "count";
  value: number;
  expected: number;
  ok: boolean;
}

/** Collects the figures of a run in order. */
export class DemoFigures {
  readonly all: DemoFigure[] = [];

  /** Notes an amount in cents beside what it should be. */
  cents(name: string, value: number, expected: number): void {
    this.all.push({ name, unit: "cents", value, expected, ok: value === expected });
  }

  /** Notes a count beside what it should be. */
  count(name: string, value: number, expected: number): void {
    this.all.push({ name, unit: "count", value, expected, ok: value === expected });
  }

  /** The names of figures that are not what they should be. */
  differing(): string[] {
    return this.all.filter((figure) => !figure.ok).map((figure) => figure.name);
  }
}
