/** Postal abbreviations of street words (USPS Publication 28, the common ones), used only where a line is too long. */
const STREET_WORDS: Readonly<Record<string, string>> = {
  APARTMENT: "APT",
  AVENUE: "AVE",
  BOULEVARD: "BLVD",
  BUILDING: "BLDG",
  CENTER: "CTR",
  CIRCLE: "CIR",
  COURT: "CT",
  DEPARTMENT: "DEPT",
  DRIVE: "DR",
  EAST: "E",
  EXPRESSWAY: "EXPY",
  FLOOR: "FL",
  FREEWAY: "FWY",
  HEIGHTS: "HTS",
  HIGHWAY: "HWY",
  JUNCTION: "JCT",
  LANE: "LN",
  MOUNT: "MT",
  MOUNTAIN: "MTN",
  NORTH: "N",
  NORTHEAST: "NE",
  NORTHWEST: "NW",
  PARKWAY: "PKWY",
  PLACE: "PL",
  PLAZA: "PLZ",
  ROAD: "RD",
  ROOM: "RM",
  SAINT: "ST",
  SOUTH: "S",
  SOUTHEAST: "SE",
  SOUTHWEST: "SW",
  SPRINGS: "SPGS",
  SQUARE: "SQ",
  STREET: "ST",
  SUITE: "STE",
  TERRACE: "TER",
  TRAIL: "TRL",
  TURNPIKE: "TPKE",
  VALLEY: "VLY",
  WEST: "W",
};

/** Abbreviations usual in the names of clinics, hospitals and insurers. */
const ORGANIZATION_WORDS: Readonly<Record<string, string>> = {
  ADMINISTRATION: "ADMIN",
  AMERICAN: "AMER",
  AND: "&",
  ASSOCIATES: "ASSOC",
  ASSOCIATION: "ASSN",
  CENTER: "CTR",
  COMMUNITY: "COMM",
  COMPANY: "CO",
  CORPORATION: "CORP",
  DEPARTMENT: "DEPT",
  FAMILY: "FAM",
  GENERAL: "GEN",
  GROUP: "GRP",
  HEALTH: "HLTH",
  HEALTHCARE: "HLTHCARE",
  HOSPITAL: "HOSP",
  INCORPORATED: "INC",
  INSURANCE: "INS",
  INTERNATIONAL: "INTL",
  LIMITED: "LTD",
  MEDICAL: "MED",
  MEDICINE: "MED",
  MEMORIAL: "MEM",
  MUTUAL: "MUT",
  NATIONAL: "NATL",
  NORTH: "N",
  NORTHEAST: "NE",
  NORTHWEST: "NW",
  PHYSICIANS: "PHYS",
  REGIONAL: "REG",
  SAINT: "ST",
  SERVICES: "SVCS",
  SOUTH: "S",
  SOUTHEAST: "SE",
  SOUTHWEST: "SW",
  UNITED: "UTD",
  UNIVERSITY: "UNIV",
};

/** Abbreviations usual in the descriptions of revenue lines. */
const SERVICE_WORDS: Readonly<Record<string, string>> = {
  AND: "&",
  BOARD: "BD",
  EMERGENCY: "EMER",
  EQUIPMENT: "EQUIP",
  GENERAL: "GEN",
  INTENSIVE: "INTENS",
  LABORATORY: "LAB",
  MEDICAL: "MED",
  OCCUPATIONAL: "OCC",
  OPERATING: "OPER",
  OUTPATIENT: "OUTPT",
  PHARMACY: "PHARM",
  PHYSICAL: "PHYS",
  PRIVATE: "PVT",
  RECOVERY: "RECOV",
  ROOM: "RM",
  SEMIPRIVATE: "SEMIPVT",
  SERVICES: "SVCS",
  STERILE: "STER",
  SUPPLIES: "SUPP",
  THERAPY: "THER",
  TREATMENT: "TREAT",
};

/** A revenue line's description in capitals with its usual words abbreviated. */
export function abbreviateService(text: string): string {
  return abbreviateWords(text, SERVICE_WORDS);
}

/** A street or city in capitals with every word abbreviated that has a postal abbreviation. */
export function abbreviateStreet(text: string): string {
  return abbreviateWords(text, STREET_WORDS);
}

/** An organization's name in capitals with its usual words abbreviated. */
export function abbreviateOrganization(text: string): string {
  return abbreviateWords(text, ORGANIZATION_WORDS);
}

function abbreviateWords(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/[A-Z]+/g, (word) => words[word] ?? word);
}
