import classes from "./pdf-preview.module.css";

/** Forms as print-image text, on white paper in both schemes: columns are what matters. */
export function PrintImage({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.desk} tabIndex={0} aria-label={label}>
      {text.split("\f").map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number.
        <pre key={index} className={classes.printImage}>
          {sheet}
        </pre>
      ))}
    </section>
  );
}
