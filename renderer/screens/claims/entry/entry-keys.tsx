import classes from "./entry.module.css";

const KEYS = [
  ["Enter", "next field; on a line, next line; on a blank line, Save"],
  ["=", "last visit’s diagnoses"],
  ["F2", "look up"],
  ["F4", "NDC, note"],
  ["Ctrl Del", "remove line"],
] as const;

/** The keys of entry, always in sight. */
export function EntryKeys() {
  return (
    <footer className={classes.keys}>
      {KEYS.map(([keys, what]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {what}
        </span>
      ))}
    </footer>
  );
}
