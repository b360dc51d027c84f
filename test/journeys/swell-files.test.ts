import { expect, it } from "vitest";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { checkEdi } from "../../shared/edi/check.ts";
import { readEdi } from "../../shared/edi/read.ts";
import { showEdi } from "../../shared/edi/show.ts";
import { viewEdi } from "../../shared/edi/view/open-edi-view.ts";
import { balancedRemittance, mixedAcknowledgement } from "../fixtures/edi/fictional-remittance.ts";
import { cleanProfessional } from "../fixtures/edi/findings/clean-professional.ts";
import { cpuMsSince } from "../support/try-edited-files.ts";

const today = isoDate("2026-07-10");

/** The part of a file that is repeated, from where it begins to what follows it. */
function swell(file: string, from: string, upTo: string, times: number): string {
  const start = file.indexOf(from);
  const part = file.slice(start, file.indexOf(upTo, start));
  return file.replace(part, () => part.repeat(times));
}

/** Files swollen in one place to hundreds of kilobytes: what looks twice at everything would take minutes over them. */
const SWOLLEN: readonly (readonly [name: string, file: string])[] = [
  ["a street of separators", cleanProfessional.replace("CRATER", "*".repeat(200_000))],
  ["a procedure of component separators", cleanProfessional.replace("HC:99214", ":".repeat(200_000))],
  ["a procedure of repetitions", cleanProfessional.replace("HC:99214", "^".repeat(200_000))],
  ["a file of interchange headers", cleanProfessional.slice(0, 107).repeat(2_000)],
  ["a claim of a thousand lines and answers", swell(cleanProfessional, "LX*1~\nSV1*HC:99214", "HL*4", 1_000)],
  ["a line of thousands of answers", swell(cleanProfessional, "SVD*", "HL*4", 4_000)],
  ["a claim of a thousand other payers", swell(cleanProfessional, "SBR*P*18*GRP7", "LX*1~\nSV1*HC:99214", 1_000)],
  ["thousands of levels", swell(cleanProfessional, "HL*2*1*22*0", "SBR*P*18*GRP9", 20_000)],
  ["thousands of claims in a remittance", swell(balancedRemittance, "CLP*CLM0003", "PLB*", 4_000)],
  ["thousands of adjustments", swell(balancedRemittance, "CAS*CO*45*20", "NM1*QC*1*OTHER", 20_000)],
  ["thousands of answers in an acknowledgement", swell(mixedAcknowledgement, "AK2*837*0002", "AK9*", 3_000)],
];

it.each(SWOLLEN)("takes its time in proportion to %s", (_name, file) => {
  const began = process.cpuUsage();
  const { problems } = checkEdi(file, { today });
  readEdi(file);
  showEdi(file);
  viewEdi(file, { from: 0, count: 40, problems });
  expect(problems.length).toBeGreaterThan(0);
  // Half a second on an idle machine; what grows with the square of the size would need minutes.
  expect(cpuMsSince(began)).toBeLessThan(20_000);
});
