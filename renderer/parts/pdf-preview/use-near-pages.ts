import { type RefObject, useEffect, useState } from "react";

/** Pages within this much of the view, above and below, are drawn already. */
const MARGIN = "60% 0px";

/** Which pages of a scrolled stack are in view or next to it: of five hundred only these are drawn. */
export function useNearPages(deskRef: RefObject<HTMLElement | null>, pageCount: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const desk = deskRef.current;
    if (!desk || pageCount === 0) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const page = Number((target as HTMLElement).dataset.page);
            if (isIntersecting) now.add(page);
            else now.delete(page);
          }
          return now;
        }),
      { root: desk, rootMargin: MARGIN },
    );
    for (const page of desk.querySelectorAll("[data-page]")) observer.observe(page);
    return () => {
      observer.disconnect();
      setNear(new Set());
    };
  }, [deskRef, pageCount]);
  return near;
}
