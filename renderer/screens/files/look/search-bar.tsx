import { ActionIcon, TextInput } from "@mantine/core";
import type { KeyboardEvent, RefObject } from "react";
import { IconDown, IconSearch, IconUp } from "../../../parts/icons.ts";
import classes from "../files.module.css";
import type { FileSearch } from "./use-file-search.ts";

interface SearchBarProps {
  search: FileSearch;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Escape or the arrow down: the tree takes the focus. */
  onLeave: () => void;
}

/** Searches values, names and lines. Enter goes on, Shift+Enter goes back. */
export function SearchBar({ search, inputRef, onLeave }: SearchBarProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") search.step(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown") onLeave();
    else if (event.key === "Escape") {
      event.stopPropagation();
      search.setText("");
      onLeave();
    } else return;
    event.preventDefault();
  };
  const nothing = search.matches.length === 0;
  return (
    <search className={classes.search}>
      <span role="status" className={classes.searchStatus}>
        {search.status}
      </span>
      <TextInput
        ref={inputRef}
        aria-label="Search the file"
        placeholder="Name, number or code"
        w={208}
        value={search.text}
        leftSection={<IconSearch size={14} />}
        leftSectionWidth={28}
        onChange={(event) => search.setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon
        aria-label="Previous find"
        title="Previous (Shift+F3)"
        disabled={nothing}
        onClick={() => search.step(-1)}
      >
        <IconUp size={16} />
      </ActionIcon>
      <ActionIcon aria-label="Next find" title="Next (F3)" disabled={nothing} onClick={() => search.step(1)}>
        <IconDown size={16} />
      </ActionIcon>
    </search>
  );
}
