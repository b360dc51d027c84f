import { Combobox, TextInput, type TextInputProps, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { CodeOptionRow } from "./code-option-row.tsx";
import { type CodeOption, type SearchOptions, useCodeSearch } from "./code-search.ts";
import classes from "./fields.module.css";

interface CodeFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: CodeOption | null;
  onChange: (value: CodeOption | null) => void;
  search: SearchOptions;
  /** How a chosen option reads in the field. Default: its code, or its label without one. */
  show?: (option: CodeOption) => string;
  /** Takes text that no option answers, e.g. a procedure code that is not priced yet; undefined refuses it. */
  acceptFree?: (text: string) => CodeOption | undefined;
  /** Called after a choice by Enter or pointer, so that the focus can go on. */
  onAccepted?: (option: CodeOption) => void;
  field?: string | undefined;
  /** Least width of the list, where the field itself is too narrow for words. */
  listWidthPx?: number;
}

const SHORT_LIST = 8;
const FULL_LIST = 50;
const showCode = (option: CodeOption) => option.code ?? option.label;

/**
 * A coded field: type code or words, arrows choose, Enter or leaving the field accepts, Escape gives up, F2 opens the
 * full list beside the field (never a dialog).
 */
export function CodeField(props: CodeFieldProps) {
  const { value, onChange, search, show = showCode, acceptFree, onAccepted, field, listWidthPx, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const listId = useId();
  const combobox = useCombobox({ onDropdownClose: () => setFull(false) });
  const open = combobox.dropdownOpened;
  const found = useCodeSearch(search, typed ?? "", full ? FULL_LIST : SHORT_LIST, open);
  const listShown = open && found.options.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first option is marked when a new answer arrives, nothing else.
  useEffect(() => {
    setMarkedId(found.options.length > 0 ? combobox.selectFirstOption() : null);
  }, [found.options]);

  const close = () => {
    setTyped(null);
    combobox.closeDropdown();
  };
  const accept = (option: CodeOption, goOn: boolean) => {
    onChange(option);
    close();
    if (goOn) onAccepted?.(option);
  };
  const settle = (goOn: boolean) => {
    const text = typed?.trim() ?? "";
    if (found.answeredText === (typed ?? "") && (text !== "" || (goOn && listShown))) {
      const choice = found.options[Math.max(0, combobox.getSelectedOptionIndex())] ?? acceptFree?.(text);
      if (choice) accept(choice, goOn);
    } else if (typed !== null && text === "") {
      onChange(null);
      close();
    } else if (typed !== null) {
      // A practised hand is faster than the list: the answer is awaited and its first option taken.
      void search(typed, SHORT_LIST).then((options) => {
        const choice = options[0] ?? acceptFree?.(text);
        if (choice) accept(choice, goOn);
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "F2") {
      event.preventDefault();
      setFull(true);
      combobox.openDropdown("keyboard");
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) combobox.openDropdown("keyboard");
      else setMarkedId(event.key === "ArrowDown" ? combobox.selectNextOption() : combobox.selectPreviousOption());
    } else if (event.key === "Enter" && !event.ctrlKey && (open || typed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      settle(true);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    // While the list is open Enter chooses from it; what Enter means to the form waits until it is closed.
    if (event.key !== "Enter" || !open) rest.onKeyDown?.(event);
  };

  return (
    <Combobox
      store={combobox}
      width={full ? 480 : (listWidthPx ?? "target")}
      position="bottom-start"
      onOptionSubmit={(chosen) => {
        const option = found.options.find((one) => one.value === chosen);
        if (option) accept(option, true);
      }}
    >
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <TextInput
          {...rest}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={listShown}
          aria-controls={listShown ? listId : undefined}
          aria-activedescendant={listShown ? (markedId ?? undefined) : undefined}
          value={typed ?? (value ? show(value) : "")}
          data-field={field}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            rest.onFocus?.(event);
          }}
          onBlur={(event) => {
            settle(false);
            close();
            rest.onBlur?.(event);
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.answeredText === null}>
        {found.options.length === 0 ? (
          <div className={classes.noOptions} role="status">
            {found.failure ?? "Nothing found. Type a code or a word of its name."}
          </div>
        ) : (
          <Combobox.Options
            id={listId}
            className={classes.options}
            data-full={full || undefined}
            aria-label={String(rest.label ?? rest["aria-label"] ?? "Choices")}
          >
            {found.options.map((option) => (
              <CodeOptionRow key={option.value} option={option} />
            ))}
          </Combobox.Options>
        )}
        {!full && found.options.length === SHORT_LIST && (
          <div className={classes.keys}>
            <kbd>F2</kbd> shows more
          </div>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
