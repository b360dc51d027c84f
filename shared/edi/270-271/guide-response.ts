import { lateGuide } from "../guide/notation.ts";
import { benefits } from "./guide-benefits.ts";
import {
  CITY,
  DEPENDENT_NAME,
  DIAGNOSES,
  PROVIDER_ROLES,
  RECEIVER_REFERENCES,
  RECEIVER_ROLE,
  receiverName,
  SOURCE_NAME,
  STREET,
  SUBSCRIBER_NAME,
} from "./guide-parts.ts";

const PROVIDER = `PRV S1 P0203 | 01R ID1-3 ${PROVIDER_ROLES} | 02S ID2-3 {PXC} | 03S AN1-50`;
const TRACE = "TRN S3 | 01R ID1-2 {1,2} | 02R AN1-50 | 03R AN10 | 04S AN1-50";
const BIRTH = "DMG S1 P0102,P1011,C1105 | 01S ID2-3 {D8} | 02S AN1-35 | 03S ID1 {F,M,U}";
const DATES = `DTP S9
  | 01R ID3 {096,102,152,291,307,318,340,341,342,343,346,347,356,357,382,435,442,458,472,539,540,636,771}
  | 02R ID2-3 {D8,RD8} | 03R AN1-35`;
const MILITARY = `MPI S1 P0607 | 01R ID1 {A,C,L,O,P,S,T}
  | 02R ID2 {AE,AO,AS,AT,AU,CC,DD,HD,IR,LX,PE,RE,RM,RR,RU} | 03R ID1 {A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,Q,R,S,U,W}
  | 04S AN1-80
  | 05S ID2 {A1,A2,A3,B1,B2,C1,C2,C3,C4,C5,C6,C7,C8,C9,E1,F1,F2,F3,F4,G1,G4,L1,L2,L3,L4,L5,L6,M1,M2,M3,M4,M5,M6,P1,P2,P3,P4,P5,R1,R2,S1,S2,S3,S4,S5,S6,S7,S8,S9,SA,SB,SC,T1,V1,W1}
  | 06S ID2-3 {D8,RD8} | 07S AN1-35`;

/** A refusal with the reasons and actions allowed at a level. */
const refusal = (reasons: string, actions: string): string =>
  `AAA S9 | 01R ID1 {N,Y} | 03R ID2 {${reasons}} | 04R ID1 {${actions}}`;

/** The eligibility response, 005010X279A1, as data. It ends at the level that refuses. */
export const guide271 = lateGuide(
  { transaction: "271", version: "005010X279A1", functionalCode: "HB", name: "eligibility response" },
  `
ST R1 | 01R ID3 {271} | 02R AN4-9 | 03R AN1-35 {005010X279,005010X279A1}
BHT R1 | 01R ID4 {0022} | 02R ID2 {06,11} | 03S AN1-50 | 04R DT8 | 05R TM4-8

loop 2000A < ST R>1 payer
HL R1 | 01R AN1-12 | 03R ID1-2 {20} | 04R ID1 {0,1}
${refusal("04,41,42,79", "C,N,P,R,S,Y")}

loop 2100A < 2000A R1 payer's name
${SOURCE_NAME}
PER S3 P0304,P0506,P0708 | 01R ID2 {IC} | 02S AN1-60 | 03S ID2 {ED,EM,FX,TE,UR} | 04S AN1-256
  | 05S ID2 {ED,EM,EX,FX,TE,UR} | 06S AN1-256 | 07S ID2 {ED,EM,EX,FX,TE,UR} | 08S AN1-256
${refusal("04,41,42,79,80,T4", "C,N,P,R,S,W,X,Y")}

loop 2000B < 2000A S>1 provider
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {21} | 04R ID1 {0,1}

loop 2100B < 2000B R1 provider's name
${receiverName("S")}
${RECEIVER_REFERENCES}
${STREET}
${CITY}
${refusal("15,41,43,44,45,46,47,48,50,51,79,97,T4", "C,N,R,S,W,X,Y")}
${RECEIVER_ROLE}

loop 2000C < 2000B S>1 subscriber
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {22} | 04R ID1 {0,1}
${TRACE}

loop 2100C < 2000C R1 subscriber's name
${SUBSCRIBER_NAME}
REF S9 R0203 | 01R ID2-3 {18,1L,1W,3H,49,6P,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,N6,NQ,Q4,SY,Y4} | 02R AN1-50 | 03S AN1-80
${STREET}
${CITY}
${refusal("15,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,71,72,73,74,75,76,78", "C,N,R,S,W,X,Y")}
${PROVIDER}
${BIRTH}
INS S1 P1112 | 01R ID1 {Y} | 02R ID2 {18} | 03S ID3 {001} | 04S ID2-3 {25} | 17S N1-9
${DIAGNOSES}
${DATES}
${MILITARY}
${benefits({
  level: "C",
  coverageLevels: "{CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO}",
  references: "{18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ}",
})}
loop 2000D < 2000C S>1 dependent
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {23} | 04R ID1 {0}
${TRACE}

loop 2100D < 2000D R1 dependent's name
${DEPENDENT_NAME}
REF S9 R0203 | 01R ID2-3 {18,1L,1W,49,6P,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,NQ,Q4,SY,Y4} | 02R AN1-50 | 03S AN1-80
${STREET}
${CITY}
${refusal("15,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,64,65,66,67,68,71,77", "C,N,R,S,W,X,Y")}
${PROVIDER}
${BIRTH}
INS S1 P1112 | 01R ID1 {N} | 02R ID2 {01,19,20,21,39,40,53,G8} | 03S ID3 {001} | 04S ID2-3 {25} | 17S N1-9
${DIAGNOSES}
${DATES}
${MILITARY}
${benefits({
  level: "D",
  coverageLevels: "{CHD,DEP,ECH,ESP,FAM,IND,SPC,SPO}",
  references: "{18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,N6,NQ}",
})}
in ST
SE R1 | 01R N1-10 | 02R AN4-9
`,
);
