// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and columns a CSS grid, which table elements cannot be; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for its active cell.
import { ActionIcon, Menu, TextInput } from "@mantine/core";
import type { ReactNode, RefObject } from "react";
import { IconColumns, IconPaid, IconSearch } from "../icons.ts";
import type { Column } from "./column.ts";
import classes from "./data-table.module.css";

interface TableToolbarProps<Row> {
  label: string;
  filterRef: RefObject<HTMLInputElement | null>;
  filterText: string;
  onFilterText: (text: string) => void;
  /** The filter was left downwards or by Enter: the rows take the focus. */
  onLeaveDown: () => void;
  columns: readonly Column<Row>[];
  isShown: (key: string) => boolean;
  onToggle: (key: string) => void;
  /** Saved views and the like, at the left. */
  children?: ReactNode;
}

/** The line above a table: views at the left, filter and column choice at the right. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  return (
    <div className={classes.toolbar}>
      <div className={classes.views}>{props.children}</div>
      <TextInput
        ref={props.filterRef}
        aria-label={`Filter ${props.label}`}
        placeholder="Type to filter"
        w={200}
        value={props.filterText}
        leftSection={<IconSearch size={14} />}
        leftSectionWidth={28}
        onChange={(event) => props.onFilterText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            props.onLeaveDown();
          } else if (event.key === "Escape" && props.filterText !== "") {
            event.preventDefault();
            event.stopPropagation();
            props.onFilterText("");
          }
        }}
      />
      <Menu closeOnItemClick={false} position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon aria-label="Choose columns" title="Choose columns">
            <IconColumns size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {props.columns.map((column) => (
            <Menu.Item
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={props.isShown(column.key)}
              leftSection={<IconPaid size={14} opacity={props.isShown(column.key) ? 1 : 0} aria-hidden="true" />}
              onClick={() => props.onToggle(column.key)}
            >
              {column.head}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
