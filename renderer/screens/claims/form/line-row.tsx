import type { KeyboardEvent } from "react";
import type { DraftLine } from "../../../../shared/claims/claim-draft.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { jumpToField } from "../../../parts/jump-to-field.ts";
import { useEditor } from "../editor/editor-context.ts";
import type { LineChange } from "../editor/line-entry.ts";
import { LetterCells, LineCell } from "./line-cells.tsx";
import classes from "./lines.module.css";
import { ProcedureField } from "./procedure-field.tsx";
import { providerName } from "./provider-name.ts";

interface LineRowProps {
  line: DraftLine;
  index: number;
  /** Opens or closes the second row. */
  onMore: () => void;
}

/** The column of a line's field path, e.g. `units` of `lines[2].units`. */
function columnOf(target: EventTarget): string | undefined {
  const field = target instanceof HTMLElement ? target.dataset.field : undefined;
  return field?.split(".").at(1);
}

/** One service line. Enter goes to the next line, up and down stay in the column, Ctrl+Delete takes the line away. */
export function LineRow({ line, index, onMore }: LineRowProps) {
  const { dispatch, facts, readOnly } = useEditor();
  const path = (name: string) => `lines[${index}].${name}`;
  const change = (part: LineChange) => dispatch({ type: "lineChanged", index, change: part });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const column = columnOf(event.target);
    if (event.key === "F4") onMore();
    else if (event.key === "Delete" && event.ctrlKey) dispatch({ type: "lineRemoved", index });
    else if (event.defaultPrevented || column === undefined) return;
    else if (event.key === "Enter" && !event.ctrlKey) jumpToField(`lines[${index + 1}].procedureCode`);
    else if (column === "procedureCode" || event.target instanceof HTMLSelectElement) return;
    else if (event.key === "ArrowDown") jumpToField(`lines[${index + 1}].${column}`);
    else if (event.key === "ArrowUp") jumpToField(`lines[${index - 1}].${column}`);
    else return;
    event.preventDefault();
  };
  const label = (what: string) => `Line ${index + 1}, ${what}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which are reachable by themselves.
    <div className={classes.row} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={classes.lineNumber}
        tabIndex={-1}
        title="NDC, note, description (F4)"
        aria-label={label("more")}
        onClick={onMore}
      >
        {index + 1}
      </button>
      <LineCell field={path("fromDate")}>
        <DateField
          aria-label={label("from")}
          placeholder=""
          disabled={readOnly}
          value={line.fromDate}
          field={path("fromDate")}
          onChange={(day) => change({ fromDate: day })}
        />
      </LineCell>
      <LineCell field={path("toDate")}>
        <DateField
          aria-label={label("to")}
          placeholder="same"
          disabled={readOnly}
          value={line.toDate}
          field={path("toDate")}
          onChange={(day) => change({ toDate: day })}
        />
      </LineCell>
      <LetterCells part="before-code" line={line} index={index} />
      <ProcedureField line={line} index={index} />
      <LetterCells part="after-code" line={line} index={index} />
      <LineCell field={path("chargeCents")}>
        <MoneyField
          aria-label={label("charge")}
          disabled={readOnly}
          value={line.chargeCents}
          field={path("chargeCents")}
          onChange={(amount) => change({ chargeCents: amount })}
        />
      </LineCell>
      <LetterCells part="after-charge" line={line} index={index} />
      <LineCell field={path("renderingProviderId")}>
        <SelectField
          aria-label={label("rendering provider")}
          disabled={readOnly}
          value={line.renderingProviderId ?? ""}
          field={path("renderingProviderId")}
          options={[
            { value: "", label: "as box 31" },
            ...facts.providers
              .filter((provider) => provider.rendering || provider.id === line.renderingProviderId)
              .map((provider) => ({ value: provider.id, label: providerName(provider) })),
          ]}
          onChange={(id) => change({ renderingProviderId: id || null })}
        />
      </LineCell>
    </div>
  );
}
