/// <reference types="vite/client" />

/** Icons are imported one by one from the package's own files, so that the window never parses the other five thousand. */
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  import type { Icon } from "@tabler/icons-react";

  const icon: Icon;
  export default icon;
}
