import { ActionIcon } from "@mantine/core";
import { IconClose } from "../parts/icons.ts";
import { useDetailsPanel } from "../state/details.tsx";
import classes from "./frame.module.css";

/** The panel at the right, there only while a screen draws something into it. Escape closes it. */
export function DetailsPanel() {
  const { title, onClose, hostCame } = useDetailsPanel();
  return (
    <aside className={classes.details} hidden={title === null} aria-label={title ?? "Details"}>
      <header className={classes.detailsHead}>
        <h2 className={classes.detailsTitle}>{title}</h2>
        <ActionIcon aria-label="Close details" title="Close (Esc)" onClick={() => onClose?.()}>
          <IconClose size={16} />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={hostCame} className={classes.detailsBody} tabIndex={0} aria-label="Details" />
    </aside>
  );
}
