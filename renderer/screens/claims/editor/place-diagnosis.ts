import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";

const MOST_DIAGNOSES = 12;

/**
 * Puts a diagnosis at a position (from 0). An empty code takes the diagnosis away: those after it move up and the
 * lines' pointers follow, so that no line points at another diagnosis than before. A code past the end is appended.
 */
export function placeDiagnosis(
  draft: ClaimDraft,
  position: number,
  code: string,
): Pick<ClaimDraft, "diagnoses" | "lines"> {
  const { diagnoses, lines } = draft;
  if (code !== "") {
    const at = Math.min(position, diagnoses.length, MOST_DIAGNOSES - 1);
    return { diagnoses: [...diagnoses.slice(0, at), code, ...diagnoses.slice(at + 1)], lines };
  }
  if (position >= diagnoses.length) return { diagnoses, lines };
  const gone = position + 1;
  return {
    diagnoses: diagnoses.filter((_code, index) => index !== position),
    lines: lines.map((line) => ({
      ...line,
      diagnosisPointers: line.diagnosisPointers
        .filter((pointer) => pointer !== gone)
        .map((pointer) => (pointer > gone ? pointer - 1 : pointer)),
    })),
  };
}

/** Adds offered diagnoses after those that stand there, without repeats, up to twelve. */
export function takeDiagnoses(standing: readonly string[], offered: readonly string[]): string[] {
  return [...new Set([...standing, ...offered])].slice(0, MOST_DIAGNOSES);
}
