import { notifications } from "@mantine/notifications";
import { copyText } from "../../../parts/copy-text.ts";
import { IconCopy } from "../../../parts/icons.ts";
import classes from "../files.module.css";

interface CopyHashProps {
  sha256: string;
  shown: string;
  /** In a table the row keeps the keys, so the button is no stop of the Tab key there. */
  inTable?: boolean;
}

/** A file's SHA-256; a press copies it whole. */
export function CopyHash({ sha256, shown, inTable = false }: CopyHashProps) {
  return (
    <button
      type="button"
      className={classes.hash}
      title={`${sha256}: press to copy`}
      aria-label={`Copy SHA-256 ${shown}`}
      tabIndex={inTable ? -1 : undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (copyText(sha256)) notifications.show({ message: "The SHA-256 is on the clipboard." });
      }}
    >
      <span>{shown}</span>
      <IconCopy size={12} stroke={2} aria-hidden="true" />
    </button>
  );
}
