import { Modal } from "@mantine/core";
import { useNavigation } from "../state/navigation.ts";
import { useOverlays } from "../state/overlays.ts";
import { SCREEN_GUIDE } from "./screen-guide.ts";
import { SCREEN_NAMES } from "./screen-names.ts";

/** F1: the guide's page for the drawn screen. */
export function GuidePage() {
  const open = useOverlays((overlays) => overlays.open === "guide");
  const hide = useOverlays((overlays) => overlays.hide);
  const screen = useNavigation((navigation) => navigation.route.screen);
  const { purpose, steps } = SCREEN_GUIDE[screen];
  return (
    <Modal
      opened={open}
      onClose={hide}
      size={560}
      title={`${SCREEN_NAMES[screen].label}: how it goes`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <p style={{ marginTop: 0 }}>{purpose}</p>
      {steps.length > 0 && (
        <ol style={{ margin: 0, paddingLeft: 20 }}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </Modal>
  );
}
