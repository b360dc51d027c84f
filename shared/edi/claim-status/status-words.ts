import { wordIn } from "../guide/word-in.ts";

/**
 * Our own short words for claim status codes (STC01-2, code source 508), the ones that billers meet. An @ stands for the
 * entity that comes with the code.
 */
const words = `
0 no further status can be given electronically
1 see the remittance
2 see the payer's letter
3 decided, waiting for the payment run
6 the subscriber owes the balance
12 procedures were combined
15 procedures were changed
16 forwarded to @
17 forwarded by a third party to @
18 received by @ with an unusable status
19 received by @
20 accepted for processing
21 information missing or wrong
23 returned to @
24 @ is not approved to send electronically
25 @ is not approved
26 @ was not found
27 policy canceled
29 subscriber and policy number do not match
30 subscriber and member id do not match
31 subscriber and policyholder name do not match
32 subscriber and policy number not found
33 subscriber and member id not found
34 subscriber and policyholder name not found
35 claim not found
37 estimate on file, waiting for the services
38 waiting for the next processing run
40 waiting for final approval
41 special handling at the payer
42 waiting for related charges
44 waiting for a provider audit
45 waiting for a benefit decision
46 internal review
47 internal review, part was paid
49 provider accreditation under review
50 provider being verified
51 possible work injury under investigation
52 other coverage under investigation
53 member id or group number under investigation
54 duplicate of a processed claim or line
55 with an analyst
56 waiting for an eligibility decision
59 information was asked for by mail or telephone
60 information was asked for electronically
64 repricing information
65 paid
66 paid by usual and customary charge
72 payment was split
73 paid to @, no assignment of benefits on file
78 duplicate of a claim or line in process
81 pre-existing condition not covered
83 newborn not covered
84 service not authorized
85 @ is not primary
86 diagnosis and sex do not match
88 @ not eligible for benefits on the dates of service
89 @ not eligible for dental benefits on the dates of service
90 @ not eligible for medical benefits on the dates of service
91 @ not eligible or approved on the dates of service
92 @ does not qualify as dependent or student
93 @ is not the chosen primary care provider
94 @ was not referred by the primary care provider
95 information asked for did not arrive
96 no agreement with @
97 patient's eligibility not found with @
98 applied to the deductible
99 pre-treatment review
100 pre-treatment penalty
101 processed as an adjustment of an earlier claim
102 newborn's charges processed on the mother's claim
103 combined with another claim
104 processed by the plan's rules
105 covered by capitation
106 amount is not owed by @
107 processed by contract
109 @ not eligible
110 pricing information needed
114 @ should process it
116 sent to the wrong payer
117 signature on file needed
121 too many lines for this payer
122 missing or wrong data prevents processing
123 more information asked from @
124 name, address, telephone and id of @
125 name of @
126 address of @
127 telephone or other contact number of @
128 tax id of @
129 Blue Cross id of @
130 Blue Shield id of @
131 Medicare number of @
132 Medicaid number of @
133 UPIN of @
135 payer's provider number of @
142 license or certification number of @
143 state license of @
145 taxonomy of @
148 social security number of @
149 employer id of @
150 DEA number of @
153 id of @
155 relationship of @ to the patient
156 patient's relationship to the subscriber
157 sex of @
158 birth date of @
159 date of death of @
163 policy or group number of @
164 member id of @
166 employer name of @
171 other coverage
178 submitted charges
179 outside laboratory charge
182 what other payers allowed or paid
183 amount that @ paid
187 dates of service
188 statement from and through dates
189 admission date
190 discharge date
191 date of the last menstrual period
192 first date of this illness or treatment
195 disability dates
196 date of return to work
197 coverage dates
210 date of the last x-ray
214 date of the prescription, order or referral
216 drug information
217 drug name, strength and form
218 NDC
219 prescription number
228 bill type
229 source of admission
230 hour of admission
231 type of admission
232 admitting diagnosis
233 hour of discharge
234 discharge status
247 line information
248 accident date, state and cause
249 place of service
250 type of service
251 anesthesia minutes
252 authorization or certification number
254 principal diagnosis
255 diagnosis
256 DRG
258 days or units of the service
259 frequency of service
286 other payer's remittance
287 proof of medical necessity
294 supporting documents
297 medical notes or report
306 detailed description of the service
317 medical records
331 history and physical
333 patient's release of information
345 treatment plan
360 assignment of benefits
361 question about other coverage
363 possible workers' compensation
364 whether the condition is work related
365 whether an accident is the cause
366 whether an auto accident is the cause
388 date post-operative care was assumed
389 date post-operative care was given up
397 date of onset
400 claim does not add up
401 source of payment not valid
402 amount must be above zero
403 referral, order or prescription of @
421 review documents
428 reason for ambulance transport
432 date benefits ran out
448 facts of the claim contradict each other
450 waiting for a spend-down decision
453 modifier
454 procedure code
455 revenue code
456 covered days
457 non-covered days
458 coinsurance days
459 lifetime reserve days
460 condition code
461 occurrence code and date
462 occurrence span code and dates
463 value code or amount
464 payer's claim number
465 principal procedure
466 signature of @
467 signature date of @
468 source of the patient's signature
469 purchased service charge
471 emergency indicator
473 laboratory indicator
474 procedure and sex do not match
475 procedure and age do not match
476 units of service
477 diagnosis pointer
478 claim number
479 other payer's id
480 kind of coverage of @
481 format of the claim or file
483 benefit maximum reached
484 payer's system not available
485 too many results, ask more narrowly
486 principal procedure date
487 not found, it should have gone through @
488 diagnosis of the service
489 attachment number
490 other procedure
492 other procedure date
493 version not supported
494 real-time questions not supported, send a batch
495 refer to the payer's new claim number
496 submitter not approved to send for @
499 no rate on file for @
500 ZIP of @
501 state of @
502 city of @
503 street of @
504 last name of @
505 first name of @
506 @ changes clearinghouses, send it to the new one
507 HCPCS code
508 ICD-9 code
509 external cause of injury code
510 date in the future
511 character not allowed
512 too long for the receiver
514 middle name of @
516 payment date of another payer
519 adjustment amount
521 adjustment reason
523 anesthesia units
525 date therapy began
526 line it was bundled into
535 claim frequency
538 claim identifier
541 reason for submission
542 total denied
543 clearinghouse trace
544 CLIA number
550 coordination of benefits code
551 total charge in the coordination of benefits
553 covered amount
555 delay reason
560 further id of @
561 contact name of @
562 NPI of @
564 EPSDT indicator
568 family planning indicator
570 payer's message
576 vaccine batch
578 kind of insurance
580 date of last certification
583 line charge
584 line control number
585 denied or non-covered charge
586 line note
588 medical record number
589 accepts assignment
596 non-covered charge
599 kind of note
616 policy name
626 pregnancy indicator
629 property claim number
630 referring CLIA number
633 related causes
634 remark code
639 patient responsibility amount
643 line payment
648 date of a similar illness
650 special program
659 unit of measure
663 group name of @
665 surgery date
666 surgery procedure
667 real-time questions not supported, do not send again
672 another payer's payment does not add up
673 patient's reason for visit
674 authorization used up
675 admission through discharge dates
677 @ not affiliated
678 revenue code and sex do not match
679 newborn belongs on the mother's claim
680 country of @
683 waiting for the hospital's claims
684 rejected for an error told in the 999
685 goes on in batch, do not send again
686 finished, the whole claim was voided
688 present on admission
689 @ did not answer in time
693 amount must not be below zero
694 amount must not be zero
695 region of @
696 adjustment group
697 too many decimals
700 ICD-10 code
701 initial treatment date
704 claim note
710 another payer's decision on the line
715 date the condition became acute
717 split for processing
718 filed too late
719 occurrence code
720 occurrence date
721 occurrence span code
722 occurrence span dates
725 value code
726 value amount
727 accident date
728 accident state
729 accident description
730 accident cause
731 measurement or test result
732 against billing rules
733 prefix of the member id of @
734 premium payment being verified
735 included in another service or claim
736 a related service or claim is missing
741 @ must be a person
742 rank of the payer
743 enrollment of @
745 kind of identifier
746 sent twice
748 corrected data
749 date of injury or illness
750 auto accident state
751 ambulance pick-up state
752 ambulance drop-off state
753 copay status
754 name suffix of @
755 primary id of @
756 date @ received it
757 date last seen
759 reason for the round trip
761 referral number of @
`;

/** By code, with the @ in them. */
export const STATUS_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  words
    .trim()
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
);

/**
 * Our words for a claim status code, or undefined for one without a word.
 * @param entity whose fact it is, in words; where the code needs one and none came, "someone named in the claim".
 */
export function statusWords(code: string, entity: string | undefined): string | undefined {
  return wordIn(STATUS_WORDS, code)?.replace("@", entity ?? "someone named in the claim");
}

/** Whether a code says nothing without an entity beside it. */
export function needsEntity(code: string): boolean {
  return wordIn(STATUS_WORDS, code)?.includes("@") === true;
}
