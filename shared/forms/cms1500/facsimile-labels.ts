import type { FormLabel } from "../form-art.ts";
import { SERVICE_LINE_NUMBERS } from "./service-line-cells.ts";

/**
 * Words printed on the drawn form: the box numbers as on the published form, with short names of our own and without
 * its consent and certification prose.
 */

/** Size of a label that states none. */
export const LABEL_SIZE_PT = 5.6;

const PATIENT_LABELS: readonly FormLabel[] = [
  ["HEALTH INSURANCE CLAIM FORM", 20.3, 66.7, 11, "bold"],
  ["Drawn copy of form 1500 (02-12) for plain paper and preview", 20.3, 78.8],
  ["PICA", 43.5, 92.4],
  ["PICA", 545, 92.4],
  ["1. INSURANCE", 22, 103.8],
  ["Medicare", 33, 115.2],
  ["Medicaid", 81.5, 115.2],
  ["TRICARE", 132.2, 115.2],
  ["CHAMPVA", 197.1, 115.2],
  ["Group plan", 247.6, 115.2],
  ["FECA", 305.2, 112],
  ["Blk Lung", 305.2, 117.6],
  ["Other", 348.4, 115.2],
  ["1a. INSURED’S ID NUMBER", 373.4, 103.8],
  ["2. PATIENT’S NAME (last, first, middle initial)", 22, 127.8],
  ["3. BIRTH DATE", 229, 127.8],
  ["SEX", 330.4, 127.8],
  ["M", 317, 130.5, 5],
  ["F", 353.6, 130.5, 5],
  ["4. INSURED’S NAME (last, first, middle initial)", 373.4, 127.8],
  ["5. PATIENT’S ADDRESS (number, street)", 22, 151],
  ["6. PATIENT IS THE INSURED’S", 229, 151],
  ["Self", 238, 163.6],
  ["Spouse", 263, 163.6],
  ["Child", 298.4, 163.6],
  ["Other", 333.6, 163.6],
  ["7. INSURED’S ADDRESS (number, street)", 373.4, 151],
  ["CITY", 22, 175.2],
  ["STATE", 202, 175.2],
  ["8. RESERVED", 229, 175.2],
  ["CITY", 373.4, 175.2],
  ["STATE", 545, 175.2],
  ["ZIP CODE", 22, 198.6],
  ["TELEPHONE (with area code)", 115.9, 198.6],
  ["ZIP CODE", 373.4, 199.2],
  ["TELEPHONE (with area code)", 467, 199.2],
  ["(", 117.4, 212.6, 10],
  [")", 144.4, 212.6, 10],
  ["(", 477.2, 212.6, 10],
  [")", 504.4, 212.6, 10],
  ["9. OTHER INSURED’S NAME (last, first, middle initial)", 22, 223.8],
  ["10. CONDITION IS RELATED TO", 229, 223.8],
  ["11. INSURED’S POLICY GROUP OR FECA NUMBER", 373.4, 223.8],
];

const INSURED_LABELS: readonly FormLabel[] = [
  ["a. OTHER INSURED’S POLICY OR GROUP NUMBER", 22, 246.6],
  ["a. EMPLOYMENT", 229, 246.6],
  ["a. INSURED’S BIRTH DATE", 373.4, 247.3],
  ["SEX", 525.1, 247.3],
  ["M", 494.1, 259.6],
  ["F", 547.4, 259.6],
  ["YES", 278, 259.6],
  ["NO", 321.4, 259.6],
  ["b. RESERVED", 22, 269.9],
  ["b. AUTO ACCIDENT", 229, 269.9],
  ["STATE", 334.6, 277.4],
  ["YES", 278, 283.5],
  ["NO", 321.4, 283.5],
  ["b. OTHER CLAIM ID", 373.4, 272.1],
  ["c. RESERVED", 22, 295],
  ["c. OTHER ACCIDENT", 229, 295],
  ["YES", 278, 306.8],
  ["NO", 321.4, 306.8],
  ["c. INSURANCE PLAN OR PROGRAM NAME", 373.4, 295.3],
  ["d. INSURANCE PLAN OR PROGRAM NAME", 22, 319.5],
  ["10d. CLAIM CODES", 229, 319.5],
  ["d. ANOTHER HEALTH BENEFIT PLAN", 373.4, 319.5],
  ["YES", 399.6, 331.5],
  ["NO", 436, 331.5],
  ["If yes, fill 9, 9a and 9d", 463, 331.5],
  ["12. PATIENT’S OR AUTHORIZED PERSON’S SIGNATURE (release of information)", 22, 344],
  ["13. INSURED’S SIGNATURE (payment to the provider)", 373.4, 344],
  ["SIGNED", 32.4, 379.2],
  ["DATE", 255.5, 379.2],
  ["SIGNED", 388.4, 379.2],
];

