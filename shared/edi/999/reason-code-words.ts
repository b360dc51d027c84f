/** Our own short words for the reasons of acknowledgements, for the readable view. */

/** IK304: what is wrong with a segment. */
export const SEGMENT_REASON_WORDS: Readonly<Record<string, string>> = {
  "1": "not known",
  "2": "not expected here",
  "3": "missing",
  "4": "loop too often",
  "5": "too often",
  "6": "not in this transaction",
  "7": "out of order",
  "8": "errors in its elements",
  I4: "not used in this guide",
  I6: "missing where needed",
  I7: "loop not often enough",
  I8: "not often enough",
  I9: "not used in this case",
};

/** IK403: what is wrong with an element. */
export const ELEMENT_REASON_WORDS: Readonly<Record<string, string>> = {
  "1": "missing",
  "2": "missing beside another",
  "3": "one too many",
  "4": "too short",
  "5": "too long",
  "6": "character not allowed",
  "7": "code not valid",
  "8": "date not valid",
  "9": "time not valid",
  "10": "not beside another",
  "12": "repeated too often",
  "13": "too many components",
  I6: "code not in this guide",
  I9: "missing where needed",
  I10: "not used in this guide",
  I11: "not repeated often enough",
  I12: "form not valid",
  I13: "not used in this case",
};

/** IK502 to IK506: why a transaction was refused. */
export const TRANSACTION_REASON_WORDS: Readonly<Record<string, string>> = {
  "1": "not supported",
  "2": "end missing",
  "3": "control numbers differ",
  "4": "segment count wrong",
  "5": "segments in error",
  "6": "kind not valid",
  "7": "control number not valid",
  "18": "not in this group",
  "19": "version not valid",
  "23": "control number repeated",
  I5: "segments in error by the guide",
  I6: "guide not supported",
};

/** AK905 to AK909: why a group was refused. */
export const GROUP_REASON_WORDS: Readonly<Record<string, string>> = {
  "1": "group not supported",
  "2": "version not supported",
  "3": "end missing",
  "4": "control numbers differ",
  "5": "transaction count wrong",
  "6": "control number not valid",
  "19": "control number repeated",
};

/** TA105: why an interchange was refused. */
export const INTERCHANGE_REASON_WORDS: Readonly<Record<string, string>> = {
  "000": "no error",
  "001": "control numbers differ",
  "002": "standard not supported",
  "003": "version not supported",
  "004": "terminator not valid",
  "005": "sender kind not valid",
  "006": "sender not valid",
  "007": "receiver kind not valid",
  "008": "receiver not valid",
  "009": "receiver not known",
  "010": "authorization kind not valid",
  "011": "authorization not valid",
  "012": "security kind not valid",
  "013": "security not valid",
  "014": "date not valid",
  "015": "time not valid",
  "016": "standard not valid",
  "017": "version not valid",
  "018": "control number not valid",
  "019": "wish for an answer not valid",
  "020": "test mark not valid",
  "021": "group count wrong",
  "022": "structure not valid",
  "023": "file ends early",
  "024": "content not valid",
  "025": "control number repeated",
  "026": "element separator not valid",
  "027": "component separator not valid",
};
