/** Digits laid out in groups as they are typed, e.g. phone `(312) 555-0100`, EIN `12-3456789`, ZIP `60601-1234`. */
export interface DigitLayout {
  /** Most digits taken. */
  readonly most: number;
  /** Writes the digits typed so far. */
  readonly write: (digits: string) => string;
}

export const PHONE: DigitLayout = {
  most: 10,
  write: (digits) => {
    if (digits.length <= 3) return digits;
    if (digits.length <= 6) return `(${digits.slice(0, 3)}) ${digits.slice(3)}`;
    return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
  },
};

const dashed = (most: number, ...cuts: number[]): DigitLayout => ({
  most,
  write: (digits) => {
    const starts = [0, ...cuts];
    return starts
      .map((start, index) => digits.slice(start, cuts[index]))
      .filter((group) => group !== "")
      .join("-");
  },
});

export const SSN: DigitLayout = dashed(9, 3, 5);
export const EIN: DigitLayout = dashed(9, 2);
export const ZIP: DigitLayout = dashed(9, 5);
export const NPI: DigitLayout = dashed(10);

/** The digits of what was typed, at most as many as the layout takes; a leading US country code is dropped from phones. */
export function digitsOf(text: string, layout: DigitLayout): string {
  const digits = text.replace(/\D/g, "");
  const bare = layout === PHONE && digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return bare.slice(0, layout.most);
}
