import { ActionIcon, TextInput } from "@mantine/core";
import type { RefObject } from "react";
import { IconClose, IconDown, IconUp } from "../icons.ts";
import classes from "./pdf-preview.module.css";
import type { PageSearch } from "./use-page-search.ts";

interface SearchBarProps {
  inputRef: RefObject<HTMLInputElement | null>;
  words: string;
  onWords: (words: string) => void;
  search: PageSearch;
  /** Which hit is marked, from 0. */
  at: number;
  onStep: (direction: 1 | -1) => void;
  onClose: () => void;
}

/** Words to look for in the document; Enter goes to the next place, Shift+Enter back, Esc closes. */
export function SearchBar({ inputRef, words, onWords, search, at, onStep, onClose }: SearchBarProps) {
  const { hits } = search;
  return (
    <search className={classes.search} aria-label="Search the document">
      <TextInput
        ref={inputRef}
        aria-label="Words to find"
        placeholder="Find in the document"
        w={220}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "F3") onStep(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <ActionIcon
        aria-label="Previous"
        title="Previous (Shift+Enter)"
        disabled={hits.length === 0}
        onClick={() => onStep(-1)}
      >
        <IconUp size={16} />
      </ActionIcon>
      <ActionIcon aria-label="Next" title="Next (Enter)" disabled={hits.length === 0} onClick={() => onStep(1)}>
        <IconDown size={16} />
      </ActionIcon>
      <span className={classes.found} role="status">
        {foundText(words, search, at)}
      </span>
      <span className={classes.gap} />
      <ActionIcon aria-label="Close the search" title="Close (Esc)" onClick={onClose}>
        <IconClose size={16} />
      </ActionIcon>
    </search>
  );
}

function foundText(words: string, { hits, searching }: PageSearch, at: number): string {
  if (words.trim() === "") return "";
  if (hits.length === 0) return searching ? "Looking…" : "Not found";
  return `${at + 1} of ${hits.length}${searching ? " so far" : ""}`;
}
