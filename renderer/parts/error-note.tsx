import { Button } from "@mantine/core";
import type { CallError } from "../../shared/contract/error-codes.ts";
import classes from "./error-note.module.css";
import { IconDenied } from "./icons.ts";

interface ErrorNoteProps {
  error: Pick<CallError, "code" | "message">;
  /** Offers to ask again. */
  onRetry?: () => void;
}

/** What went wrong as a sentence for people; the code stands small beside it for the one who is asked for help. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  return (
    <div role="alert" className={classes.note}>
      <IconDenied size={16} stroke={2} aria-hidden="true" />
      <span className={classes.message}>
        {error.message} <span className={classes.code}>{error.code}</span>
      </span>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
