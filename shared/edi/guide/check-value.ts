import { daysInMonth } from "../../dates/iso-date.ts";
import { centsFromDecimal, isDecimal } from "../x12/decimal.ts";
import type { ElementDef } from "./guide.ts";
import type { Finding } from "./report.ts";

/** Amounts of money are the only numbers of up to 18 digits in these guides (data element 782). */
const MONEY_MAX_DIGITS = 18;

/**
 * Checks one value against its definition: type, length, codes, pattern, list.
 * @param nameOf how messages call the element, e.g. "NM109 (id)"; asked only when there is something to say.
 */
export function checkValue(
  value: string,
  def: ElementDef,
  nameOf: () => string,
  found: (finding: Finding) => void,
): void {
  const wrongType = typeFault(value, def);
  if (wrongType) {
    found({ code: wrongType.code, message: `${nameOf()} ${wrongType.sentence}` });
    return;
  }
  const length = def.type === "R" || def.type === "N" ? value.replace(/[-.]/g, "").length : value.length;
  if (length > def.max) {
    found({ code: "too-long", message: `${nameOf()} is ${length} characters long; ${def.max} are allowed.` });
  } else if (length < def.min) {
    found({ code: "too-short", message: `${nameOf()} is ${length} characters long; it needs at least ${def.min}.` });
  }
  if (def.codes && !def.codes.has(value)) {
    found({
      code: "code-not-allowed",
      message: `${nameOf()} holds a code that is not allowed here.`,
      fix: allowedCodes(def.codes),
    });
  }
  if (def.pattern && !def.pattern.test(value))
    found({ code: "form", message: `${nameOf()} does not have the form it needs.` });
}

type Fault = { readonly code: string; readonly sentence: string };

function typeFault(value: string, def: ElementDef): Fault | undefined {
  switch (def.type) {
    case "N":
      return /^-?\d+$/.test(value) ? undefined : { code: "not-a-number", sentence: "must be a whole number." };
    case "R":
      if (!isDecimal(value))
        return { code: "not-a-number", sentence: "must be a plain number, without commas or signs of money." };
      return def.max === MONEY_MAX_DIGITS ? checkMoney(value) : undefined;
    case "DT":
      return isDay(value) ? undefined : { code: "date-impossible", sentence: "is not a day that exists (CCYYMMDD)." };
    case "TM":
      return isTime(value) ? undefined : { code: "time-impossible", sentence: "is not a time of day (HHMM)." };
    default:
      return textFault(value);
  }
}

function textFault(value: string): Fault | undefined {
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 32 || code === 127)
      return { code: "control-character", sentence: "holds a character that cannot be printed." };
  }
  if (value.trim() === "") return { code: "blank", sentence: "holds only spaces." };
  return undefined;
}

/** A day of the calendar as CCYYMMDD, or YYMMDD in elements of six. X12 knows no first year. */
export function isDay(text: string): boolean {
  const digits = text.length === 6 ? `20${text}` : text;
  if (!/^\d{8}$/.test(digits)) return false;
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(digits.slice(0, 4)), month);
}

/** A time of day as HHMM, with seconds and hundredths where they are sent. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3])[0-5]\d([0-5]\d(\d{1,2})?)?$/.test(text);
}

function allowedCodes(codes: ReadonlySet<string>): string | undefined {
  return codes.size <= 12 ? `Allowed: ${[...codes].join(", ")}.` : undefined;
}

/** What keeps a number from being an amount of money: a third decimal, or a size that cannot be real. */
function checkMoney(value: string): Fault | undefined {
  if (centsFromDecimal(value) !== undefined) return undefined;
  if (/\.\d\d\d*[1-9]/.test(value)) {
    return { code: "amount-decimals", sentence: "must be an amount with at most two decimals." };
  }
  return { code: "amount-too-large", sentence: "is larger than any real amount, over a hundred million dollars." };
}
