/**
 * The one place where Billwright's look is decided: ink on paper, one accent, dense type on a 4 px grid.
 * Everything else reads these through the `--bw-*` variables that theme.ts makes of them.
 */

/** Type sizes in pixels. 13 is the working size; 11 is the smallest and only for labels and keys. */
export const TYPE_PX = { label: 11, small: 12, base: 13, lead: 15, heading: 18, title: 22, figure: 28 } as const;

/** Spacing in pixels, on a grid of four (two for hairline gaps inside a control). */
export const SPACE_PX = { hair: 2, xs: 4, sm: 8, md: 12, lg: 16, xl: 24, xxl: 32 } as const;

/** Heights in pixels of the things that line up across the window. */
export const HEIGHT_PX = { control: 28, row: 28, headRow: 28, statusBar: 28, screenHead: 48 } as const;

/** Corner radius in pixels: paper has corners, so it is small. */
export const RADIUS_PX = 3;

/*
 * Three weights, each a file of its own, and the rare letters behind them: laying out the first words took fifty
 * milliseconds more in the variable font, and with ranges of letters within the family. No family stands here that is
 * not bundled, except the last resort: it would be searched for at every start.
 */
export const FONT_TEXT = '"Inter", "Inter Latin Extended", "Inter Vietnamese", sans-serif';
export const FONT_MONO = '"Courier Prime", ui-monospace, "DejaVu Sans Mono", monospace';

/** The named colours of one scheme. Each text colour is AA (4.5:1) on every ground it is used on; a test proves it. */
export interface SchemeColours {
  /** The window's ground. */
  readonly paper: string;
  /** Sheets that lie on the paper: tables, fields, panels. */
  readonly sheet: string;
  /** Recessed ground: navigation, table heads, status bar. */
  readonly well: string;
  /** Hairlines between rows. */
  readonly rule: string;
  /** Lines that bound a control; 3:1 on sheet and paper. */
  readonly edge: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** The accent as text, line or icon. */
  readonly accent: string;
  /** The accent as a ground under {@link onAccent}. */
  readonly accentFill: string;
  readonly accentFillHover: string;
  readonly onAccent: string;
  /** A wash of the accent: the selected row, the active place. */
  readonly accentWash: string;
  /** The row under the pointer. */
  readonly hover: string;
}

/** Words that money and claims wear. Hue is never alone: see status-mark. Red (`denied`) only where money or time is being lost. */
export const STATUS_TONES = ["paid", "denied", "pending", "patient", "hold", "draft"] as const;
export type StatusTone = (typeof STATUS_TONES)[number];

export interface ToneColours {
  readonly text: string;
  readonly wash: string;
}

export const LIGHT: SchemeColours = {
  paper: "#faf8f4",
  sheet: "#ffffff",
  well: "#f1eee7",
  rule: "#e2ddd2",
  edge: "#8b8678",
  ink: "#1a2124",
  inkSoft: "#465054",
  inkFaint: "#5d666a",
  accent: "#0e5a66",
  accentFill: "#0e5a66",
  accentFillHover: "#0a4751",
  onAccent: "#ffffff",
  accentWash: "#dbeaea",
  hover: "#f4f1ea",
};

export const DARK: SchemeColours = {
  paper: "#15191b",
  sheet: "#1b2023",
  well: "#101416",
  rule: "#2b3236",
  edge: "#6b767b",
  ink: "#e9e6df",
  inkSoft: "#bcc2c1",
  inkFaint: "#98a1a2",
  accent: "#6cc2cd",
  accentFill: "#1a6f7c",
  accentFillHover: "#22818f",
  onAccent: "#ffffff",
  accentWash: "#17383e",
  hover: "#22282b",
};

export const LIGHT_TONES: Readonly<Record<StatusTone, ToneColours>> = {
  paid: { text: "#1b633a", wash: "#e0efe3" },
  denied: { text: "#a0241c", wash: "#f9e4e0" },
  pending: { text: "#745000", wash: "#f6ebd0" },
  patient: { text: "#66398a", wash: "#eee4f4" },
  hold: { text: "#2d4d87", wash: "#e2e9f6" },
  draft: { text: "#4d565a", wash: "#ebe9e3" },
};

export const DARK_TONES: Readonly<Record<StatusTone, ToneColours>> = {
  paid: { text: "#86d1a1", wash: "#173021" },
  denied: { text: "#ff9d90", wash: "#3d1d19" },
  pending: { text: "#e3ba63", wash: "#342a13" },
  patient: { text: "#cbaaea", wash: "#2d2139" },
  hold: { text: "#a3bcf0", wash: "#1d2940" },
  draft: { text: "#aeb6b7", wash: "#272d30" },
};

/** Ten steps of the accent for the component library, light to dark. Step 7 is the light scheme's fill, 8 the dark's. */
export const ACCENT_STEPS = [
  "#eef6f6",
  "#dbeaea",
  "#b4d7da",
  "#8ac4ca",
  "#6cc2cd",
  "#3f98a5",
  "#22818f",
  "#0e5a66",
  "#1a6f7c",
  "#0a4751",
] as const;
