import classes from "./bill.module.css";

/** A place that waits for those ahead of it: its shape on paper, without the weight of a field. */
export function ClosedPlace({ widthPx }: { widthPx?: number }) {
  return (
    <span className={classes.closed} style={widthPx === undefined ? undefined : { flex: "none", width: widthPx }} />
  );
}
