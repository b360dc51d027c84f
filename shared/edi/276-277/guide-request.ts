import { lateGuide } from "../guide/notation.ts";

const SERVICE = "01R COMP(1R ID2 {AD,ER,HC,HP,IV,N4,NU,WK}; 2R AN1-48; 3S AN2; 4S AN2; 5S AN2; 6S AN2)";

/** A question about a claim of the subscriber (2200D, 2210D) or of a dependent (2200E, 2210E). */
const question = (level: "D" | "E", usage: "R" | "S"): string => `
loop 2200${level} < 2000${level} ${usage}>1 question about a claim
TRN R1 | 01R ID1-2 {1} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {1K} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {BLT} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {LU} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {6P} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {EJ} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {XZ} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {D9} | 02R AN1-50
AMT S1 | 01R ID1-3 {T3} | 02R R1-18
DTP S1 | 01R ID3 {472} | 02R ID2-3 {D8,RD8} | 03R AN1-35

loop 2210${level} < 2200${level} S>1 question about a line
SVC R1 | ${SERVICE} | 02R R1-18 | 04S AN1-48 | 07R R1-15
REF S1 R0203 | 01R ID2-3 {FJ} | 02R AN1-50
DTP R1 | 01R ID3 {472} | 02R ID2-3 {D8,RD8} | 03R AN1-35
`;

/** The claim status request, 005010X212, as data. */
export const guide276 = lateGuide(
  { transaction: "276", version: "005010X212", functionalCode: "HR", name: "claim status request" },
  `
ST R1 | 01R ID3 {276} | 02R AN4-9 | 03R AN1-35 {005010X212}
BHT R1 | 01R ID4 {0010} | 02R ID2 {13} | 03R AN1-50 | 04R DT8 | 05R TM4-8

loop 2000A < ST R>1 payer
HL R1 | 01R AN1-12 | 03R ID1-2 {20} | 04R ID1 {1}

loop 2100A < 2000A R1 payer's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {PR} | 02R ID1 {2} | 03R AN1-60 | 08R ID1-2 {PI,XV} | 09R AN2-80

loop 2000B < 2000A R>1 asking party
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {21} | 04R ID1 {1}

loop 2100B < 2000B R1 asking party's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {41} | 02R ID1 {1,2} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 08R ID1-2 {46} | 09R AN2-80

loop 2000C < 2000B R>1 provider
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {19} | 04R ID1 {1}

loop 2100C < 2000C R2 provider's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {1P} | 02R ID1 {1,2} | 03S AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
  | 08R ID1-2 {FI,SV,XX} | 09R AN2-80

loop 2000D < 2000C R>1 subscriber
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {22} | 04R ID1 {0,1}
DMG S1 P0102,P1011,C1105 | 01R ID2-3 {D8} | 02R AN1-35 | 03S ID1 {F,M}

loop 2100D < 2000D R1 subscriber's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {IL} | 02R ID1 {1,2} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
  | 08R ID1-2 {24,II,MI} | 09R AN2-80
${question("D", "S")}
loop 2000E < 2000D S>1 dependent
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {23} | 04S ID1 {0}
DMG R1 P0102,P1011,C1105 | 01R ID2-3 {D8} | 02R AN1-35 | 03S ID1 {F,M}

loop 2100E < 2000E R1 dependent's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {QC} | 02R ID1 {1} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
${question("E", "R")}
in ST
SE R1 | 01R N1-10 | 02R AN4-9
`,
);
