import { Button } from "@mantine/core";
import { useState } from "react";
import type { FileKind, PickedFile } from "../../shared/contract/window-api.ts";
import classes from "./drop-target.module.css";
import { IconFile } from "./icons.ts";

interface FilePickerProps {
  kind: FileKind;
  /** "Import an 835 file". */
  label: string;
  /** What the file is and where it comes from. */
  note: string;
  onPicked: (file: PickedFile) => void;
  running?: boolean;
}

/**
 * Asks for a file. A file dropped here cannot be taken directly, because the page never learns a path: the drop opens
 * the system's dialog, where the file is confirmed and becomes a token.
 */
export function DropTarget({ kind, label, note, onPicked, running = false }: FilePickerProps) {
  const [over, setOver] = useState(false);
  const pick = async () => {
    const file = await window.billwright.pickFile(kind);
    if (file) onPicked(file);
  };
  return (
    <section
      className={classes.target}
      data-over={over || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void pick();
      }}
    >
      <IconFile size={20} stroke={1.5} aria-hidden="true" />
      <span className={classes.note}>{note}</span>
      <Button loading={running} onClick={() => void pick()}>
        {label}
      </Button>
    </section>
  );
}
