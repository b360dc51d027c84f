import type { WindowApi } from "../../shared/contract/window-api.ts";

declare global {
  interface Window {
    readonly billwright: WindowApi;
  }
}
