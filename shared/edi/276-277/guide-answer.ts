import { lateGuide } from "../guide/notation.ts";

const STATUS = "COMP(1R AN1-30; 2R AN1-30; 3S ID2-3; 4S ID1-3 {RX})";
const UPPER_STATUS = "COMP(1R AN1-30; 2R AN1-30; 3S ID2-3)";

/** The answer about a claim of the subscriber (2200D, 2220D) or of a dependent (2200E, 2220E). */
const answer = (level: "D" | "E", usage: "R" | "S"): string => `
loop 2200${level} < 2000${level} ${usage}>1 answer about a claim
TRN R1 | 01R ID1-2 {2} | 02R AN1-50
STC R>1 | 01R ${STATUS} | 02R DT8 | 04S R1-18 | 05S R1-18 | 06S DT8 | 08S DT8 | 09S AN1-16 | 10-11S ${STATUS}
REF S1 R0203 | 01R ID2-3 {1K} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {BLT} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {EJ} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {XZ} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {VV} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {D9} | 02R AN1-50
DTP S1 | 01R ID3 {472} | 02R ID2-3 {D8,RD8} | 03R AN1-35

loop 2220${level} < 2200${level} S>1 answer about a line
SVC R1 | 01R COMP(1R ID2 {AD,ER,HC,HP,IV,N4,NU,WK}; 2R AN1-48; 3S AN2; 4S AN2; 5S AN2; 6S AN2) | 02R R1-18
  | 03R R1-18 | 04S AN1-48 | 07R R1-15
STC R>1 | 01R ${STATUS} | 02R DT8 | 10-11S ${STATUS}
REF S1 R0203 | 01R ID2-3 {FJ} | 02R AN1-50
DTP R1 | 01R ID3 {472} | 02R ID2-3 {D8,RD8} | 03R AN1-35
`;

/** The claim status response, 005010X212, as data. */
export const guide277 = lateGuide(
  { transaction: "277", version: "005010X212", functionalCode: "HN", name: "claim status response" },
  `
ST R1 | 01R ID3 {277} | 02R AN4-9 | 03R AN1-35 {005010X212}
BHT R1 | 01R ID4 {0010} | 02R ID2 {08} | 03R AN1-50 | 04R DT8 | 05R TM4-8 | 06R ID2 {DG}

loop 2000A < ST R>1 payer
HL R1 | 01R AN1-12 | 03R ID1-2 {20} | 04R ID1 {1}

loop 2100A < 2000A R1 payer's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {PR} | 02R ID1 {2} | 03R AN1-60 | 08R ID1-2 {PI,XV} | 09R AN2-80
PER S1 P0304,P0506,P0708 | 01R ID2 {IC} | 02S AN1-60 | 03R ID2 {ED,EM,FX,TE} | 04R AN1-256
  | 05S ID2 {ED,EM,EX,FX,TE} | 06S AN1-256 | 07S ID2 {ED,EM,EX,FX,TE} | 08S AN1-256

loop 2000B < 2000A R>1 asking party
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {21} | 04R ID1 {0,1}

loop 2100B < 2000B R1 asking party's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {41} | 02R ID1 {1,2} | 03S AN1-60 | 04S AN1-35 | 05S AN1-25 | 08R ID1-2 {46} | 09R AN2-80

loop 2200B < 2000B S1 answer to the asking party
TRN R1 | 01R ID1-2 {2} | 02R AN1-50
STC R>1 | 01R COMP(1R AN1-30; 2R AN1-30; 3S ID2-3 {41,AY,PR}) | 02R DT8 | 10-11S ${UPPER_STATUS}

loop 2000C < 2000B S>1 provider
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {19} | 04R ID1 {0,1}

loop 2100C < 2000C R2 provider's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {1P} | 02R ID1 {1,2} | 03S AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
  | 08R ID1-2 {FI,SV,XX} | 09R AN2-80

loop 2200C < 2000C S1 answer to the provider
TRN R1 | 01R ID1-2 {1} | 02R AN1-50
STC R>1 | 01R COMP(1R AN1-30; 2R AN1-30; 3S ID2-3 {1P,85}) | 02R DT8 | 10-11S ${UPPER_STATUS}

loop 2000D < 2000C S>1 subscriber
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {22} | 04R ID1 {0,1}

loop 2100D < 2000D R1 subscriber's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {IL} | 02R ID1 {1,2} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
  | 08R ID1-2 {24,II,MI} | 09R AN2-80
${answer("D", "S")}
loop 2000E < 2000D S>1 dependent
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {23}

loop 2100E < 2000E R1 dependent's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {QC} | 02R ID1 {1} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
${answer("E", "R")}
in ST
SE R1 | 01R N1-10 | 02R AN4-9
`,
);
