/** USPS codes of states, districts, territories and military addresses, and Canada Post codes of provinces. */
const STATES =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY " +
  "AS FM GU MH MP PR PW UM VI AA AE AP AB BC MB NB NL NS NT NU ON PE QC SK YT";
const KNOWN = new Set(STATES.split(" "));

/** Whether the text is a two-letter code of a US state or territory or a Canadian province. */
export function isKnownStateCode(text: string): boolean {
  return KNOWN.has(text);
}
