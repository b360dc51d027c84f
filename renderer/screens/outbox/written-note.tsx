import { Button } from "@mantine/core";
import { IconPaid } from "../../parts/icons.ts";
import classes from "./outbox.module.css";
import type { WrittenFile } from "./use-batch-writing.ts";

/** Says which file was written, and leads to it. */
export function WrittenNote({ file }: { file: WrittenFile }) {
  return (
    <section className={classes.written} role="status">
      <IconPaid size={16} stroke={2} aria-hidden="true" />
      <span>
        <b>{file.fileName}</b> is in the outbox folder, {file.byteCount.toLocaleString("en-US")} bytes. Send it to the
        clearinghouse the way you send files.
      </span>
      <Button variant="default" onClick={() => void window.billwright.showInFolder(file.folder)}>
        Show in folder
      </Button>
    </section>
  );
}
