import type { CodeOption, SearchOptions } from "../../../parts/fields/code-search.ts";

type Labels = Readonly<Record<string, string>>;

/** Every typed word begins a word of the label, as in the ledger's own lists. */
function matchesWords(label: string, typed: string): boolean {
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}

/** Type-ahead on a list of our own short labels: codes that begin as typed first, then those whose words do. */
export function searchLabels(labels: Labels): SearchOptions {
  const all = Object.entries(labels)
    .map(([code, label]): CodeOption => ({ value: code, code, label }))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
  return async (text, limit) => {
    const typed = text.trim().toLowerCase();
    const byCode = all.filter((option) => option.value.toLowerCase().startsWith(typed));
    const byWords = all.filter((option) => !byCode.includes(option) && matchesWords(option.label, typed));
    return [...byCode, ...byWords].slice(0, limit);
  };
}
