import { ADDRESS } from "../837/guide-segments.ts";

/** A patient who is not the subscriber (loops 2000C and 2010CA), and the end of the transaction. */
export const PATIENT_LOOPS = `
loop 2000C < 2000B S>1 patient level
HL R1 | 01R AN1-12 | 02R AN1-12 | 03R ID1-2 {23} | 04R ID1 {0}
PAT R1 | 01R ID2 {01,19,20,21,39,40,53,G8}

loop 2010CA < 2000C R1 patient
NM1 R1 | 01R ID2-3 {QC} | 02R ID1 {1} | 03R AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
${ADDRESS}
DMG R1 P0102 | 01R ID2-3 {D8} | 02R AN1-35 | 03R ID1 {F,M,U}
REF S1 R0203 | 01R ID2-3 {Y4} | 02R AN1-50
REF S1 R0203 | 01R ID2-3 {1W,SY} | 02R AN1-50
reuse 2300 < 2000C R100

in ST
SE R1 | 01R N1-10 | 02R AN4-9
`;
