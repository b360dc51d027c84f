import { lateGuide } from "../guide/notation.ts";

/** Entities whose facts a claim's or line's status may be about. */
const ENTITIES = "{03,1P,1Z,40,41,71,72,73,77,82,85,87,DK,DN,DQ,FA,GB,HK,IL,LI,MSC,PR,PRP,QB,QC,QD,SEP,TL,TTP,TU}";
const MORE = "| 10-11S COMP(1R AN1-30; 2R AN1-30; 3S ID2-3)";

/**
 * The claim acknowledgement, 005010X214, as data. A rejection at an upper level has no levels below it, so those below
 * the receiver may be absent. Where X12's own examples leave something out that tables of the guide ask for (dates and
 * amounts of rejections, the provider's own STC), it may be left out here, and a check remarks on it.
 */
export const guide277ca = lateGuide(
  { transaction: "277", version: "005010X214", functionalCode: "HN", name: "claim acknowledgement" },
  `
ST R1 | 01R ID3 {277} | 02R AN4-9 | 03R AN1-35 {005010X214}
BHT R1 | 01R ID4 {0085} | 02R ID2 {08} | 03R AN1-50 | 04R DT8 | 05R TM4-8 | 06R ID2 {TH}

loop 2000A < ST R>1 payer or clearinghouse
HL R1 | 01R AN1-12 | 03R ID1-2 {20} | 04R ID1 {1}

loop 2100A < 2000A R1 name of the payer or clearinghouse
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {PR,AY} | 02R ID1 {2} | 03R AN1-60 | 08R ID1-2 {46,FI,PI,XV} | 09R AN2-80

loop 2200A < 2000A R>1 receipt
TRN R1 | 01R ID1-2 {1} | 02R AN1-50
DTP R1 | 01R ID3 {050} | 02R ID2-3 {D8} | 03R AN1-35
DTP R1 | 01R ID3 {009} | 02R ID2-3 {D8} | 03R AN1-35

loop 2000B < 2000A R1 submitter
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {21} | 04R ID1 {0,1}

loop 2100B < 2000B R1 submitter's name
NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {41} | 02R ID1 {1,2} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
  | 08R ID1-2 {46} | 09R AN2-80

loop 2200B < 2000B R1 answer for the batch
TRN R1 | 01R ID1-2 {2} | 02R AN1-50
STC R>1 | 01R COMP(1R AN1-30; 2R AN1-30; 3S ID2-3 {36,40,41,AY,PR}) | 02S DT8 | 03R ID1-2 {U,WQ} | 04S R1-18 ${MORE}
QTY S1 E0204,R0204 | 01R ID2 {90} | 02R R1-15
QTY S1 E0204,R0204 | 01R ID2 {AA} | 02R R1-15
AMT S1 | 01R ID1-3 {YU} | 02R R1-18
AMT S1 | 01R ID1-3 {YY} | 02R R1-18

loop 2000C < 2000B S>1 billing provider
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {19} | 04R ID1 {0,1}

loop 2100C < 2000C R>1 billing provider's name
NM1 R1 | 01R ID2-3 {85} | 02R ID1 {1,2} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 06S AN1-10 | 07S AN1-10
  | 08R ID1-2 {FI,SV,XX} | 09R AN2-80

loop 2200C < 2000C S1 answer for the provider
TRN R1 | 01R ID1-2 {1,2} | 02R AN1-50
STC S>1 | 01R COMP(1R AN1-30; 2R AN1-30; 3S ID2-3 {36,40,41,77,82,85,87,AY,PR}) | 02S DT8 | 03R ID1-2 {U,WQ} | 04R R1-18 ${MORE}
REF S1 | 01R ID2-3 {0B,1G,G2,LU,SY,TJ} | 02R AN1-50
QTY S1 E0204,R0204 | 01R ID2 {QA} | 02R R1-15
QTY S1 E0204,R0204 | 01R ID2 {QC} | 02R R1-15
AMT S1 | 01R ID1-3 {YU} | 02R R1-18
AMT S1 | 01R ID1-3 {YY} | 02R R1-18

loop 2000D < 2000C S>1 patient
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {PT} | 04S ID1 {0}

loop 2100D < 2000D R1 patient's name
NM1 R1 | 01R ID2-3 {QC} | 02R ID1 {1} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 06S AN1-10 | 07S AN1-10
  | 08R ID1-2 {II,MI} | 09R AN2-80

loop 2200D < 2000D S>1 answer for the claim
TRN R1 | 01R ID1-2 {2} | 02R AN1-50
STC R>1 | 01R COMP(1R AN1-30; 2R AN1-30; 3S ID2-3 ${ENTITIES}) | 02R DT8 | 03R ID1-2 {U,WQ} | 04R R1-18 ${MORE}
  | 12S AN1-264
REF S1 | 01R ID2-3 {1K} | 02R AN1-50
REF S1 | 01R ID2-3 {D9} | 02R AN1-50
REF S1 | 01R ID2-3 {BLT} | 02R AN1-50
DTP S1 | 01R ID3 {472} | 02R ID2-3 {RD8,D8} | 03R AN1-35

loop 2220D < 2200D S>1 answer for the line
SVC R1 | 01R COMP(1R ID2 {AD,ER,HC,HP,IV,N4,NU,WK}; 2R AN1-48; 3S AN2; 4S AN2; 5S AN2; 6S AN2) | 02R R1-18
  | 04S AN1-48 | 07S R1-15
STC R>1 | 01R COMP(1R AN1-30; 2R AN1-30; 3S ID2-3 ${ENTITIES}) | 02S DT8 | 03R ID1-2 {U} ${MORE}
REF S1 | 01R ID2-3 {FJ} | 02R AN1-50
REF S1 | 01R ID2-3 {XZ} | 02R AN1-50
DTP S1 | 01R ID3 {472} | 02R ID2-3 {D8,RD8} | 03R AN1-35

in ST
SE R1 | 01R N1-10 | 02R AN4-9
`,
);