const CONDITION_LABELS: readonly FormLabel[] = [
  ["14. ONSET OF ILLNESS, INJURY OR PREGNANCY", 22, 392.2],
  ["QUAL.", 107, 404.6],
  ["15. OTHER DATE", 214.9, 392.2],
  ["QUAL.", 214.4, 404.6],
  ["16. PATIENT UNABLE TO WORK", 373.4, 392.2],
  ["FROM", 383.5, 404.6],
  ["TO", 491.7, 404.6],
  ["17. REFERRING PROVIDER OR OTHER SOURCE", 22, 415.4],
  ["17a.", 214.6, 415.6],
  ["17b.", 214.6, 427.8],
  ["NPI", 231, 427.8],
  ["18. HOSPITALIZED FOR THESE SERVICES", 373.4, 415.4],
  ["FROM", 383.5, 428.4],
  ["TO", 491.7, 428.4],
  ["19. ADDITIONAL CLAIM INFORMATION", 22, 439.3],
  ["20. OUTSIDE LAB", 373.4, 439.3],
  ["$ CHARGES", 490.3, 439.3],
  ["YES", 400.4, 451.8],
  ["NO", 436.6, 451.8],
  ["21. DIAGNOSES (letters are used in 24E)", 22, 463.8],
  ["ICD IND.", 286.5, 463.8],
  ["22. RESUBMISSION CODE", 373.4, 463.8],
  ["ORIGINAL REFERENCE NUMBER", 465.6, 463.8],
  ["23. PRIOR AUTHORIZATION NUMBER", 373.4, 487.8],
  ...["ABCD", "EFGH", "IJKL"].flatMap((letters, row) =>
    [...letters].map((letter, column): FormLabel => {
      const x = [25.1, 118.3, 212.5, 306.7][column] ?? 0;
      const baseline = [477.4, 489.2, 501.2][row] ?? 0;
      return [`${letter}.`, x, baseline];
    }),
  ),
];

const SERVICE_LABELS: readonly FormLabel[] = [
  ["24. A. DATES OF SERVICE", 22, 512],
  ["FROM", 43, 518.5, 5],
  ["TO", 111, 518.5, 5],
  ...[24, 45.2, 66.4, 88.6, 110.4, 132].map(
    (x, index): FormLabel => [["MM", "DD", "YY"][index % 3] ?? "", x, 525.4, 4.6],
  ),
  ["B.", 156, 512],
  ["PLACE", 151, 518.5, 5],
  ["C.", 178, 512],
  ["EMG", 175, 518.5, 5],
  ["D. PROCEDURES, SERVICES OR SUPPLIES", 194, 512],
  ["CODE", 210, 525.2, 5],
  ["MODIFIERS", 274, 525.2, 5],
  ["E.", 350, 512],
  ["DIAGNOSIS", 338.2, 518.5, 5],
  ["POINTER", 341.6, 524.6, 5],
  ["F.", 401, 512],
  ["$ CHARGES", 388, 525.2, 5],
  ["G.", 446.5, 512],
  ["DAYS", 443, 518.5, 5],
  ["UNITS", 442, 524.6, 5],
  ["H.", 469, 512],
  ["EPSDT", 465, 518.5, 4],
  ["FAM.", 466.4, 524.6, 4],
  ["I.", 488.2, 512],
  ["ID.", 486.8, 518.5, 5],
  ["QUAL.", 482.2, 524.6, 5],
  ["J.", 543, 512],
  ["RENDERING PROVIDER ID", 512, 518.5, 5],
  ...SERVICE_LINE_NUMBERS.flatMap((line): FormLabel[] => [
    ["NPI", 484.5, 548.2 + 24 * (line - 1)],
    [String(line), 9.5, 544 + 24 * (line - 1), 11],
  ]),
];

const BILLING_LABELS: readonly FormLabel[] = [
  ["25. FEDERAL TAX ID", 22, 678.9],
  ["SSN", 135.9, 681.4, 5],
  ["EIN", 150.7, 681.4, 5],
  ["26. PATIENT’S ACCOUNT NO.", 179, 678.9],
  ["27. ACCEPT ASSIGNMENT", 284.4, 678.9],
  ["YES", 300.2, 691.4],
  ["NO", 336, 691.4],
  ["28. TOTAL CHARGE", 373.4, 678.9],
  ["$", 374.4, 691, 7],
  ["29. AMOUNT PAID", 454.5, 678.9],
  ["$", 455, 691, 7],
  ["30. RESERVED", 523.4, 678.9],
  ["31. SIGNATURE OF PHYSICIAN OR SUPPLIER", 22, 703.2],
  ["SIGNED", 22, 752],
  ["DATE", 96.5, 752],
  ["32. SERVICE FACILITY", 179, 703.2],
  ["a.", 179.4, 752],
  ["b.", 261, 751, 4.4],
  ["33. BILLING PROVIDER AND PHONE", 373.4, 703.2],
  ["(", 484.6, 704.6, 10],
  [")", 511.8, 704.6, 10],
  ["a.", 373.6, 752],
  ["b.", 455.2, 751, 4.4],
  ["FORM 1500 (02-12), DRAWN COPY", 500, 765.6],
];

/** Dates' month, day and year, above the data; boxes 3, 11a, 14, 15, 16 and 18. */
const DATE_PART_LABELS: readonly FormLabel[] = (
  [
    [[240, 261.6, 285], 132.4],
    [[398, 419.6, 443.4], 253.2],
    [[31, 52.6, 76], 397.6],
    [[283, 304.8, 328], 397.6],
    [[405.4, 427, 450.4], 397.6],
    [[506.2, 528, 551.4], 397.6],
    [[405.4, 427, 450.4], 421],
    [[506.2, 528, 551.4], 421],
  ] as const
).flatMap(([xs, baseline]) => xs.map((x, index): FormLabel => [["MM", "DD", "YY"][index] ?? "", x, baseline, 4.6]));

export const FORM_LABELS: readonly FormLabel[] = [
  ...PATIENT_LABELS,
  ...INSURED_LABELS,
  ...CONDITION_LABELS,
  ...SERVICE_LABELS,
  ...BILLING_LABELS,
  ...DATE_PART_LABELS,
];

/** Words in the right margin, turned to read upwards: text, and the middle of their length from the top of the page. */
export const MARGIN_CAPTIONS: readonly (readonly [text: string, middle: number])[] = [
  ["CARRIER", 60],
  ["PATIENT AND INSURED INFORMATION", 240],
  ["PHYSICIAN OR SUPPLIER INFORMATION", 570],
];
/** Left-hand baseline of the turned captions. */
export const MARGIN_CAPTION_X_PT = 601;
