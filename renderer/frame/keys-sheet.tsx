import { Modal } from "@mantine/core";
import { SCREENS } from "../routes.ts";
import { useOverlays } from "../state/overlays.ts";
import classes from "./keys-sheet.module.css";
import { SCREEN_NAMES } from "./screen-names.ts";

const GROUPS: ReadonlyArray<{ title: string; keys: ReadonlyArray<readonly [string, string]> }> = [
  {
    title: "Everywhere",
    keys: [
      ["Ctrl+K", "Find or do anything"],
      ["Ctrl+N", "New, of what the screen holds"],
      ["Ctrl+Shift+N", "New institutional claim, among claims and on a patient"],
      ["Ctrl+S", "Save"],
      ["Ctrl+F", "Go to the filter"],
      ["Ctrl+P", "Print what is shown"],
      ["Ctrl+Z", "Undo the last command, where it can be undone"],
      ["Alt+← Alt+→", "Back and forward"],
      ["Esc", "Close the details"],
      ["Ctrl+L", "Lock"],
      ["F9", "Act on the account that is open"],
      ["F1", "Guide to this screen"],
      ["?", "This sheet"],
    ],
  },
  {
    title: "Lists",
    keys: [
      ["A letter", "Filter"],
      ["Arrows, PgUp, End", "Move"],
      ["Enter", "Open"],
      ["Space", "Choose"],
      ["↑ on the first row", "Go to the heads; Enter sorts"],
    ],
  },
  {
    title: "Fields",
    keys: [
      ["F2", "Full list of a coded field"],
      ["↑ ↓ Enter", "Choose from the list"],
      ["t, -1, +7", "Today, yesterday, in a week"],
      ["0704, 070426", "July 4 of this year, of 2026"],
      ["125, 125.5", "$125.00, $125.50"],
    ],
  },
  { title: "Screens", keys: SCREENS.map((screen, index) => [`Alt+${index + 1}`, SCREEN_NAMES[screen].label] as const) },
];

/** `?`: every key of the window on one sheet. */
export function KeysSheet() {
  const open = useOverlays((overlays) => overlays.open === "keys");
  const hide = useOverlays((overlays) => overlays.hide);
  return (
    <Modal opened={open} onClose={hide} title="Keys" size={800} closeButtonProps={{ "aria-label": "Close" }}>
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className={classes.title}>{group.title}</h3>
            <dl className={classes.keys}>
              {group.keys.map(([keys, meaning]) => (
                <div key={keys} className={classes.line}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
