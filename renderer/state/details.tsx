import { type ReactNode, useEffect, useLayoutEffect } from "react";
import { createPortal } from "react-dom";
import { create } from "zustand";

interface DetailsPanel {
  /** The element that the panel's content is drawn into; null before the frame is there. */
  readonly host: HTMLElement | null;
  readonly title: string | null;
  readonly onClose: (() => void) | null;
  readonly hostCame: (host: HTMLElement | null) => void;
}

/** The panel at the right of the window. */
export const useDetailsPanel = create<DetailsPanel>()((set) => ({
  host: null,
  title: null,
  onClose: null,
  hostCame: (host) => set({ host }),
}));

interface DetailsProps {
  title: string;
  /** Called by Escape and by the panel's close button. */
  onClose: () => void;
  /** The first field takes the focus; when the panel goes, the focus returns to where it was. */
  focusFirst?: boolean;
  children: ReactNode;
}

/** Whatever a screen draws inside this stands in the panel at the right. */
export function Details({ title, onClose, focusFirst = false, children }: DetailsProps) {
  const host = useDetailsPanel((panel) => panel.host);
  // With the content, not some time after it: a busy computer else shows a panel with a title and nothing in it.
  useLayoutEffect(() => {
    useDetailsPanel.setState({ title, onClose });
  }, [title, onClose]);
  useLayoutEffect(() => () => useDetailsPanel.setState({ title: null, onClose: null }), []);
  // A hidden panel cannot take the focus: it is asked for once the panel has been given this title.
  const shown = useDetailsPanel((panel) => panel.title === title);
  useEffect(() => {
    if (!focusFirst || !host || !shown) return;
    const before = document.activeElement;
    host.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [focusFirst, host, shown]);
  return host && createPortal(children, host);
}
