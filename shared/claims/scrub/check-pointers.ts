import type { ClaimProblem } from "../claim-problem.ts";
import { eachLine, error, lineField } from "./scrub-rule.ts";

/** Each line points to one to four diagnoses that are on the claim, each once. */
export const checkPointers = eachLine((line, claim): ClaimProblem[] => {
  const place = { box: "24E", field: lineField(line, "diagnosisPointers") };
  const { diagnosisPointers: pointers, lineNumber } = line;
  if (pointers.length === 0) {
    return [error({ code: "pointer-missing", ...place }, `Line ${lineNumber} points to no diagnosis.`)];
  }
  const missing = pointers.find((pointer) => pointer > claim.diagnoses.length);
  if (missing !== undefined) {
    const letter = String.fromCharCode(64 + missing);
    return [
      error(
        { code: "pointer-to-nothing", ...place },
        `Line ${lineNumber} points to diagnosis ${letter}, which is empty.`,
      ),
    ];
  }
  if (new Set(pointers).size < pointers.length) {
    return [error({ code: "pointer-repeated", ...place }, `Line ${lineNumber} points twice to the same diagnosis.`)];
  }
  return [];
});
