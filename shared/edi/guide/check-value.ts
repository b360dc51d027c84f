import { centsFromDecimal, isDecimal } from "../x12/decimal.ts";
import { isDay, isTime } from "../x12/moment.ts";
import type { ElementDef } from "./guide.ts";
import type { Finding } from "./report.ts";

/** Amounts of money are the only numbers of up to 18 digits in these guides (data element 782). */
export const MONEY_MAX_DIGITS = 18;

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
    const { sentence, ...finding } = wrongType;
    found({ ...finding, message: `${nameOf()} ${sentence}` });
    if (finding.severity !== "warning") return;
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

type Fault = Omit<Finding, "message"> & { readonly sentence: string };

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

const FOREIGN_CHARACTER: Fault = {
  severity: "warning",
  code: "character-set",
  sentence: "holds a character that X12 does not have.",
  fix: "Write it in plain letters, digits and signs.",
};

const SPACES_AROUND: Fault = {
  severity: "warning",
  code: "spaces-around",
  sentence: "has spaces in front or behind.",
  fix: "Take the spaces out: some receivers compare them.",
};

/** Letters with accents and the two Spanish signs are the only ones beyond ASCII in X12's extended set. */
function isX12Letter(charCode: number): boolean {
  return (charCode >= 0xc0 && charCode <= 0xff) || charCode === 0xa1 || charCode === 0xbf;
}

function textFault(value: string): Fault | undefined {
  let foreign = false;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 32 || code === 127)
      return { code: "control-character", sentence: "holds a character that cannot be printed." };
    if (code > 126 && !isX12Letter(code)) foreign = true;
  }
  if (value.trim() === "") return { code: "blank", sentence: "holds only spaces." };
  if (foreign) return FOREIGN_CHARACTER;
  return value.startsWith(" ") || value.endsWith(" ") ? SPACES_AROUND : undefined;
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
