const SPACE = 32;
const [TABULATOR, CARRIAGE_RETURN] = [9, 13];
const [NO_BREAK_SPACE, BYTE_ORDER_MARK] = [0xa0, 0xfeff];
/** Fillers of old transports. */
const [NUL, SUBSTITUTE] = [0, 0x1a];

/** Whether a character between segments means nothing: space, line ends, marks, unless it separates elements. */
export function isBlank(code: number, separator: number): boolean {
  if (code === separator) return false;
  if (code > SPACE) return code === BYTE_ORDER_MARK || code === NO_BREAK_SPACE;
  return code === SPACE || (code >= TABULATOR && code <= CARRIAGE_RETURN) || code === NUL || code === SUBSTITUTE;
}
