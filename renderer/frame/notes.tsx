import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

/** The short notes in the corner that say what was done. */
export function Notes() {
  return <Notifications position="bottom-right" autoClose={5000} />;
}
