import type { ReactNode } from "react";
import classes from "./cover-page.module.css";

interface CoverPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The page before a ledger is open: the program's name at the left, one thing to do at the right. */
export function CoverPage({ title, lead, children }: CoverPageProps) {
  return (
    <div className={classes.page}>
      <header className={classes.cover}>
        <span className={classes.rule} />
        <p className={classes.name}>Billwright</p>
        <p className={classes.motto}>Claims out, money in, and every cent accounted for.</p>
        <p className={classes.promise}>
          The ledger stays on this computer, encrypted. Nothing is sent anywhere that you do not send yourself.
        </p>
      </header>
      <main className={classes.work}>
        <div className={classes.column}>
          <h1 className={classes.title}>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
          {children}
        </div>
      </main>
    </div>
  );
}
