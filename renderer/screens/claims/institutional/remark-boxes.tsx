import { TextField } from "../../../parts/fields/text-field.tsx";
import { Box } from "../form/box.tsx";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { isOpenPlace, placeAt } from "./bill-places.ts";

/** FL80, remarks, and FL81, codes that have no box of their own. The practice's taxonomy is added there by itself. */
export function RemarkBoxes() {
  const { state, dispatch, facts, readOnly } = useBill();
  const { remarks } = state.draft;
  const taxonomy = facts.practice?.taxonomy ?? "";
  return (
    <>
      <Box number="80" label="Remarks" columns={32}>
        <TextField
          aria-label="FL80, remarks"
          maxLength={80}
          disabled={readOnly}
          value={remarks}
          field="remarks"
          onChange={(text) => dispatch({ type: "changed", change: { remarks: text } })}
        />
      </Box>
      <Box number="81" label={`Code-code${taxonomy ? `, besides B3 ${taxonomy}` : ""}`} columns={50} field="codeCodes">
        <div className={classes.codeCodes}>
          {[0, 1, 2, 3].map((position) => (
            <CodeCode key={position} position={position} />
          ))}
        </div>
      </Box>
    </>
  );
}

const PARTS = [
  { name: "qualifier", what: "qualifier", maxLength: 2 },
  { name: "code", what: "code", maxLength: 10 },
  { name: "value", what: "value", maxLength: 12 },
] as const;

function CodeCode({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const standing = placeAt(state.draft, "codeCodes", position);
  const field = `codeCodes[${position}]`;
  const row = "abcd"[position];
  return (
    <div className={classes.codeCode} data-field={field}>
      <span className={classes.placeName}>{row}</span>
      {PARTS.map(({ name, what, maxLength }) => (
        <TextField
          key={name}
          aria-label={`FL81${row}, ${what}`}
          maxLength={maxLength}
          disabled={readOnly || !isOpenPlace(state.draft, "codeCodes", position)}
          value={standing[name]}
          field={`${field}.${name}`}
          onChange={(text) =>
            dispatch({
              type: "placeTyped",
              list: "codeCodes",
              position,
              place: { ...standing, [name]: text.toUpperCase() },
            })
          }
        />
      ))}
    </div>
  );
}
