/** Service type codes (code list 1365) in our own short words: what a benefit or a question is about. */
const words = `
1 medical care
2 surgery
3 consultation
4 x-ray
5 laboratory
6 radiation therapy
7 anesthesia
8 surgical assistance
9 other medical
10 blood
11 used equipment
12 equipment, bought
13 ambulatory surgery facility
14 renal supplies at home
15 alternate dialysis
16 chronic renal disease equipment
17 pre-admission testing
18 equipment, rented
19 pneumonia vaccine
20 second surgical opinion
21 third surgical opinion
22 social work
23 dental diagnosis
24 periodontics
25 dental restoration
26 endodontics
27 maxillofacial prosthetics
28 additional dental services
30 health plan as a whole
32 waiting period
33 chiropractic
34 chiropractic visit
35 dental care
36 dental crowns
37 dental accident
38 orthodontics
39 prosthodontics
40 oral surgery
41 routine dental care
42 home health
43 home health prescriptions
44 home health visit
45 hospice
46 respite care
47 hospital
48 hospital, inpatient
49 hospital room and board
50 hospital, outpatient
51 hospital emergency, accident
52 hospital emergency, illness
53 hospital ambulatory surgery
54 long-term care
55 major medical
56 medical transport
57 air transport
58 wheelchair transport
59 ambulance
60 general benefits
61 in-vitro fertilization
62 MRI or CAT scan
63 donor procedures
64 acupuncture
65 newborn care
66 pathology
67 smoking cessation
68 well-baby care
69 maternity
70 transplants
71 audiology
72 inhalation therapy
73 diagnostic medical
74 private duty nursing
75 prosthetic device
76 dialysis
77 ear examination
78 chemotherapy
79 allergy testing
80 immunizations
81 routine physical
82 family planning
83 infertility
84 abortion
85 AIDS
86 emergency services
87 cancer
88 pharmacy
89 prescriptions, retail
90 prescriptions by mail
91 prescriptions, brand
92 prescriptions, generic
93 podiatry
94 podiatry, office
95 podiatry, nursing home
96 professional services
97 anesthesiologist
98 office visit
99 inpatient visit
A0 outpatient visit
A1 nursing home visit
A2 skilled nursing facility visit
A3 home visit
A4 psychiatric care
A5 psychiatric room and board
A6 psychotherapy
A7 psychiatric care, inpatient
A8 psychiatric care, outpatient
A9 rehabilitation
AA rehabilitation room and board
AB rehabilitation, inpatient
AC rehabilitation, outpatient
AD occupational therapy
AE physical medicine
AF speech therapy
AG skilled nursing
AH skilled nursing room and board
AI substance abuse
AJ alcoholism
AK drug addiction
AL vision
AM eyeglass frames
AN routine examination
AO lenses
AQ physical not medically needed
AR experimental drugs
B1 burn care
B2 brand drugs on the formulary
B3 brand drugs off the formulary
BA independent medical evaluation
BB partial hospitalization, psychiatric
BC day care, psychiatric
BD cognitive therapy
BE massage therapy
BF pulmonary rehabilitation
BG cardiac rehabilitation
BH pediatrics
BI nursery
BJ skin
BK orthopedics
BL cardiac care
BM lymphatic care
BN gastrointestinal care
BP endocrine care
BQ neurology
BR eye care
BS invasive procedures
BT gynecology
BU obstetrics
BV obstetrics and gynecology
BW brand drugs by mail
BX generic drugs by mail
BY office visit, sick
BZ office visit, well
C1 coronary care
CA private duty nursing, inpatient
CB private duty nursing, home
CC surgery, professional
CD surgery, facility
CE mental health provider, inpatient
CF mental health provider, outpatient
CG mental health facility, inpatient
CH mental health facility, outpatient
CI substance abuse facility, inpatient
CJ substance abuse facility, outpatient
CK screening x-ray
CL screening laboratory
CM mammogram, high risk
CN mammogram, low risk
CO flu vaccination
CP eyewear
CQ case management
DG dermatology
DM durable medical equipment
DS diabetic supplies
GF generic drugs on the formulary
GN generic drugs off the formulary
GY allergy
IC intensive care
MH mental health
NI neonatal intensive care
ON oncology
PT physical therapy
PU pulmonary care
RN renal care
RT residential psychiatric treatment
TC transitional care
TN transitional nursery care
UC urgent care
`;

/** Our words for service types by code. */
export const SERVICE_TYPE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  words
    .trim()
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
);
