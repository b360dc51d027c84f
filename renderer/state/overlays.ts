import { create } from "zustand";

/** What can lie over the window. One at a time: an overlay never opens over another. */
export type Overlay = "palette" | "keys" | "guide";

interface Overlays {
  readonly open: Overlay | null;
  readonly show: (overlay: Overlay) => void;
  readonly hide: () => void;
}

/** Which overlay is open. */
export const useOverlays = create<Overlays>()((set) => ({
  open: null,
  show: (open) => set({ open }),
  hide: () => set({ open: null }),
}));
