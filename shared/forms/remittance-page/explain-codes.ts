import { carcLabel, groupLabel } from "../../codes/carc-labels.ts";
import { rarcLabel } from "../../codes/rarc-labels.ts";
import type { PageAnswer } from "./remittance-page-document.ts";

/** A code with our own short words for it. */
export type ExplainedCode = readonly [code: string, words: string];

/** The codes that the answers use, each once, in order: groups, reasons, remarks. No other code is explained. */
export function explainCodes(answers: readonly PageAnswer[]): ExplainedCode[] {
  const adjustments = answers.flatMap((answer) => [
    ...answer.claimAdjustments,
    ...answer.lines.flatMap((line) => line.adjustments),
  ]);
  const remarks = answers.flatMap((answer) => [
    ...answer.remarkCodes,
    ...answer.lines.flatMap((line) => line.remarkCodes),
  ]);
  const once = (codes: readonly string[]) => [...new Set(codes)].sort((one, other) => inOrder(one, other));
  return [
    ...once(adjustments.map((one) => one.group)).map((code): ExplainedCode => [code, groupLabel(code)]),
    ...once(adjustments.map((one) => one.carc)).map((code): ExplainedCode => [code, carcLabel(code)]),
    ...once(remarks).map((code): ExplainedCode => [code, rarcLabel(code)]),
  ];
}

/** 2 before 45, and letters after figures. */
function inOrder(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
