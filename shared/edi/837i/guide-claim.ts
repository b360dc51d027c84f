import { ATTACHMENTS, CONTRACT } from "../837/guide-segments.ts";

/** Codes of the claim (HI): a plain code, a diagnosis with its present-on-admission mark, a code with a day or days. */
const plain = (codes: string): string => `COMP(1R ID1-3 {${codes}}; 2R AN1-30)`;
const diagnosis = (codes: string): string => `COMP(1R ID1-3 {${codes}}; 2R AN1-30; 9S ID1 {N,U,W,Y})`;
const dated = (codes: string, form: string): string =>
  `COMP(1R ID1-3 {${codes}}; 2R AN1-30; 3R ID2-3 {${form}}; 4R AN1-35)`;
const VALUE = "COMP(1R ID1-3 {BE}; 2R AN1-30; 5R R1-18)";
const upToTwelve = (composite: string): string => `01R ${composite} | 02-12S ${composite}`;

/** The claim itself (loop 2300). */
export const CLAIM_LOOP = `
loop 2300 < 2000B S100 claim
CLM R1 | 01R AN1-38 | 02R R1-18 | 05R COMP(1R AN1-2; 2R ID1-2 {A}; 3R ID1) | 07R ID1 {A,B,C} | 08R ID1 {N,W,Y}
  | 09R ID1 {I,Y} | 20S ID1-2 {1,2,3,4,5,6,7,8,9,10,11,15}
DTP S1 | 01R ID3 {096} | 02R ID2-3 {TM} | 03R AN1-35
DTP R1 | 01R ID3 {434} | 02R ID2-3 {RD8} | 03R AN1-35
DTP S1 | 01R ID3 {435} | 02R ID2-3 {D8,DT} | 03R AN1-35
DTP S1 | 01R ID3 {050} | 02R ID2-3 {D8} | 03R AN1-35
CL1 R1 | 01S ID1 | 02S ID1 | 03R ID1-2
${ATTACHMENTS}
${CONTRACT}
AMT S1 | 01R ID1-3 {F3} | 02R R1-18
REF S1 R0203 | 01R ID2-3 {4N} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {9F} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {G1} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {F8} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {9A} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {9C} | 02R AN1-50
REF S5 R0203 | 01R ID2-3 {LX} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {D9} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {LU} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {EA} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {P4} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {G4} | 02R AN1-50
K3 S10 | 01R AN1-80
NTE S10 | 01R ID3 {ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI} | 02R AN1-80
NTE S1 | 01R ID3 {ADD} | 02R AN1-80
CRC S1 | 01R ID2 {ZZ} | 02R ID1 {N,Y} | 03R ID2-3 {AV,NU,S2,ST} | 04-05S ID2-3 {AV,NU,S2,ST}
HI R1 | 01R ${diagnosis("ABK,BK")}
HI S1 | 01R ${plain("ABJ,BJ")}
HI S1 | 01R ${plain("APR,PR")} | 02-03S ${plain("APR,PR")}
HI S1 | ${upToTwelve(diagnosis("ABN,BN"))}
HI S1 | 01R ${plain("DR")}
HI S2 | ${upToTwelve(diagnosis("ABF,BF"))}
HI S1 | 01R ${dated("BBR,BR,CAH", "D8")}
HI S2 | ${upToTwelve(dated("BBQ,BQ", "D8"))}
HI S2 | ${upToTwelve(dated("BI", "RD8"))}
HI S2 | ${upToTwelve(dated("BH", "D8"))}
HI S2 | ${upToTwelve(VALUE)}
HI S2 | ${upToTwelve(plain("BG"))}
HI S2 | ${upToTwelve(plain("TC"))}
HCP S1 R0113,P0910,P1112 | 01R ID2 {00,01,02,03,04,05,06,07,08,09,10,11,12,13,14} | 02R R1-18 | 03S R1-18 | 04S AN1-50
  | 05S R1-9 | 06S AN1-50 | 07S R1-18 | 08S AN1-48 | 11S ID2 {DA,UN} | 12S R1-15 | 13S ID2 {T1,T2,T3,T4,T5,T6}
  | 14S ID1-2 {1,2,3,4,5} | 15S ID1-2 {1,2,3,4,5,6}
`;
