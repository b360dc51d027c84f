import classes from "./entry.module.css";

/** The keys of entry, always in sight. */
export function EntryKeys({ keys: all }: { keys: readonly (readonly [keys: string, what: string])[] }) {
  return (
    <footer className={classes.keys}>
      {all.map(([keys, what]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {what}
        </span>
      ))}
    </footer>
  );
}
