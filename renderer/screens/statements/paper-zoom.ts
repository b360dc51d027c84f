/** Windows of this width, in pixels, have room for a larger page beside the list. */
const WIDE_WINDOW_PX = 1600;

/** The zoom at which a letter page stands whole beside the list. */
export function paperZoom(): 0.5 | 0.75 {
  return window.innerWidth >= WIDE_WINDOW_PX ? 0.75 : 0.5;
}
