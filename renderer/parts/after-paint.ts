/**
 * Does something once what was just drawn has reached the screen, so that nobody waits for it.
 * @returns what takes it back, as an effect wants it
 */
export function afterPaint(work: () => void): () => void {
  let timer: number | undefined;
  // A frame's callbacks run before it is painted; what they put off runs after.
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
