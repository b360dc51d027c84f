import type { ReactNode } from "react";
import { useFieldSeverity } from "../form/box.tsx";
import classes from "./bill.module.css";

/** The form of a condition, occurrence, span or value code. */
export const TWO_CHARACTERS = /^[0-9A-Z]{2}$/;

/** As many codes of a kind as a claim file carries. */
const MOST = 24;

/** A cell for two characters. */
export const CODE_WIDTH_PX = 26;

/** Rows that are drawn: those of paper, and further ones as long as a free place is missing. */
export function rowsToDraw(filled: number, perRow: number, rowsOnPaper: number): number {
  return Math.max(rowsOnPaper, Math.ceil((Math.min(filled, MOST - 1) + 1) / perRow));
}

/** The places (from 0) of one row. */
export function placesOfRow(row: number, perRow: number): number[] {
  return Array.from({ length: perRow }, (_unused, at) => row * perRow + at).filter((place) => place < MOST);
}

/** The box of paper that a place is, e.g. `31a`; what has no box there goes on in FL81 and is only counted. */
export function placeName(place: number, firstLocator: number, perRow: number, rowsOnPaper: number): string {
  const row = Math.floor(place / perRow);
  return row < rowsOnPaper ? `${firstLocator + (place % perRow)}${"abcd"[row]}` : `${place + 1}.`;
}

/** One place of a band: its box's number where the band has no rows of letters, and what stands in it. */
export function Place({ name, field, children }: { name?: string; field: string; children: ReactNode }) {
  const severity = useFieldSeverity(field);
  return (
    <div className={classes.place} data-severity={severity} data-field={field}>
      {name !== undefined && <span className={classes.placeName}>{name}</span>}
      {children}
    </div>
  );
}
