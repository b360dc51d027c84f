import { Combobox } from "@mantine/core";
import type { CodeOption } from "./code-search.ts";
import classes from "./fields.module.css";

/** One choice under a coded field: code, words, detail. */
export function CodeOptionRow({ option }: { option: CodeOption }) {
  return (
    <Combobox.Option value={option.value} p={4} px={8}>
      <span className={classes.option}>
        {option.code !== undefined && <span className={classes.code}>{option.code}</span>}
        <span className={classes.label}>{option.label}</span>
        {option.detail && <span className={classes.detail}>{option.detail}</span>}
      </span>
    </Combobox.Option>
  );
}
