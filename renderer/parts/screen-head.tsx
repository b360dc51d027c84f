import type { ReactNode } from "react";
import classes from "./screen-head.module.css";

interface ScreenHeadProps {
  title: string;
  /** One line of fact beside the title: a count, a sum, a state. */
  aside?: ReactNode;
  /** Buttons at the right, the main act last. */
  children?: ReactNode;
}

/** The line every screen begins with: its name, one fact, its acts. */
export function ScreenHead({ title, aside, children }: ScreenHeadProps) {
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{title}</h1>
      {aside && <div className={classes.aside}>{aside}</div>}
      {children && <div className={classes.acts}>{children}</div>}
    </header>
  );
}
