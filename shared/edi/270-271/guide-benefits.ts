import { CITY, DIAGNOSIS_POINTERS, RECEIVER_ROLES, SERVICE_TYPES, STREET } from "./guide-parts.ts";

/** What the two levels of an eligibility response allow in different ways. */
type Level = {
  readonly level: "C" | "D";
  /** EB02. */
  readonly coverageLevels: string;
  /** REF01 of a benefit. */
  readonly references: string;
};

const INSURANCE_TYPES =
  "{12,13,14,15,16,41,42,43,47,AP,C1,CO,CP,D,DB,EP,FF,GP,HM,HN,HS,IN,IP,LC,LD,LI,LT,MA,MB,MC,MH,MI,MP,OT,PE,PL,PP,PR,PS,QM,RP,SP,TF,WC,WU}";
const CONTACTS = "{ED,EM,FX,TE,UR,WP}";
const MORE_CONTACTS = "{ED,EM,EX,FX,TE,UR,WP}";

/**
 * A benefit of the subscriber or of a dependent (loops 2110, 2115, 2120). LS and LE stand around the entities; the
 * guide has them beside the further information, not inside of it.
 */
export const benefits = ({ level, coverageLevels, references }: Level): string => `
loop 2110${level} < 2100${level} S>1 benefit
EB R1 P0910
  | 01R ID1-2 {1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y} | 02S ID3 ${coverageLevels}
  | 03S ID1-2x99 ${SERVICE_TYPES} | 04S ID1-3 ${INSURANCE_TYPES} | 05S AN1-50
  | 06S ID1-2 {13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,6,7} | 07S R1-18 | 08S R1-10
  | 09S ID2 {8H,99,CA,CE,D3,DB,DY,HS,LA,LE,M2,MN,P6,QA,S7,S8,VS,YY} | 10S R1-15 | 11S ID1 {N,U,Y} | 12S ID1 {N,U,W,Y}
  | 13S COMP(1R ID2 {AD,CJ,HC,ID,IV,N4,ZZ}; 2R AN1-48; 3S AN2; 4S AN2; 5S AN2; 6S AN2; 8S AN1-48)
  | 14S ${DIAGNOSIS_POINTERS}
HSD S9 P0102,C0605 | 01S ID2 {DY,FL,HS,MN,VS} | 02S R1-15 | 03S ID2 {DA,MO,VS,WK,YR} | 04S R1-6
  | 05S ID1-2 {21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,6,7} | 06S N1-3
  | 07S ID1-2 {1,2,3,4,5,6,7,8,9,A,B,C,D,E,F,G,H,J,K,L,M,N,O,P,Q,R,S,SG,SL,SP,SX,SY,SZ,T,U,V,W,X,Y}
  | 08S ID1 {A,B,C,D,E,F,G,Y}
REF S9 R0203 | 01R ID2-3 ${references} | 02R AN1-50 | 03S AN1-80
DTP S20
  | 01R ID3 {096,193,194,198,290,291,292,295,304,307,318,346,348,349,356,357,435,472,636,771}
  | 02R ID2-3 {D8,RD8} | 03R AN1-35
AAA S9 | 01R ID1 {N,Y}
  | 03R ID2 {15,33,52,53,54,55,56,57,60,61,62,63,69,70,98,AA,AE,AF,AG,AO,CI,E8,IA,MA} | 04R ID1 {C,N,R,W,X,Y}
MSG S10 C0302 | 01R AN1-264

loop 2115${level} < 2110${level} S10 place or condition of the benefit
III R1 P0102,L030405 | 01S ID1-3 {GR,NI,ZZ} | 02S AN1-30 | 03S ID2 {44} | 04S AN1-264

in 2110${level}
LS S1 | 01R AN1-4

loop 2120${level} < 2110${level} S23 who belongs to the benefit
NM1 R1 P0809,C1110,C1203
  | 01R ID2-3 {13,1I,1P,2B,36,73,FA,GP,GW,I3,IL,LR,OC,P3,P4,P5,PR,PRP,SEP,TTP,VER,VN,VY,X3,Y2} | 02R ID1 {1,2}
  | 03S AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10 | 08S ID1-2 {24,34,46,FA,FI,II,MI,NI,PI,PP,SV,XV,XX} | 09S AN2-80
  | 10S ID2 {01,02,27,41,48,65,72}
${STREET}
${CITY.replace(" | 07S", " | 05S ID1-2 {RJ} | 06S AN1-30 | 07S")}
PER S3 P0304,P0506,P0708 | 01R ID2 {IC} | 02S AN1-60 | 03S ID2 ${CONTACTS} | 04S AN1-256 | 05S ID2 ${MORE_CONTACTS}
  | 06S AN1-256 | 07S ID2 ${MORE_CONTACTS} | 08S AN1-256
PRV S1 P0203 | 01R ID1-3 ${RECEIVER_ROLES} | 02S ID2-3 {PXC} | 03S AN1-50

in 2110${level}
LE S1 | 01R AN1-4
`;
