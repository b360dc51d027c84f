import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface EmptyStateProps {
  /** What is so: "No claims wait to be sent". */
  title: string;
  /** What to do next, or why that is well. */
  children?: ReactNode;
  action?: { label: string; run: () => void; keys?: string };
}

/** Says why there is nothing, and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action && (
        <Button variant="default" onClick={action.run} rightSection={action.keys && <kbd>{action.keys}</kbd>}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
