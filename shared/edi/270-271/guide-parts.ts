import { SERVICE_TYPE_WORDS } from "./service-type-words.ts";

/** Parts that the tables of the eligibility inquiry and response share (005010X279A1). */

export const SERVICE_TYPES = `{${Object.keys(SERVICE_TYPE_WORDS).join(",")}}`;

/** Roles of a provider in a PRV. */
export const PROVIDER_ROLES = "{AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SK,SU}";
export const RECEIVER_ROLES = "{AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU}";

export const STREET = "N3 S1 | 01R AN1-55 | 02S AN1-55";
export const CITY =
  "N4 S1 E0207,C0605,C0704 | 01R AN2-30 | 02S ID2 @state | 03S ID3-15 | 04S ID2-3 @country | 07S ID1-3";

/** Diagnoses that an inquiry or benefit may point to. */
export const DIAGNOSES = `HI S1 | 01R COMP(1R ID1-3 {ABK,BK}; 2R AN1-30) | 02-08S COMP(1R ID1-3 {ABF,BF}; 2R AN1-30)`;
export const DIAGNOSIS_POINTERS = "COMP(1R N1-2; 2S N1-2; 3S N1-2; 4S N1-2)";

export const SOURCE_NAME = `NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {2B,36,GP,P5,PR} | 02R ID1 {1,2} | 03R AN1-60 | 04S AN1-35
  | 05S AN1-25 | 07S AN1-10 | 08R ID1-2 {24,46,FI,NI,PI,XV,XX} | 09R AN2-80`;

/** @param name whether the receiver's name must be sent. */
export const receiverName = (name: "R" | "S"): string => `NM1 R1 P0809,C1110,C1203
  | 01R ID2-3 {1P,2B,36,80,FA,GP,P5,PR} | 02R ID1 {1,2} | 03${name} AN1-60 | 04S AN1-35 | 05S AN1-25 | 07S AN1-10
  | 08R ID1-2 {24,34,FI,PI,PP,SV,XV,XX} | 09R AN2-80`;

export const RECEIVER_REFERENCES =
  "REF S9 R0203 | 01R ID2-3 {0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ} | 02R AN1-50 | 03S AN1-80";

export const RECEIVER_ROLE = `PRV S1 P0203 | 01R ID1-3 ${RECEIVER_ROLES} | 02S ID2-3 {PXC} | 03S AN1-50`;

export const SUBSCRIBER_NAME = `NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {IL} | 02R ID1 {1,2} | 03S AN1-60 | 04S AN1-35
  | 05S AN1-25 | 07S AN1-10 | 08S ID1-2 {II,MI} | 09S AN2-80`;

export const DEPENDENT_NAME = `NM1 R1 P0809,C1110,C1203 | 01R ID2-3 {03} | 02R ID1 {1} | 03S AN1-60 | 04S AN1-35
  | 05S AN1-25 | 07S AN1-10`;
