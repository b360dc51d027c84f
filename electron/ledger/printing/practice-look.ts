import type { IsoMoment } from "../../../shared/dates/iso-date.ts";

/** A picture that was checked when it was taken in. */
export interface PrintedLogo {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How the practice's papers look: one logo and one colour on all of them. */
export interface PracticeLook {
  /** `#rrggbb`, dark enough to be read on white. */
  readonly accentColor: string;
  readonly logo: PrintedLogo | null;
}

/** What every drawing is told besides what it draws. */
export interface Drawing {
  /** The same moment and the same data give the same bytes. */
  readonly createdAt: IsoMoment;
  /** Black and without a logo unless told. */
  readonly look?: PracticeLook;
}
