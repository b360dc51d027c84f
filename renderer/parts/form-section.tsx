import type { ReactNode } from "react";
import classes from "./form-section.module.css";

interface FormSectionProps {
  title: string;
  /** One sentence where the group needs saying. */
  note?: ReactNode;
  /** Beside the title, e.g. a button that removes the group. */
  act?: ReactNode;
  children: ReactNode;
}

/** A group of fields under a heading: heading at the left, fields on a twelve-column grid at the right. */
export function FormSection({ title, note, act, children }: FormSectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.side}>
        <h2 className={classes.title}>{title}</h2>
        {note && <p className={classes.note}>{note}</p>}
        {act}
      </div>
      <div className={classes.grid}>{children}</div>
    </section>
  );
}

/** A field's place on the section's grid: how many of the twelve columns it takes. */
export function Span({ columns, children }: { columns: number; children: ReactNode }) {
  return <div style={{ gridColumn: `span ${columns}`, minWidth: 0 }}>{children}</div>;
}
