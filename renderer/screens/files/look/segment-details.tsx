import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";
import { ProblemList } from "../../../parts/problem-list.tsx";
import { Details } from "../../../state/details.tsx";
import classes from "../files.module.css";
import { capitalised } from "./row-words.ts";

/** Every field of the line that the eye is on, in the panel at the right; it follows the eye. */
export function SegmentDetails({ row, onClose }: { row: EdiViewRow; onClose: () => void }) {
  const isLoop = row.kind === "loop";
  return (
    <Details title={row.label === "" ? row.id : capitalised(row.label)} onClose={onClose}>
      <div className={classes.segment}>
        <p className={classes.where}>
          {isLoop ? `Loop ${row.id}, from line ${row.segmentNumber}` : `${row.id}, line ${row.segmentNumber}`}
          {row.loop !== undefined && !isLoop && `, loop ${row.loop}`}
        </p>
        {!row.known && (
          <p className={classes.where}>The guide knows no such line at this place. It is kept and shown as it came.</p>
        )}
        {row.problems.length > 0 && <ProblemList problems={row.problems} clean="" onJump={() => undefined} />}
        {row.elements.length > 0 && (
          <dl className={classes.elements} data-selectable>
            {row.elements.map((one) => (
              <div key={one.position}>
                <dt>
                  {capitalised(one.name)} <span>{one.place}</span>
                </dt>
                <dd>
                  {one.parts ? (
                    one.parts.map((part, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: repeated parts differ by nothing but their order.
                      <span key={index} className={classes.part}>
                        <span>{part.name === "" ? part.place : part.name}</span> <Value of={part} />
                      </span>
                    ))
                  ) : (
                    <Value of={one} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {row.raw !== "" && (
          <pre className={classes.rawLine} data-selectable>
            {row.raw}
          </pre>
        )}
      </div>
    </Details>
  );
}

function Value({ of }: { of: { value: string; meaning?: string | undefined } }) {
  return (
    <>
      <b>{of.value}</b>
      {of.meaning !== undefined && ` ${of.meaning}`}
    </>
  );
}
