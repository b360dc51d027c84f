/** Segments that both claim guides describe in the same words, for their tables (notation in ../guide/README.md). */

/** A street and its city; the state is one of the list. */
export const ADDRESS = `
N3 R1 | 01R AN1-55 | 02S AN1-55
N4 R1 E0207,C0605,C0704 | 01R AN2-30 | 02S ID2 @state | 03S ID3-15 | 04S ID2-3 @country | 07S ID1-3
`;

/** The same where the guide names no list of states. */
export const FREE_ADDRESS = `
N3 R1 | 01R AN1-55 | 02S AN1-55
N4 R1 E0207,C0605,C0704 | 01R AN2-30 | 02S ID2 | 03S ID3-15 | 04S ID2-3 @country | 07S ID1-3
`;

/** An address that need not be told. */
export const OPTIONAL_ADDRESS = `
N3 S1 | 01R AN1-55 | 02S AN1-55
N4 S1 E0207,C0605,C0704 | 01R AN2-30 | 02S ID2 @state | 03S ID3-15 | 04S ID2-3 @country | 07S ID1-3
`;

/** Papers that go with a claim or line. */
export const ATTACHMENTS = `
PWK S10 P0506
  | 01R ID2 {03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP}
  | 02R ID1-2 {AA,BM,EL,EM,FT,FX} | 05S ID1-2 {AC} | 06S AN2-80
`;

/** What was agreed with the payer. */
export const CONTRACT = `
CN1 S1 | 01R ID2 {01,02,03,04,05,06,09} | 02S R1-18 | 03S R1-6 | 04S AN1-50 | 05S R1-6 | 06S AN1-30
`;

/** Reasons of another payer: a group, and up to six reasons with their amounts. */
export const ADJUSTMENTS = `
CAS S5 L050607,C0605,C0705,L080910,C0908,C1008,L111213,C1211,C1311,L141516,C1514,C1614,L171819,C1817,C1917
  | 01R ID1-2 {CO,CR,OA,PI,PR} | 02R ID1-5 | 03R R1-18 | 04S R1-15 | 05S ID1-5 | 06S R1-18 | 07S R1-15 | 08S ID1-5
  | 09S R1-18 | 10S R1-15 | 11S ID1-5 | 12S R1-18 | 13S R1-15 | 14S ID1-5 | 15S R1-18 | 16S R1-15 | 17S ID1-5
  | 18S R1-18 | 19S R1-15
`;
